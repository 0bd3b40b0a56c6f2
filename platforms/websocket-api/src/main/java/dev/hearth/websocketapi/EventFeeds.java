package dev.hearth.websocketapi;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.auth.User;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventBus;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.event.Origin;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * {@code subscribe_events} and {@code fire_event}. All subscriptions to a type share one listener, and the one JSON text
 * of each event.
 */
final class EventFeeds {
    /** What everybody may hear; the rest is for administrators. Home Assistant: {@code SUBSCRIBE_ALLOWLIST}. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            EventTypes.AREA_REGISTRY_UPDATED,
            EventTypes.CATEGORY_REGISTRY_UPDATED,
            EventTypes.COMPONENT_LOADED,
            EventTypes.CORE_CONFIG_UPDATED,
            EventTypes.DEVICE_REGISTRY_UPDATED,
            EventTypes.ENTITY_REGISTRY_UPDATED,
            EventTypes.FLOOR_REGISTRY_UPDATED,
            EventTypes.LABEL_REGISTRY_UPDATED,
            "lovelace_updated",
            "panels_updated",
            EventTypes.PERSISTENT_NOTIFICATIONS_UPDATED,
            "recorder_5min_statistics_generated",
            "recorder_hourly_statistics_generated",
            "repairs_issue_registry_updated",
            EventTypes.SERVICE_REGISTERED,
            EventTypes.SERVICE_REMOVED,
            "shopping_list_updated",
            EventTypes.STATE_CHANGED,
            "themes_updated");

    private static final Field<String> TYPE = Field.optional("event_type", Wire.TEXT).orElse(EventBus.MATCH_ALL);
    private static final Field<String> FIRED_TYPE = Field.required("event_type", Wire.TEXT);
    private static final OptionalField<DataMap> FIRED_DATA = Field.optional("event_data", Wire.OBJECT);

    private final Hub hub;
    private final Map<String, Feed> feeds = new HashMap<>();

    private EventFeeds(Hub hub) {
        this.hub = hub;
    }

    static void add(Hub hub) {
        EventFeeds feeds = new EventFeeds(hub);
        hub.commands().add(Command.of("subscribe_events", Schemas.map(TYPE), feeds::subscribe));
        hub.commands()
                .add(Command.of("fire_event", Schemas.map(FIRED_TYPE, FIRED_DATA), feeds::fire).adminOnly());
    }

    private CompletionStage<?> fire(CommandCall<Section> call) {
        DataMap data = call.data().find(FIRED_DATA);
        try {
            hub.bus().fire(call.data().get(FIRED_TYPE), data == null ? DataMap.of() : data, Origin.LOCAL,
                    call.context());
        } catch (HubException e) { // a type that no event may have
            return Stages.failed(new HubException("home_assistant_error", String.valueOf(e.getMessage()), e));
        }
        call.acknowledge(Map.of("context", call.context()));
        return Stages.done();
    }

    private CompletionStage<?> subscribe(CommandCall<Section> call) {
        String type = call.data().get(TYPE);
        if (!FOR_EVERYBODY.contains(type) && !call.login().user().admin()) {
            throw new HubException("unauthorized", "Unauthorized");
        }
        if (type.equals(EventTypes.STATE_REPORTED)) {
            throw new HubException(
                    "home_assistant_error", "Event filter is required for event " + EventTypes.STATE_REPORTED);
        }
        Feed feed = feeds.get(type);
        if (feed == null) {
            feed = new Feed(type);
            feeds.put(type, feed);
        }
        call.subscribe(feed.followers.add(call));
        return Stages.done();
    }

    /** Those who follow one type. */
    private final class Feed {
        private final String type;
        private final Subscription listening;
        private final Followers<CommandCall<?>> followers;

        Feed(String type) {
            this.type = type;
            listening = hub.bus().listen(type, this::heard);
            followers = new Followers<>(() -> {
                listening.cancel();
                feeds.remove(type, this);
            });
        }

        private void heard(Event event) {
            String entityId = event.data() instanceof StateChanged change ? change.entityId() : null;
            Encoded json = null;
            for (CommandCall<?> call : followers.all()) {
                if (mayHear(call, entityId)) {
                    json = json == null ? hub.json().event(event) : json;
                    call.event(json);
                }
            }
        }

        // Who subscribed as an administrator may be none any more.
        private boolean mayHear(CommandCall<?> call, @Nullable String entityId) {
            User user = call.login().user();
            if (entityId == null) {
                return FOR_EVERYBODY.contains(type) || user.admin();
            }
            Permissions permissions = user.permissions();
            return permissions.all() || permissions.canRead(entityId);
        }
    }
}
