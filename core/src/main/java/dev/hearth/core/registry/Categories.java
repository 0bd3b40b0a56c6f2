package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.registry.CategoryEntry;
import dev.hearth.api.registry.CategoryRegistry;
import dev.hearth.api.store.StoreKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The file {@code core.category_registry}. Loop only. */
final class Categories implements CategoryRegistry {
    private static final DataMap DEFAULTS = DataMap.builder()
            .put("category_id", null)
            .put("created_at", Instant.EPOCH)
            .put("icon", null)
            .put("modified_at", Instant.EPOCH)
            .put("name", null)
            .build();

    private final Hub hub;
    private final EntryFile file;
    private final Map<Id, CategoryEntry> byId = new LinkedHashMap<>();

    private record Id(String scope, String id) {}

    Categories(Hub hub) {
        this.hub = hub;
        this.file = EntryFile.scoped(hub, StoreKey.of("core.category_registry", 1, 2), "categories", this::scopes);
    }

    private Map<String, List<DataMap>> scopes() {
        Map<String, List<DataMap>> scopes = new LinkedHashMap<>();
        byId.forEach((id, entry) -> scopes.computeIfAbsent(id.scope, scope -> new ArrayList<>())
                .add(entry.data()));
        return scopes;
    }

    CompletionStage<Void> load() {
        return file.loadScoped((scope, record) -> {
            CategoryEntry read = new CategoryEntry(DEFAULTS.with(record)
                    .with("category_id", EntryFile.must(record, "category_id"))
                    .with("name", EntryFile.must(record, "name")));
            byId.put(new Id(scope, read.id()), read);
        });
    }

    CompletionStage<Void> saved() {
        return file.saved();
    }

    @Override
    public @Nullable CategoryEntry find(String scope, String id) {
        return byId.get(new Id(scope, id));
    }

    @Override
    public List<CategoryEntry> all(String scope) {
        return byId.entrySet().stream()
                .filter(each -> each.getKey().scope.equals(scope))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public CategoryEntry create(String scope, String name, UnaryOperator<CategoryEntry> more) {
        hub.loop().checkInLoop();
        checkName(scope, name, null);
        Instant now = hub.loop().time().now();
        CategoryEntry bare = new CategoryEntry(
                DEFAULTS.with("category_id", hub.newContext(null, null).id())
                        .with("name", name.strip())
                        .with("created_at", now)
                        .with("modified_at", now));
        CategoryEntry made = more.apply(bare);
        checkId(bare, made);
        checkName(scope, made.name(), null);
        byId.put(new Id(scope, made.id()), made);
        tell("create", scope, made.id());
        return made;
    }

    private void checkName(String scope, String name, @Nullable String ownId) {
        if (name.isBlank()) {
            throw new HubException("invalid_name", "the name of a category is blank; give it some letters");
        }
        for (CategoryEntry other : all(scope)) {
            if (!other.id().equals(ownId) && NamedEntries.plain(other.name()).equals(NamedEntries.plain(name))) {
                throw new HubException(
                        "name_in_use",
                        "The name '" + name + "' is already in use");
            }
        }
    }

    @Override
    public CategoryEntry update(String scope, String id, UnaryOperator<CategoryEntry> change) {
        hub.loop().checkInLoop();
        CategoryEntry old = known(scope, id);
        CategoryEntry wanted = change.apply(old);
        checkId(old, wanted);
        checkName(scope, wanted.name(), id);
        if (EntryFile.changes(old.data(), wanted.data()).isEmpty()) {
            return old;
        }
        CategoryEntry now = wanted.with("modified_at", hub.loop().time().now());
        byId.put(new Id(scope, id), now);
        tell("update", scope, id);
        return now;
    }

    private static void checkId(CategoryEntry old, CategoryEntry wanted) {
        if (!wanted.id().equals(old.id())) {
            throw new HubException(
                    "invalid_entry", "the id of the category " + old.id() + " stays; change its name instead");
        }
    }

    @Override
    public void remove(String scope, String id) {
        hub.loop().checkInLoop();
        known(scope, id);
        byId.remove(new Id(scope, id));
        tell("remove", scope, id);
    }

    private CategoryEntry known(String scope, String id) {
        CategoryEntry known = find(scope, id);
        if (known == null) {
            throw new HubException("not_found", "there is no category of " + scope + " with the id '" + id + "'");
        }
        return known;
    }

    private void tell(String action, String scope, String id) {
        file.saveSoon();
        hub.bus()
                .fire(
                        EventTypes.CATEGORY_REGISTRY_UPDATED,
                        DataMap.of("action", action, "scope", scope, "category_id", id));
    }
}
