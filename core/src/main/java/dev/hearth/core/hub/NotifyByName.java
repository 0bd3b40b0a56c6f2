package dev.hearth.core.hub;

import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.notify.NotifyService;
import dev.hearth.api.domain.notify.NotifyServices;
import dev.hearth.api.notification.PersistentNotifications;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.core.text.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The services {@code notify.<name>}, and {@code notify.persistent_notification} that every hub has. Loop only. */
final class NotifyByName implements NotifyServices {
    private static final String DOMAIN = "notify";
    private static final String UNNAMED = "notify";

    private static final Field<String> MESSAGE = Field.required("message", Schemas.string())
            .doc("The message.")
            .example("The garage door has been open for 10 minutes.")
            .form(FieldForm.titled("Message"));
    private static final OptionalField<String> TITLE = Field.optional("title", Schemas.string())
            .doc("A title above the message.")
            .example("Your Garage Door Friend")
            .form(FieldForm.titled("Title"));
    private static final OptionalField<List<Object>> TARGET = Field.optional(
            "target", Schemas.ensureList(Schemas.<Object>oneOf(Schemas.integer(), Schemas.string())))
            .doc("Whom it is for, one or a list, as the platform calls them.")
            .example("platform specific")
            .form(FieldForm.of("Target", Selector.object()));
    private static final OptionalField<DataMap> DATA = Field.optional("data", Schemas.dataMap())
            .doc("What only this platform understands.")
            .example("platform specific")
            .form(FieldForm.of("Data", Selector.object()));
    private static final MapSchema SCHEMA = Schemas.map(MESSAGE, TITLE, TARGET, DATA);
    private static final MapSchema PERSISTENT_SCHEMA = Schemas.map(MESSAGE, TITLE, DATA);

    NotifyByName(Hub hub, PersistentNotifications notifications) {
        hub.services()
                .register(
                        DOMAIN,
                        "persistent_notification",
                        ServiceDefinition.of(
                                PERSISTENT_SCHEMA,
                                ServiceHandler.<Section>callback(call -> notifications.create(
                                        call.data().get(MESSAGE), call.data().find(TITLE), idIn(call.data()))))
                                .described(
                                        "Send a persistent notification",
                                        "Shows a message on the dashboard until it is dismissed."));
    }

    private static @Nullable String idIn(Section call) {
        DataMap data = call.find(DATA);
        Object id = data == null ? null : data.get("notification_id");
        return id == null ? null : id.toString();
    }

    @Override
    public Subscription register(Hub hub, @Nullable String name, NotifyService service) {
        hub.loop().checkInLoop();
        String prefix = name == null ? hub.integration() : name;
        List<Subscription> registered = new ArrayList<>();
        for (Map.Entry<String, Object> target : service.targets().entrySet()) {
            String slug = Slug.of(prefix + "_" + target.getKey());
            registered.add(register(
                    hub, slug, "Send a notification via " + slug, List.of(target.getValue()), service));
        }
        String slug = Slug.of(name == null ? UNNAMED : name);
        if (!hub.services().has(DOMAIN, slug)) {
            registered.add(register(hub, slug, "Send a notification with " + slug, List.of(), service));
        }
        return () -> registered.forEach(Subscription::cancel);
    }

    /** @param targets whom its messages are for; empty leaves it to the caller */
    private static Subscription register(
            Hub hub, String slug, String title, List<Object> targets, NotifyService service) {
        return hub.services()
                .register(
                        DOMAIN,
                        slug,
                        ServiceDefinition.<Section>of(
                                SCHEMA, call -> service.send(message(call.data(), targets)).thenApply(sent -> null))
                                .described(title, "Sends a message by way of " + hub.integration() + "."));
    }

    private static NotifyService.Message message(Section data, List<Object> targets) {
        return new NotifyService.Message(
                data.get(MESSAGE),
                data.find(TITLE),
                targets.isEmpty() ? Objects.requireNonNullElse(data.find(TARGET), List.of()) : targets,
                Objects.requireNonNullElse(data.find(DATA), DataMap.of()));
    }
}
