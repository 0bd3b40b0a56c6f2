package dev.hearth.websocketapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.Context;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.api.service.Target;
import dev.hearth.core.json.CoreJson;
import dev.hearth.core.testing.TestSocket;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Requests and their answers as Home Assistant 2024.1 gave them, with our names and values. Answers may have more keys
 * than the recorded ones, unless {@code exact} says otherwise.
 */
class SamplesTest extends ApiTest {
    private static final Field<Long> VALUE = Field.required("value", Schemas.integer());
    private static final OptionalField<List<String>> ENTITY_ID = Field.optional("entity_id", Schemas.entityIds());

    @BeforeEach
    void addServices() {
        hub.hub()
                .services()
                .register(
                        "counter",
                        "set_value",
                        ServiceDefinition.of(
                                Schemas.map(
                                        VALUE,
                                        ENTITY_ID,
                                        Field.optional("device_id", Schemas.any()),
                                        Field.optional("area_id", Schemas.any()),
                                        Field.optional("floor_id", Schemas.any()),
                                        Field.optional("label_id", Schemas.any()))
                                        .atLeastOne(Target.KEYS.toArray(String[]::new)),
                                ServiceHandler.callback(this::setValue)));
        hub.hub()
                .services()
                .register(
                        "script",
                        "water_report",
                        ServiceDefinition.untyped(call -> CompletableFuture.completedStage(
                                DataMap.of("level", 3.2, "unit", call.data().get("unit"))))
                                .responding(SupportsResponse.OPTIONAL));
        hub.hub()
                .services()
                .register(
                        "script",
                        "select_option",
                        ServiceDefinition.untyped(call -> Stages.failed(new ServiceException(
                                ServiceException.FAILED,
                                "Invalid option: " + call.data().get("option")
                                        + " (possible options: away, eco, comfort)"))));
    }

    private void setValue(ServiceCall<Section> call) {
        for (String id : Objects.requireNonNull(call.data().find(ENTITY_ID))) {
            counter(call.data().get(VALUE), id, call.context());
        }
    }

    private void counter(long value, String id, Context context) {
        hub.states().set(id, Long.toString(value), DataMap.of("editable", false, "step", 2), false, context);
    }

    @TestFactory
    Stream<DynamicTest> answersAreThoseOfHomeAssistant() throws IOException {
        List<?> samples;
        try (InputStream file = SamplesTest.class.getResourceAsStream("samples.json")) {
            samples = (List<?>) CoreJson.INSTANCE.parse(Objects.requireNonNull(file).readAllBytes());
        }
        return samples.stream()
                .map(DataMap.class::cast)
                .map(sample -> DynamicTest.dynamicTest(
                        Objects.requireNonNull(sample.text("title")), () -> compare(sample)));
    }

    private void compare(DataMap sample) {
        hub.states().remove("counter.doorbell");
        counter(2, "counter.doorbell", Context.ofId("start", null, null));
        TestSocket client = client();

        for (Object message : (List<?>) sample.get("sent")) {
            client.send(message);
        }

        for (Object expected : (List<?>) sample.get("received")) {
            compare(expected, client.next(), "", sample.containsKey("exact"));
        }
        assertNull(client.nextText());
        client.close();
    }

    private static void compare(@Nullable Object expected, @Nullable Object actual, String path, boolean exact) {
        if ("<any>".equals(expected) || ("<text>".equals(expected) && actual instanceof String)) {
            return;
        }
        if (expected instanceof DataMap map && actual instanceof DataMap given) {
            if (exact) {
                assertEquals(map.keySet(), given.keySet(), path);
            }
            map.forEach((key, value) -> compare(value, given.get(key), path + "/" + key, exact));
        } else if (expected instanceof List<?> list && actual instanceof List<?> given && list.size() == given.size()) {
            for (int i = 0; i < list.size(); i++) {
                compare(list.get(i), given.get(i), path + "/" + i, exact);
            }
        } else {
            assertEquals(expected, actual, path);
        }
    }
}
