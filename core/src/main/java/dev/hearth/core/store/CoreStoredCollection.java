package dev.hearth.core.store;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.ItemKind;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.api.store.StoredCollection;
import dev.hearth.core.text.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** See {@link StoredCollection}. Loop only. */
public final class CoreStoredCollection implements StoredCollection {
    private static final String ID = "id";
    private static final String ITEMS = "items";

    private final Store store;
    private final ItemKind kind;
    private final Logger logger;
    private final Map<String, DataMap> items = new LinkedHashMap<>();
    private final List<@Nullable Object> unreadable = new ArrayList<>();
    private final List<Consumer<Change>> followers = new CopyOnWriteArrayList<>();

    private CoreStoredCollection(Store store, ItemKind kind, Logger logger) {
        this.store = store;
        this.kind = kind;
        this.logger = logger;
    }

    /** See {@link dev.hearth.api.Hub#collection(StoreKey, ItemKind)}. */
    public static CompletionStage<StoredCollection> open(Store store, ItemKind kind, Logger logger) {
        return store.load().thenApply(data -> {
            CoreStoredCollection collection = new CoreStoredCollection(store, kind, logger);
            collection.read(data);
            return collection;
        });
    }

    private void read(@Nullable Object data) {
        Object list = data instanceof Map<?, ?> document ? document.get(ITEMS) : null;
        if (!(list instanceof List<?> written)) {
            if (data != null) {
                logger.error("the document {} has no list of items; it is taken to be empty", store.key().key());
            }
            return;
        }
        for (Object each : written) {
            DataMap item = each instanceof Map<?, ?> map ? DataMap.copyOf(map) : null;
            if (item == null || !(item.get(ID) instanceof String id)
                    || items.putIfAbsent(id, kind.loading().apply(item)) != null) {
                logger.error("a {} in {} has no id of its own and is left out: {}", kind.noun(), store.key().key(),
                        each);
                unreadable.add(each);
            }
        }
    }

    private Object document() {
        List<@Nullable Object> all = new ArrayList<>(items.values());
        all.addAll(unreadable);
        return DataMap.of(ITEMS, all);
    }

    @Override
    public List<DataMap> items() {
        return List.copyOf(items.values());
    }

    @Override
    public @Nullable DataMap find(String id) {
        return items.get(id);
    }

    @Override
    public CompletionStage<DataMap> create(DataMap data) {
        return checked(() -> {
            DataMap item = stored(data);
            kind.check().check(item, items());
            String id = freeId(Slug.of(kind.naming().apply(item)));
            return put(Action.CREATED, id, DataMap.of(ID, id).with(item));
        });
    }

    @Override
    public CompletionStage<DataMap> update(String id, DataMap changes) {
        return checked(() -> {
            DataMap old = required(id);
            DataMap item = stored(kind.merging() ? kind.written(old).with(changes) : changes);
            List<DataMap> others = new ArrayList<>(items.values());
            others.remove(old);
            kind.check().check(item, others);
            return put(Action.UPDATED, id, DataMap.of(ID, id).with(kept(old)).with(item));
        });
    }

    @Override
    public CompletionStage<Void> delete(String id) {
        return checked(() -> {
            DataMap old = required(id);
            items.remove(id);
            tell(new Change(Action.DELETED, id, old));
            return store.save(this::document);
        });
    }

    // A refusal is the stage's failure, whoever throws it.
    private static <T extends @Nullable Object> CompletionStage<T> checked(Supplier<CompletionStage<T>> change) {
        try {
            return change.get();
        } catch (HubException e) {
            return Stages.failed(e);
        }
    }

    /** @throws InvalidConfigException for data that the schema refuses */
    private DataMap stored(DataMap data) {
        Section section = kind.schema().parse(withoutNulls(data));
        return kind.stored().apply(section);
    }

    // Clients take a value away with null.
    private static DataMap withoutNulls(DataMap data) {
        DataMap.Builder out = DataMap.builder(data.size());
        data.forEach(out::putIfPresent);
        return out.build();
    }

    /** The keys of an item that are not of today's schema, such as those of a later version: they stay. */
    private DataMap kept(DataMap item) {
        DataMap.Builder out = DataMap.builder(item.size());
        item.forEach((key, value) -> {
            if (!key.equals(ID) && !kind.schema().fields().containsKey(key)) {
                out.put(key, value);
            }
        });
        return out.build();
    }

    private DataMap required(String id) {
        DataMap item = items.get(id);
        if (item == null) {
            throw new HubException("not_found", "there is no " + kind.noun() + " '" + id + "'");
        }
        return item;
    }

    private String freeId(String wanted) {
        String id = wanted;
        for (int n = 2; items.containsKey(id) || kind.taken().test(id); n++) {
            id = wanted + "_" + n;
        }
        return id;
    }

    private CompletionStage<DataMap> put(Action action, String id, DataMap item) {
        items.put(id, item);
        tell(new Change(action, id, item));
        return store.save(this::document).thenApply(done -> item);
    }

    private void tell(Change change) {
        for (Consumer<Change> follower : followers) {
            try {
                follower.accept(change);
            } catch (RuntimeException e) {
                logger.error("a change of the {} {} was not followed: {}", kind.noun(), change.id(), e.toString(), e);
            }
        }
    }

    @Override
    public Subscription follow(Consumer<Change> follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }
}
