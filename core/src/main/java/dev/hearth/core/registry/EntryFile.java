package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.json.JsonWriter;
import dev.hearth.core.json.StateJson;
import dev.hearth.core.store.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of a registry that keeps entries and, if it wants to, those that were deleted beside them. One that a newer version has
 * written is left alone: the registry then works in memory. Loop only.
 */
final class EntryFile {
    /** How long entries that were deleted are kept. Home Assistant: {@code ORPHANED_ENTITY_KEEP_SECONDS}. */
    static final Duration DELETED_KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger("core.registry");
    private static final Duration LATER = Duration.ofSeconds(10);
    private static final List<String> UNDECIDED = List.of("disabled_by", "hidden_by", "options");

    private final Hub hub;
    private final Store store;
    private final String name;
    private final Supplier<Written> written;
    private @Nullable Throwable refusal;
    private boolean changed;

    /**
     * @param name what the list of entries is called in the file
     * @param entries a view of the entries
     * @param deleted a view of those that were deleted; null for a registry that does not keep them
     */
    EntryFile(
            Hub hub,
            StoreKey key,
            String name,
            Collection<DataMap> entries,
            @Nullable Collection<DataMap> deleted) {
        this.hub = hub;
        this.store = hub.store(key);
        this.name = name;
        this.written = () -> lists(name, entries, deleted);
    }

    private EntryFile(Hub hub, StoreKey key, String name, Supplier<Written> written) {
        this.hub = hub;
        this.store = hub.store(key);
        this.name = name;
        this.written = written;
    }

    /** The file of a registry whose entries are in scopes: a map from scope to list in the place of one list. */
    static EntryFile scoped(Hub hub, StoreKey key, String name, Supplier<Map<String, List<DataMap>>> scopes) {
        return new EntryFile(hub, key, name, () -> {
            Map<String, List<DataMap>> present = scopes.get();
            return writer -> {
                writer.beginObject();
                writer.name(name).beginObject();
                present.forEach((scope, records) -> write(writer.name(scope), records));
                writer.endObject();
                writer.endObject();
            };
        });
    }

    /**
     * Reads it. What a reader refuses is left out and named in the log. The stage does not fail.
     *
     * @param entry takes an entry
     * @param deletedEntry takes one that was deleted
     */
    CompletionStage<Void> load(Consumer<DataMap> entry, Consumer<DataMap> deletedEntry) {
        return read(map -> {
            readAll(map, name, entry);
            readAll(map, "deleted_" + name, deletedEntry);
        });
    }

    /** As {@link #load}, of entries in scopes. */
    CompletionStage<Void> loadScoped(BiConsumer<String, DataMap> entry) {
        return read(map -> {
            if (map.get(name) instanceof DataMap scopes) {
                scopes.keySet().forEach(scope -> readAll(scopes, scope, record -> entry.accept(scope, record)));
            }
        });
    }

    private CompletionStage<Void> read(Consumer<DataMap> reader) {
        return store.load().handle((data, failure) -> {
            if (failure != null) {
                Throwable cause = Stages.cause(failure);
                refusal = cause;
                LOG.error("{} cannot be used; what changes now is forgotten at the next start: {}",
                        store.key().key(), cause.getMessage());
            } else if (data instanceof DataMap map) {
                reader.accept(map);
            } else if (data != null) {
                LOG.error("{} holds no map; the registry begins empty", store.key().key());
            }
            return null;
        });
    }

    private void readAll(DataMap data, String list, Consumer<DataMap> reader) {
        if (!(data.get(list) instanceof List<?> records)) {
            return;
        }
        for (int i = 0; i < records.size(); i++) {
            try {
                if (!(records.get(i) instanceof DataMap record)) {
                    throw new HubException("invalid_entry", "it is no map");
                }
                reader.accept(timed(record));
            } catch (HubException e) {
                LOG.warn("{}, record {} of {}, is left out: {}", store.key().key(), i + 1, list, e.getMessage());
            }
        }
    }

    private static DataMap timed(DataMap record) {
        return record.with("created_at", time(record, "created_at")).with("modified_at", time(record, "modified_at"));
    }

    private static Instant time(DataMap record, String key) {
        return Objects.requireNonNullElse(StateJson.time(record.get(key)), Instant.EPOCH);
    }

    /** A new id. */
    String newId() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(hub.random().nextLong()) + hex.toHexDigits(hub.random().nextLong());
    }

    /** Writes it in a while. */
    void saveLater() {
        save(LATER);
    }

    /** Writes it as soon as possible, because its owner has changed something. */
    void saveSoon() {
        save(Duration.ZERO);
    }

    private void save(Duration delay) {
        changed = true;
        if (refusal == null) {
            store.saveLater(written, delay);
        }
    }

    /** Completes when it is written; fails if it cannot be. */
    CompletionStage<Void> saved() {
        Throwable reason = refusal;
        return reason == null ? store.saved() : changed ? Stages.failed(reason) : Stages.done();
    }

    private static Written lists(
            String name, Collection<DataMap> entries, @Nullable Collection<DataMap> deleted) {
        List<DataMap> present = List.copyOf(entries);
        List<DataMap> past = deleted == null ? null : List.copyOf(deleted);
        return writer -> {
            writer.beginObject();
            write(writer.name(name), present);
            if (past != null) {
                write(writer.name("deleted_" + name), past);
            }
            writer.endObject();
        };
    }

    private static void write(JsonWriter writer, List<DataMap> records) {
        writer.beginArray();
        records.forEach(writer::map);
        writer.endArray();
    }

    /** The text under a key that a record must have; numbers of old files become text. */
    static String must(DataMap record, String key) {
        Object value = record.get(key);
        if (!(value instanceof String) && !(value instanceof Number)) {
            throw new HubException(
                    "invalid_entry", "its " + key + " should be text, not " + value + "; in " + record);
        }
        return value.toString();
    }

    /** The old values of what differs, except the time of the change. */
    static DataMap changes(DataMap old, DataMap now) {
        DataMap.Builder changes = DataMap.builder();
        now.forEach((key, value) -> {
            if (!key.equals("modified_at") && !Objects.equals(old.get(key), value)) {
                changes.put(key, old.get(key));
            }
        });
        return changes.build();
    }

    /**
     * What is kept of a record when it is deleted.
     *
     * @param orphan whether nothing is left that it belongs to, so that it is forgotten some day
     */
    static DataMap kept(DataMap record, List<String> keys, Instant now, boolean orphan) {
        DataMap.Builder out = DataMap.builder(keys.size() + 1);
        keys.forEach(key -> out.put(key, record.get(key)));
        return out.put("orphaned_timestamp", orphan ? now.toEpochMilli() / 1e3 : null).build();
    }

    /**
     * What a record that was deleted gives back. Home Assistant marks what nobody had decided; that is then decided as
     * for a new one.
     */
    static DataMap givenBack(DataMap deleted) {
        DataMap given = deleted.without("orphaned_timestamp");
        for (String key : UNDECIDED) {
            boolean undecided = Boolean.TRUE.equals(given.get(key + "_undefined"));
            given = given.without(key + "_undefined");
            if (undecided) {
                given = given.without(key);
            }
        }
        return given;
    }

    /** Whether it was deleted so long ago that it is forgotten. */
    static boolean isForgotten(DataMap deleted, Instant now) {
        return deleted.get("orphaned_timestamp") instanceof Number since
                && now.getEpochSecond() - since.longValue() > DELETED_KEPT.toSeconds();
    }
}
