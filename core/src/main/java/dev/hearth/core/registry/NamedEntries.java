package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.NamedEntry;
import dev.hearth.api.registry.NamedRegistry;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.text.Slug;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What areas, floors and labels have in common: their file, their ids and names, their events. Loop only. Home
 * Assistant: {@code NormalizedNameBaseRegistryItems}.
 */
abstract class NamedEntries<E extends NamedEntry> implements NamedRegistry<E> {
    private final Hub hub;
    private final Kind kind;
    private final DataMap defaults;
    private final Function<DataMap, E> entry;
    private final EntryFile file;
    private final Map<String, E> byId = new LinkedHashMap<>();
    private final Map<String, E> byName = new HashMap<>();

    /**
     * What a registry calls its things.
     *
     * @param word for people: {@code area}
     * @param list the list in the file: {@code areas}
     * @param fileId the key of the id in the file
     * @param event the event that tells of changes, which has the id under {@code <word>_id}
     */
    record Kind(String word, String list, String fileId, String event) {}

    /** @param defaults an entry with nothing said, in the order of the file */
    NamedEntries(Hub hub, Kind kind, StoreKey key, DataMap defaults, Function<DataMap, E> entry) {
        this.hub = hub;
        this.kind = kind;
        this.defaults = defaults;
        this.entry = entry;
        this.file = new EntryFile(hub, key, kind.list, new Views<>(byId.values(), NamedEntry::data), null);
    }

    /** Reads the file; before anything is set up. */
    CompletionStage<Void> load() {
        return file.load(this::read, nothing -> {});
    }

    private void read(DataMap record) {
        E read = entry.apply(defaults.with(record)
                .with(kind.fileId, EntryFile.must(record, kind.fileId))
                .with("name", EntryFile.must(record, "name")));
        if (byId.containsKey(read.id())) {
            throw new HubException("invalid_entry", "the id " + read.id() + " is an earlier record's");
        }
        put(read);
    }

    CompletionStage<Void> saved() {
        return file.saved();
    }

    Hub hub() {
        return hub;
    }

    // ---- finding ----

    @Override
    public @Nullable E find(String id) {
        return byId.get(id);
    }

    @Override
    public @Nullable E findByName(String name) {
        return byName.get(plain(name));
    }

    @Override
    public Collection<E> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** A name as it is told apart from others. Home Assistant: {@code normalize_name}. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    // ---- changing ----

    @Override
    public E create(String name, UnaryOperator<E> more) {
        hub.loop().checkInLoop();
        checkName(name, null);
        Instant now = hub.loop().time().now();
        E bare = entry.apply(defaults.with(kind.fileId, freeId(name))
                .with("name", name.strip())
                .with("created_at", now)
                .with("modified_at", now));
        E made = more.apply(bare);
        checkId(bare, made);
        checkName(made.name(), null);
        check(bare, made);
        put(made);
        tell("create", made.id());
        return made;
    }

    private String freeId(String name) {
        String wanted = Slug.of(name);
        String id = wanted;
        for (int n = 2; byId.containsKey(id); n++) {
            id = wanted + "_" + n;
        }
        return id;
    }

    private void checkName(String name, @Nullable E own) {
        if (name.isBlank()) {
            throw new HubException("invalid_name", "the name of " + a() + " is blank; give it some letters");
        }
        E other = findByName(name);
        if (other != null && !(own != null && own.id().equals(other.id()))) {
            throw new HubException(
                    "name_in_use",
                    "the name '" + name + "' is in use by the " + kind.word + " " + other.id() + "; choose another");
        }
    }

    private String a() {
        return (kind.word.startsWith("a") ? "an " : "a ") + kind.word;
    }

    @Override
    public E update(String id, UnaryOperator<E> change) {
        hub.loop().checkInLoop();
        E old = known(id);
        E wanted = change.apply(old);
        checkId(old, wanted);
        checkName(wanted.name(), old);
        check(old, wanted);
        if (EntryFile.changes(old.data(), wanted.data()).isEmpty()) {
            return old;
        }
        E now = entry.apply(
                wanted.data().with("modified_at", hub.loop().time().now()));
        unlink(old);
        put(now);
        tell("update", id);
        return now;
    }

    private void checkId(E old, E wanted) {
        if (!wanted.id().equals(old.id())) {
            throw new HubException(
                    "invalid_entry",
                    "the id of the " + kind.word + " " + old.id() + " stays; change its name instead");
        }
    }

    @Override
    public void reorder(List<String> ids) {
        hub.loop().checkInLoop();
        if (ids.size() != byId.size() || !Set.copyOf(ids).equals(byId.keySet())) {
            throw new HubException(
                    "invalid_entry", "a new order of the " + kind.list + " must name each of them once");
        }
        List<E> ordered = ids.stream().map(this::known).toList();
        byId.clear();
        ordered.forEach(each -> byId.put(each.id(), each));
        tell("reorder", null);
    }

    /** Refuses an entry that newly refers to what is not there. */
    void check(E old, E wanted) {}

    @Override
    public void remove(String id) {
        hub.loop().checkInLoop();
        E old = known(id);
        unlink(old);
        byId.remove(id);
        tell("remove", id);
    }

    private E known(String id) {
        E known = byId.get(id);
        if (known == null) {
            throw new HubException(
                    "not_found",
                    "there is no " + kind.word + " with the id '" + id + "'"
                            + (byId.isEmpty() ? "" : "; there are " + String.join(", ", byId.keySet())));
        }
        return known;
    }

    private void tell(String action, @Nullable String id) {
        file.saveSoon();
        hub.bus().fire(kind.event, DataMap.of("action", action, kind.word + "_id", id));
    }

    /** Enters an entry in the indexes. */
    void put(E entered) {
        byId.put(entered.id(), entered);
        byName.put(plain(entered.name()), entered);
    }

    /** Takes an entry out of the indexes, all but that by id, whose order stays. */
    void unlink(E gone) {
        byName.remove(plain(gone.name()), gone);
    }

    /** Hears of each entry of another registry that was removed. */
    static void onRemoved(Hub hub, String event, String idKey, Consumer<String> follower) {
        hub.bus().listen(event, told -> {
            DataMap data = told.data().asMap();
            if ("remove".equals(data.get("action")) && data.get(idKey) instanceof String id) {
                follower.accept(id);
            }
        });
    }

    /** A list without one element. */
    static List<String> without(Collection<String> labels, String label) {
        return labels.stream().filter(each -> !each.equals(label)).toList();
    }
}
