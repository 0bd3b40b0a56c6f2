package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.ConfigEntries;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.api.store.StoreKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The file {@code core.config_entries}. Loop only. */
public final class Entries implements ConfigEntries {
    private static final DataMap DEFAULTS = DataMap.builder()
            .put("created_at", Instant.EPOCH)
            .put("data", DataMap.of())
            .put("disabled_by", null)
            .put("discovery_keys", DataMap.of())
            .put("domain", null)
            .put("entry_id", null)
            .put("minor_version", 1L)
            .put("modified_at", Instant.EPOCH)
            .put("options", DataMap.of())
            .put("pref_disable_new_entities", false)
            .put("pref_disable_polling", false)
            .put("source", "import")
            .put("subentries", List.of())
            .put("title", null)
            .put("unique_id", null)
            .put("version", 1L)
            .build();

    private final Hub hub;
    private final EntryFile file;
    private final Map<String, ConfigEntry> byId = new LinkedHashMap<>();
    // By integration, the entry of what the configuration says of it; others are of their own making.
    private final Map<String, String> configured = new HashMap<>();
    private final List<Consumer<ConfigEntry>> mourners = new ArrayList<>();
    private final List<Consumer<Change>> followers = new ArrayList<>();

    Entries(Hub hub) {
        this.hub = hub;
        this.file = new EntryFile(
                hub,
                StoreKey.of("core.config_entries", 1, 5),
                "entries",
                new Views<>(byId.values(), ConfigEntry::data),
                null);
    }

    CompletionStage<Void> load() {
        return file.load(
                record -> {
                    String id = EntryFile.must(record, "entry_id");
                    EntryFile.must(record, "domain");
                    byId.put(id, new ConfigEntry(record.with("entry_id", id), ConfigEntry.NOT_LOADED));
                },
                nothing -> {});
    }

    CompletionStage<Void> saved() {
        return file.saved();
    }

    @Override
    public @Nullable ConfigEntry find(String entryId) {
        return byId.get(entryId);
    }

    @Override
    public List<ConfigEntry> of(String domain) {
        return byId.values().stream()
                .filter(entry -> entry.domain().equals(domain))
                .toList();
    }

    @Override
    public Collection<ConfigEntry> all() {
        return List.copyOf(byId.values());
    }

    /** The entry of an integration that the configuration sets up, made when it has none. */
    public ConfigEntry ensure(String domain, String title) {
        hub.loop().checkInLoop();
        List<ConfigEntry> known = of(domain);
        if (!known.isEmpty()) {
            configured.put(domain, known.getFirst().entryId());
            return known.getFirst();
        }
        Instant now = hub.loop().time().now();
        ConfigEntry made = new ConfigEntry(
                DEFAULTS.with("created_at", now)
                        .with("modified_at", now)
                        .with("domain", domain)
                        .with("entry_id", hub.newContext(null, null).id())
                        .with("title", title),
                ConfigEntry.NOT_LOADED);
        byId.put(made.entryId(), made);
        configured.put(domain, made.entryId());
        file.saveLater();
        tell(Action.ADDED, made);
        return made;
    }

    /** The id of the entry that {@link #ensure} has found or made for an integration; null when nobody has asked. */
    public @Nullable String configured(String domain) {
        String id = configured.get(domain);
        return id != null && byId.containsKey(id) ? id : null;
    }

    /** Tells how the set-up of an integration goes; nothing happens when it has no entry. */
    public void state(String domain, String state) {
        for (ConfigEntry entry : of(domain)) {
            ConfigEntry now = new ConfigEntry(entry.data(), state);
            byId.put(entry.entryId(), now);
            tell(Action.UPDATED, now);
        }
    }

    @Override
    public ConfigEntry update(String entryId, UnaryOperator<DataMap> change) {
        hub.loop().checkInLoop();
        ConfigEntry old = known(entryId);
        DataMap wanted = change.apply(old.data());
        if (!entryId.equals(wanted.text("entry_id")) || !old.domain().equals(wanted.text("domain"))) {
            throw new HubException(
                    "invalid_entry", "the id and the integration of the config entry " + entryId + " stay as they are");
        }
        if (EntryFile.changes(old.data(), wanted).isEmpty()) {
            return old;
        }
        ConfigEntry now = new ConfigEntry(wanted.with("modified_at", hub.loop().time().now()), old.state());
        byId.put(entryId, now);
        file.saveSoon();
        tell(Action.UPDATED, now);
        return now;
    }

    private ConfigEntry known(String entryId) {
        ConfigEntry known = byId.get(entryId);
        if (known == null) {
            throw new HubException("not_found", "there is no config entry with the id '" + entryId + "'");
        }
        return known;
    }

    @Override
    public Subscription follow(Consumer<Change> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private void tell(Action action, ConfigEntry entry) {
        List.copyOf(followers).forEach(each -> each.accept(new Change(action, entry)));
    }

    @Override
    public void remove(String entryId) {
        hub.loop().checkInLoop();
        ConfigEntry gone = known(entryId);
        byId.remove(entryId);
        file.saveSoon();
        List.copyOf(mourners).forEach(each -> each.accept(gone));
        tell(Action.REMOVED, gone);
    }

    /** Hears of each entry that was removed. */
    void onRemoved(Consumer<ConfigEntry> mourner) {
        mourners.add(mourner);
    }
}
