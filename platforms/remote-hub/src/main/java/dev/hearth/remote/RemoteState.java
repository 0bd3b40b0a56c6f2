package dev.hearth.remote;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.States;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The state of an entity of a remote hub at a moment. Immutable.
 *
 * @param entityId the entity, such as {@code light.kitchen}
 * @param state the state text
 * @param attributes the attributes; times in them are text
 * @param lastChanged when the text changed
 * @param lastUpdated when the text or an attribute changed
 * @param context what caused it
 */
public record RemoteState(
        String entityId,
        String state,
        DataMap attributes,
        Instant lastChanged,
        Instant lastUpdated,
        Context context) {
    private static final Context NO_CONTEXT = Context.ofId("", null, null);

    /**
     * A state as {@code /api/states} and {@code state_changed} tell it.
     *
     * @throws RemoteHubException {@code not_a_hub} without an entity id and a state
     */
    public static RemoteState of(DataMap full) {
        String entityId = full.text("entity_id");
        String state = full.text("state");
        if (entityId == null || state == null) {
            throw new RemoteHubException(
                    RemoteHubException.NOT_A_HUB, "a state came without an entity_id or without a state");
        }
        Instant changed = time(full.get("last_changed"), Instant.EPOCH);
        return new RemoteState(
                entityId,
                state,
                full.get("attributes") instanceof DataMap attributes ? attributes : DataMap.of(),
                changed,
                time(full.get("last_updated"), changed),
                context(full.get("context"), NO_CONTEXT));
    }

    /** A state in the compressed form of {@code subscribe_entities}: {@code s}, {@code a}, {@code c}, {@code lc}, {@code lu}. */
    static RemoteState ofCompressed(String entityId, DataMap compressed) {
        Instant changed = time(compressed.get("lc"), Instant.EPOCH);
        return new RemoteState(
                entityId,
                String.valueOf(compressed.get("s")),
                compressed.get("a") instanceof DataMap attributes ? attributes : DataMap.of(),
                changed,
                time(compressed.get("lu"), changed),
                context(compressed.get("c"), NO_CONTEXT));
    }

    /** This state after a difference {@code {"+": {…}, "-": {"a": […]}}}. */
    RemoteState changedBy(DataMap difference) {
        DataMap added = difference.get("+") instanceof DataMap map ? map : DataMap.of();
        DataMap newAttributes = attributes;
        if (difference.get("-") instanceof DataMap gone && gone.get("a") instanceof Iterable<?> names) {
            for (Object name : names) {
                newAttributes = newAttributes.without(String.valueOf(name));
            }
        }
        if (added.get("a") instanceof DataMap more) {
            newAttributes = newAttributes.with(more);
        }
        Instant changed = time(added.get("lc"), lastChanged);
        Instant updated = time(added.get("lu"), added.containsKey("lc") ? changed : lastUpdated);
        String text = added.text("s");
        return new RemoteState(
                entityId, text == null ? state : text, newAttributes, changed, updated,
                context(added.get("c"), context));
    }

    private static Instant time(@Nullable Object value, Instant otherwise) {
        if (value instanceof Number seconds) {
            return Instant.EPOCH.plusNanos(Math.round(seconds.doubleValue() * 1e6) * 1_000);
        }
        if (value instanceof String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                return otherwise;
            }
        }
        return otherwise;
    }

    private static Context context(@Nullable Object value, Context otherwise) {
        return switch (value) {
            case String id -> Context.ofId(id, null, null);
            case DataMap map -> {
                String id = map.text("id");
                yield id == null ? otherwise : Context.ofId(id, map.text("parent_id"), map.text("user_id"));
            }
            case null, default -> otherwise;
        };
    }

    /** The part of the entity id before the dot. */
    public String domain() {
        return EntityId.domainOf(entityId);
    }

    /** The attribute {@code friendly_name}, else the object id with spaces. */
    public String name() {
        String name = attributes.text("friendly_name");
        return name != null ? name : EntityId.objectIdOf(entityId).replace('_', ' ');
    }

    /** Whether the entity has a value: neither {@code unknown} nor {@code unavailable}. */
    public boolean isKnown() {
        return !state.equals(States.UNKNOWN) && !state.equals(States.UNAVAILABLE);
    }

    /** The state as the API tells it. */
    public DataMap asMap() {
        return DataMap.builder(6)
                .put("entity_id", entityId)
                .put("state", state)
                .put("attributes", attributes)
                .put("last_changed", lastChanged)
                .put("last_updated", lastUpdated)
                .put("context",
                        DataMap.of("id", context.id(), "parent_id", context.parentId(), "user_id", context.userId()))
                .build();
    }
}
