package dev.hearth.group.platform;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.notify.NotifyService;
import dev.hearth.api.domain.notify.NotifyServices;
import dev.hearth.api.entity.EntityAdder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Services {@code notify.<name>} that send their messages by way of several others. Home Assistant:
 * {@code GroupNotifyPlatform}.
 */
final class NotifyGroups implements Platform<Section> {
    private static final String DOMAIN = "notify";

    private static final OptionalField<String> SERVICE = Field.optional("service", Schemas.slug())
            .doc("The service, without the domain before it.")
            .example("mobile_app_phone");
    private static final OptionalField<String> ACTION = Field.optional("action", Schemas.slug())
            .doc("The newer name of service.")
            .example("mobile_app_phone");
    private static final OptionalField<DataMap> DATA = Field.optional("data", Schemas.dataMap())
            .doc("What the service is told beside what the caller says; the caller wins.")
            .example(Map.of("title", "From home"));
    private static final OptionalField<String> NAME = Field.optional("name", Schemas.string())
            .doc("Of which the name of the service is made; without it the service is notify.notify.")
            .example("Everybody");
    private static final Field<List<Section>> SERVICES = Field.required(
            "services",
            Schemas.ensureList(Schemas.map(SERVICE, ACTION, DATA)
                    .atLeastOne(SERVICE.key(), ACTION.key())
                    .atMostOne(SERVICE.key(), ACTION.key())))
            .doc("The services by way of which a message is sent, and what each is told beside it.")
            .example(List.of(Map.of("service", "mobile_app_phone")));

    /** A service that messages are handed to. */
    private record Receiver(String service, DataMap defaults) {
        static Receiver of(Section section) {
            String service = section.find(SERVICE);
            return new Receiver(
                    service != null ? service : Objects.requireNonNull(section.find(ACTION)),
                    Objects.requireNonNullElse(section.find(DATA), DataMap.of()));
        }
    }

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public MapSchema schema() {
        return Schemas.map(NAME, SERVICES);
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section entry, EntityAdder nobody) {
        List<Receiver> receivers =
                entry.get(SERVICES).stream().map(Receiver::of).toList();
        Objects.requireNonNull(hub.capability(NotifyServices.class))
                .register(hub, entry.find(NAME), message -> send(hub, receivers, message));
        return Stages.done();
    }

    // One that fails is logged; the others have been told.
    private static CompletionStage<?> send(Hub hub, List<Receiver> receivers, NotifyService.Message message) {
        DataMap said = DataMap.builder(4)
                .put("message", message.message())
                .putIfPresent("title", message.title())
                .putIfPresent("target", message.targets().isEmpty() ? null : message.targets())
                .putIfPresent("data", message.data().isEmpty() ? null : message.data())
                .build();
        List<CompletionStage<?>> all = new ArrayList<>();
        for (Receiver receiver : receivers) {
            all.add(hub.services()
                    .call(DOMAIN, receiver.service(), completed(said, receiver.defaults()))
                    .handle((answer, failure) -> told(hub, receiver, failure)));
        }
        return Stages.all(all);
    }

    private static boolean told(Hub hub, Receiver receiver, @Nullable Throwable failure) {
        if (failure != null) {
            hub.logger().error(
                    "notify.{} did not take the message: {}",
                    receiver.service(),
                    Stages.cause(failure).getMessage());
        }
        return failure == null;
    }

    /** What was said, with what was not said from the defaults, in maps within it too. */
    private static DataMap completed(DataMap said, DataMap defaults) {
        DataMap all = said;
        for (Map.Entry<String, @Nullable Object> each : defaults.entrySet()) {
            String key = each.getKey();
            if (each.getValue() instanceof DataMap inner) {
                Object present = said.get(key);
                all = present == null || present instanceof DataMap
                        ? all.with(key, completed(present instanceof DataMap map ? map : DataMap.of(), inner))
                        : all;
            } else if (!said.containsKey(key)) {
                all = all.with(key, each.getValue());
            }
        }
        return all;
    }
}
