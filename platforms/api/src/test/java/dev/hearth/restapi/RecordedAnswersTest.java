package dev.hearth.restapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Values;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.core.json.CoreJson;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What Home Assistant 2024.1 answered to real requests, one after the other. Keys that the hub tells beyond the recorded
 * ones do not count; {@code <words>} stand for any text, and times for any time.
 */
class RecordedAnswersTest {
    private static final String RECORDED = "/home-assistant-2024.1-rest.json";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?\\+00:00";

    private final Client client = new Client();

    @AfterEach
    void close() {
        client.close();
    }

    @TestFactory
    Stream<DynamicTest> theAnswersAreThoseOfHomeAssistant() throws IOException {
        prepare();
        return recorded().stream()
                .map(each -> DynamicTest.dynamicTest(
                        String.valueOf(each.text("title")),
                        () -> check(map(each.get("request")), map(each.get("response")))));
    }

    private static List<DataMap> recorded() throws IOException {
        try (InputStream in = RecordedAnswersTest.class.getResourceAsStream(RECORDED)) {
            return ((List<?>) CoreJson.INSTANCE.parse(in.readAllBytes())).stream().map(DataMap.class::cast).toList();
        }
    }

    private static DataMap map(@Nullable Object value) {
        return (DataMap) value;
    }

    /** The home that was recorded, as far as the requests touch it. */
    private void prepare() {
        client.hub.write("");
        client.hub.states().set(
                "input_select.heating_mode",
                "eco",
                DataMap.builder()
                        .put("options", List.of("away", "eco", "comfort"))
                        .put("editable", false)
                        .put("icon", "mdi:radiator")
                        .put("friendly_name", "Heating mode")
                        .build(),
                false,
                client.hub.hub().newContext(null, "owner"));
        client.hub.states().set("zone.boathouse", "0", DataMap.builder()
                .put("latitude", 46.21)
                .put("longitude", 6.15)
                .put("radius", 80)
                .put("passive", false)
                .put("persons", List.of())
                .put("editable", false)
                .put("friendly_name", "Boathouse")
                .build());
        service("counter", "increment", Schemas.dataMap(), call -> client.hub.states().set(
                "counter.doorbell",
                "2",
                DataMap.builder()
                        .put("editable", false)
                        .put("initial", 0)
                        .put("step", 2)
                        .put("friendly_name", "Doorbell presses")
                        .build(),
                false,
                call.context()));
        service("input_select", "select_option", Schemas.dataMap(), call -> {
            throw new ServiceException(ServiceException.INVALID, "there is no option tropical");
        });
        service("timer", "start",
                Schemas.map(Field.required("duration", Schemas.timePeriod())).allowExtra(),
                call -> fail("no tea"));
    }

    private <T> void service(String domain, String name, Schema<T> schema, Consumer<ServiceCall<T>> work) {
        client.hub.services().register(domain, name, ServiceDefinition.of(schema, ServiceHandler.callback(work)));
    }

    private void check(DataMap request, DataMap expected) {
        HttpResponse answer = client.send(sent(request), request.containsKey("headers") ? TestAuth.OWNER : null)
                .response();

        assertEquals(expected.get("status"), (long) answer.status());
        map(expected.get("headers")).forEach((name, value) -> assertEquals(value, answer.header(name)));
        if (answer.body() instanceof HttpResponse.Bytes body) {
            String text = new String(body.bytes(), StandardCharsets.UTF_8);
            if (expected.containsKey("json")) {
                assertAlike("", expected.get("json"), CoreJson.INSTANCE.parse(text));
            } else {
                assertEquals(expected.text("text"), text);
            }
        }
    }

    private static TestRequest sent(DataMap request) {
        TestRequest sent = TestRequest.of(
                String.valueOf(request.text("method")), String.valueOf(request.text("path")));
        // What is no JSON was recorded as text.
        return switch (request.get("json")) {
            case null -> sent;
            case String text -> sent.withBody(text.getBytes(StandardCharsets.UTF_8));
            case Object json -> sent.withBody(CoreJson.INSTANCE.encode(json).utf8());
        };
    }

    private static void assertAlike(String path, @Nullable Object expected, @Nullable Object actual) {
        switch (expected) {
            case DataMap map -> map.forEach((key, value) -> {
                DataMap other = (DataMap) actual;
                assertTrue(other.containsKey(key), path + "." + key + " is missing");
                assertAlike(path + "." + key, value, other.get(key));
            });
            case List<?> list -> {
                List<?> other = (List<?>) actual;
                assertEquals(list.size(), other.size(), path);
                for (int i = 0; i < list.size(); i++) {
                    assertAlike(path + "[" + i + "]", list.get(i), other.get(i));
                }
            }
            case String text when text.matches("<.*>") -> assertNotNull(actual, path);
            case String text when text.matches(TIME) ->
                assertTrue(String.valueOf(actual).matches(TIME), path + ": " + actual);
            case null, default ->
                assertTrue(Values.equal(expected, actual), () -> path + ": " + actual + " in the place of " + expected);
        }
    }
}
