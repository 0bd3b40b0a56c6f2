package dev.hearth.core.entity;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.entity.EntityTraits;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.json.JsonReader;
import dev.hearth.core.json.JsonWriter;
import dev.hearth.core.json.StateJson;
import dev.hearth.core.store.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The states that outlive a restart: those of entities that ask for it. Written when the hub starts, every 15 minutes
 * and when it stops; that of an entity which does not come back is kept for seven days. Loop only.
 *
 * <p>What must not be lost for so long when the hub is killed, see {@link dev.hearth.api.entity.EntityTraits#keptWithin},
 * is written sooner into a second, small document of the same form, {@code hearth.recent_states}: whatever has changed
 * since all were written. The younger of two records counts.
 *
 * <p>The document {@code core.restore_state} is a list of {@code state} (as clients see it), {@code extra_data} (a map,
 * or null) and {@code last_seen}. Home Assistant: {@code RestoreStateData}.
 *
 * <p>At the stop the states are taken twice, before integrations let go of their devices and after: a lamp that went
 * out of reach because its connection was closed is remembered as it was, and what was changed on the way down is not
 * lost.
 */
final class RestoredStates {
    private static final Logger LOG = LoggerFactory.getLogger("core.entity");
    private static final StoreKey KEY = StoreKey.of("core.restore_state", 1, 1);
    private static final StoreKey RECENT_KEY = StoreKey.of("hearth.recent_states", 1, 1);
    private static final Duration INTERVAL = EntityTraits.USUALLY_KEPT_WITHIN;
    private static final Duration BETWEEN_RECENT = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofDays(7);

    private final EntityComponents components;
    private final Hub hub;
    private final Map<String, LastState> last = new LinkedHashMap<>();
    private final Map<String, LastState> atStop = new LinkedHashMap<>();
    // Those that have changed since all were written, with the number of their last change.
    private final Map<AddedEntity, Long> recent = new LinkedHashMap<>();
    private long changes;
    private @Nullable Store store;
    private @Nullable Store recentStore;
    private long recentWrittenNanos;
    private boolean recentOnDisk;
    private @Nullable Subscription timer;

    RestoredStates(EntityComponents components) {
        this.components = components;
        this.hub = components.hub().viewOf(components.hub().loop().hubOwner());
    }

    /** Reads what was remembered; once, before any entity is added. The stage does not fail. */
    CompletionStage<Void> begin() {
        Store opened = hub.store(KEY);
        store = opened;
        Store openedRecent = hub.store(RECENT_KEY);
        recentStore = openedRecent;
        recentWrittenNanos = hub.loop().time().nanoTime() - BETWEEN_RECENT.toNanos();
        hub.bus().listenOnce(EventTypes.HOMEASSISTANT_START, event -> {
            save();
            timer = hub.loop().every(INTERVAL, this::save);
        });
        hub.bus().listenOnce(EventTypes.HOMEASSISTANT_STOP, event -> {
            if (timer != null) {
                timer.cancel();
                present().forEach(each -> atStop.put(each.state().entityId(), each));
            }
        });
        hub.bus().listenOnce(EventTypes.HOMEASSISTANT_FINAL_WRITE, event -> {
            if (timer != null) {
                save();
            }
        });
        return read(opened).thenCompose(done -> read(openedRecent)).thenRun(() -> recentOnDisk = true);
    }

    private CompletionStage<Void> read(Store from) {
        return from.load().handle((data, failure) -> {
            if (failure != null) {
                LOG.error("No entity gets its last state: {}", Stages.cause(failure).getMessage());
            } else {
                read(from.key().key(), data);
            }
            return null;
        });
    }

    private void read(String key, @Nullable Object data) {
        if (data == null) {
            return;
        }
        if (!(data instanceof List<?> records)) {
            LOG.error("{} holds no list; no entity gets its last state", key);
            return;
        }
        for (int i = 0; i < records.size(); i++) {
            try {
                LastState record = record(records.get(i));
                last.merge(record.state().entityId(), record, RestoredStates::younger);
            } catch (HubException e) {
                LOG.warn("{}, record {}, is left out: {}", key, i + 1, e.getMessage());
            }
        }
    }

    private static LastState younger(LastState one, LastState other) {
        return other.lastSeen().isBefore(one.lastSeen()) ? one : other;
    }

    private LastState record(@Nullable Object value) {
        if (!(value instanceof DataMap record) || !(record.get("state") instanceof DataMap state)) {
            throw new HubException("invalid_state", "it has no state");
        }
        Instant now = hub.loop().time().now();
        return new LastState(
                StateJson.read(state, hub.loop().time().epochMicros()),
                record.get("extra_data") instanceof DataMap extra ? extra : DataMap.of(),
                Objects.requireNonNullElse(StateJson.time(record.get("last_seen")), now));
    }

    /** What is remembered of an entity, or null. */
    @Nullable
    LastState find(String entityId) {
        return last.get(entityId);
    }

    /** Remembers under its new id what an entity was like. */
    void rename(String oldId, String newId) {
        for (Map<String, LastState> records : List.of(last, atStop)) {
            LastState record = records.remove(oldId);
            if (record != null) {
                records.put(newId, record);
            }
        }
    }

    /** Hears of a change that is to be on the disk sooner than all are written. */
    void changed(AddedEntity entity, Duration within) {
        Store opened = recentStore;
        if (timer == null || opened == null) {
            return; // all are written when the hub has started, and when it stops
        }
        recent.put(entity, ++changes);
        Duration sinceWritten = Duration.ofNanos(hub.loop().time().nanoTime() - recentWrittenNanos);
        Duration earliest = BETWEEN_RECENT.minus(sinceWritten);
        opened.saveLater(this::recentData, earliest.compareTo(within) > 0 ? earliest : within);
    }

    private Written recentData() {
        recentWrittenNanos = hub.loop().time().nanoTime();
        recentOnDisk = true;
        List<LastState> records = new ArrayList<>();
        for (AddedEntity entity : recent.keySet()) {
            LastState record = of(entity);
            if (record != null) {
                records.add(record);
            }
        }
        return written(records);
    }

    /** Keeps what an entity that goes was like, for the case that it comes again. */
    void gone(AddedEntity entity) {
        recent.remove(entity);
        LastState record = of(entity);
        if (record != null) {
            last.put(record.state().entityId(), asRead(record));
        }
    }

    // An entity gets the same from memory as it would get after a restart, where times have become text.
    private LastState asRead(LastState record) {
        JsonWriter writer = new JsonWriter();
        write(record, writer);
        return record(JsonReader.read(writer.toByteArray()));
    }

    /** Writes all down now. Home Assistant: {@code async_save_persistent_states}. */
    CompletionStage<Void> save() {
        Store all = store;
        if (all == null) {
            return Stages.done();
        }
        long[] written = {0}; // of calls that share a write, one has its data asked for
        return all.save(() -> {
            written[0] = changes;
            return data();
        }).thenRun(() -> forgetRecent(written[0]));
    }

    // What all have been written with needs no record of its own any more.
    private void forgetRecent(long written) {
        recent.values().removeIf(change -> change <= written);
        Store opened = recentStore;
        if (recent.isEmpty() && recentOnDisk && opened != null) {
            recentOnDisk = false;
            opened.remove();
        }
    }

    private Written data() {
        Instant expired = hub.loop().time().now().minus(KEPT);
        List<LastState> records = new ArrayList<>();
        present().forEach(each -> records.add(reachable(each)));
        last.forEach((entityId, record) -> {
            if (!isPresent(hub.states().get(entityId)) && !record.lastSeen().isBefore(expired)) {
                records.add(record);
            }
        });
        return written(records);
    }

    private static Written written(List<LastState> records) {
        return writer -> {
            writer.beginArray();
            records.forEach(each -> write(each, writer));
            writer.endArray();
        };
    }

    private static void write(LastState record, JsonWriter to) {
        to.beginObject().name("state");
        StateJson.write(record.state(), to);
        to.name("extra_data").value(record.extra().isEmpty() ? null : record.extra());
        to.name("last_seen").time(record.lastSeen()).endObject();
    }

    private static boolean isPresent(@Nullable State state) {
        return state != null && !RegisteredEntities.isRestored(state);
    }

    private LastState reachable(LastState record) {
        LastState before = atStop.get(record.state().entityId());
        return before != null && record.state().value().equals(States.UNAVAILABLE) ? before : record;
    }

    private List<LastState> present() {
        List<LastState> all = new ArrayList<>();
        components.forEach(entity -> {
            LastState record = of(entity);
            if (record != null) {
                all.add(record);
            }
        });
        return all;
    }

    private @Nullable LastState of(AddedEntity entity) {
        String entityId = entity.idIfKnown();
        if (entityId == null || !entity.asks(entity.entity()::keepsState)) {
            return null;
        }
        State state = hub.states().get(entityId);
        return state == null || !isPresent(state)
                ? null
                : new LastState(state, entity.extraDataToKeep(), hub.loop().time().now());
    }
}
