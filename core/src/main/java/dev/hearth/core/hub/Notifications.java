package dev.hearth.core.hub;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.notification.PersistentNotifications;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The persistent notifications their services and their commands. Loop only. */
final class Notifications implements PersistentNotifications {
    private static final int MOST = 1_000;
    private static final String DOMAIN = "persistent_notification";
    private static final FieldForm ID_FORM = FieldForm.titled("Notification ID");
    private static final Field<String> MESSAGE = Field.required("message", Schemas.string())
            .doc("The text, in Markdown.")
            .example("Please check your configuration.yaml.");
    private static final OptionalField<String> TITLE = Field.optional("title", Schemas.string())
            .doc("A heading.")
            .example("Test notification");
    private static final OptionalField<String> ID = Field.optional("notification_id", Schemas.string())
            .doc("Replaces the message with the same id.")
            .example(1234)
            .form(ID_FORM);
    private static final Field<String> DISMISSED = Field.required("notification_id", Schemas.string())
            .doc("The message to take away.")
            .example(1234)
            .form(ID_FORM);

    private final Hub hub;
    private final Map<String, Notification> notifications = new LinkedHashMap<>();
    private final List<CommandCall<Section>> followers = new ArrayList<>();

    Notifications(Hub hub) {
        this.hub = hub;
        hub.services()
                .register(
                        DOMAIN,
                        "create",
                        ServiceDefinition.of(
                                Schemas.map(MESSAGE, TITLE, ID),
                                ServiceHandler.callback(call -> create(
                                        call.data().get(MESSAGE),
                                        call.data().find(TITLE),
                                        call.data().find(ID))))
                                .described("Create", "Shows a message that stays until it is dismissed."));
        hub.services()
                .register(
                        DOMAIN,
                        "dismiss",
                        ServiceDefinition.of(
                                Schemas.map(DISMISSED),
                                ServiceHandler.callback(
                                        call -> dismiss(call.data().get(DISMISSED))))
                                .described("Dismiss", "Takes a message away."));
        hub.services()
                .register(
                        DOMAIN,
                        "dismiss_all",
                        ServiceDefinition.of(Schemas.map(), ServiceHandler.callback(call -> dismissAll()))
                                .described("Dismiss all", "Takes all messages away."));
        hub.commands().add(Command.of(DOMAIN + "/get", call -> notifications.values().stream()
                .map(Notifications::shape)
                .toList()));
        hub.commands().add(Command.of(DOMAIN + "/subscribe", Schemas.map(), this::follow));
    }

    private CompletionStage<?> follow(CommandCall<Section> call) {
        call.acknowledge(null);
        DataMap.Builder present = DataMap.builder(notifications.size());
        notifications.forEach((id, notification) -> present.put(id, shape(notification)));
        call.event(told("current", present.build()));
        followers.add(call);
        call.subscribe(() -> followers.remove(call));
        return Stages.done();
    }

    private static DataMap told(String type, DataMap notifications) {
        return DataMap.of("type", type, "notifications", notifications);
    }

    private static DataMap shape(Notification notification) {
        return DataMap.builder(4)
                .put("message", notification.message())
                .put("notification_id", notification.id())
                .put("title", notification.title())
                .put("created_at", notification.createdAt())
                .build();
    }

    @Override
    public Notification create(String message, @Nullable String title, @Nullable String id) {
        hub.loop().checkInLoop();
        String key = id != null ? id : hub.newContext(null, null).id().toLowerCase(Locale.ROOT);
        Notification notification =
                new Notification(key, message, title, hub.loop().time().now());
        Notification before = notifications.put(key, notification);
        if (notifications.size() > MOST) {
            dismiss(notifications.keySet().iterator().next());
        }
        tell(before == null ? "added" : "updated", notification);
        return notification;
    }

    @Override
    public boolean dismiss(String id) {
        hub.loop().checkInLoop();
        Notification gone = notifications.remove(id);
        if (gone != null) {
            tell("removed", gone);
        }
        return gone != null;
    }

    @Override
    public void dismissAll() {
        List.copyOf(notifications.keySet()).forEach(this::dismiss);
    }

    @Override
    public List<Notification> all() {
        hub.loop().checkInLoop();
        return List.copyOf(notifications.values());
    }

    private void tell(String action, Notification notification) {
        hub.bus()
                .fire(
                        EventTypes.PERSISTENT_NOTIFICATIONS_UPDATED,
                        DataMap.of("action", action, "notification_id", notification.id()));
        List.copyOf(followers).forEach(each -> each.event(
                told(action, DataMap.of(notification.id(), shape(notification)))));
    }
}
