package dev.hearth.demo;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.notify.NotifyService;
import dev.hearth.api.domain.notify.NotifyServices;
import dev.hearth.api.entity.EntityAdder;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The demo's notify service. With {@code demo:} come the notify entities too, and the services {@code notify.notify} and
 * {@code notify.demo_test_target_name}; an entry {@code notify: - platform: demo} makes a service of another name.
 *
 * @param entities the notify entities
 */
record DemoNotifyPlatform(DemoPlatform entities) implements Platform<Section> {
    private static final OptionalField<String> NAME = Field.optional("name", Schemas.string())
            .doc("What the service is called: notify.<name>; notify.notify unless set.")
            .example("testing");

    /** Sends what it is told to the bus. */
    private record Service(Hub hub) implements NotifyService {
        @Override
        public CompletionStage<?> send(Message message) {
            DataMap.Builder data = DataMap.builder(4)
                    .putIfPresent("title", message.title());
            if (!message.targets().isEmpty()) {
                data.put("target", message.targets());
            }
            data.put("message", message.message()).put("data", message.data().isEmpty() ? null : message.data());
            hub.bus().fire(DemoNotify.EVENT, data.build());
            return Stages.done();
        }

        @Override
        public Map<String, Object> targets() {
            return Map.of("test target name", "test target id");
        }
    }

    @Override
    public String domain() {
        return entities.domain();
    }

    @Override
    public Schema<Section> schema() {
        return Schemas.map(NAME);
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section config, EntityAdder nobody) {
        offer(hub, config.find(NAME));
        return Stages.done();
    }

    @Override
    public CompletionStage<?> discovered(Hub hub, DataMap nothing, EntityAdder adder) {
        offer(hub, null);
        return entities.discovered(hub, nothing, adder);
    }

    private static void offer(Hub hub, @Nullable String name) {
        Objects.requireNonNull(hub.capability(NotifyServices.class)).register(hub, name, new Service(hub));
    }
}
