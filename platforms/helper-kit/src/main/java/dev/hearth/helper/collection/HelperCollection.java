package dev.hearth.helper.collection;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.store.StoredCollection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The helpers of one domain: makes their entities and has them follow what is changed in clients and by a reload. One
 * that is no longer written is removed, and its entry in the entity registry with it. Loop only. Home Assistant:
 * {@code sync_entity_lifecycle}.
 *
 * @param <C> what is written about one
 * @param <E> its entity
 */
public final class HelperCollection<C, E extends Entity & EditableEntity<C>> {
    private final Hub hub;
    private final HelperKind<C, E> kind;
    private final StoredCollection stored;
    private final Map<String, Item<C>> written;
    private final Map<String, E> fromConfiguration = new LinkedHashMap<>();
    private final Map<String, E> fromClients = new LinkedHashMap<>();
    private @Nullable EntityAdder adder;

    private HelperCollection(
            Hub hub, HelperKind<C, E> kind, StoredCollection stored, Map<String, Item<C>> written) {
        this.hub = hub;
        this.kind = kind;
        this.stored = stored;
        this.written = written;
    }

    /**
     * Opens the file and begins to follow it, until the integration is unloaded. The entities come with
     * {@link #addAll}.
     *
     * @param items what the configuration says
     */
    public static <C, E extends Entity & EditableEntity<C>> CompletionStage<HelperCollection<C, E>> open(
            Hub hub, HelperKind<C, E> kind, List<Item<C>> items) {
        Map<String, Item<C>> written = new LinkedHashMap<>();
        return hub.collection(kind.key(), kind.items().besides(written::containsKey)).thenApply(stored -> {
            HelperCollection<C, E> collection = new HelperCollection<>(hub, kind, stored, written);
            collection.note(items);
            stored.follow(collection::follow);
            hub.data().put(keyOf(kind), collection);
            return collection;
        });
    }

    @SuppressWarnings("unchecked") // who asks has the same kind as who puts
    static <C, E extends Entity & EditableEntity<C>> HubData.Key<HelperCollection<C, E>> keyOf(
            HelperKind<C, E> kind) {
        return new HubData.Key<>(
                kind.domain().name() + ".helpers",
                (Class<HelperCollection<C, E>>) (Class<?>) HelperCollection.class);
    }

    /** The items that clients edit. */
    public StoredCollection stored() {
        return stored;
    }

    /** The entities of the configuration, then those that were made in clients; a copy. */
    public List<E> entities() {
        List<E> all = new ArrayList<>(fromConfiguration.values());
        all.addAll(fromClients.values());
        return all;
    }

    /** Adds the entities, once; later ones go the same way. */
    public CompletionStage<Void> addAll(EntityAdder entities) {
        adder = entities;
        forgetOthers();
        List<E> all = new ArrayList<>();
        written.values().forEach(item -> all.add(make(fromConfiguration, item)));
        for (DataMap data : stored.items()) {
            Item<C> item = read(data);
            if (item != null) {
                all.add(make(fromClients, item));
            }
        }
        return add(entities, all);
    }

    // One that is deleted while it is added would stay for ever.
    private CompletionStage<Void> add(EntityAdder entities, List<E> more) {
        return entities.add(more, false).thenCompose(added -> {
            Set<E> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
            wanted.addAll(fromConfiguration.values());
            wanted.addAll(fromClients.values());
            return Stages.all(more.stream()
                    .filter(entity -> entity.isAdded() && !wanted.contains(entity))
                    .map(Entity::remove)
                    .toList());
        });
    }

    /** Takes what the configuration says now. */
    public CompletionStage<Void> reload(List<Item<C>> now) {
        Map<String, Item<C>> before = new LinkedHashMap<>(written);
        note(now);
        List<CompletionStage<?>> all = new ArrayList<>();
        for (String id : before.keySet()) {
            if (!written.containsKey(id)) {
                all.add(remove(fromConfiguration, id));
            }
        }
        forgetOthers();
        List<E> more = new ArrayList<>();
        for (Item<C> item : written.values()) {
            E present = fromConfiguration.get(item.id());
            if (present != null) {
                present.become(item.config());
            } else {
                more.add(make(fromConfiguration, item));
            }
        }
        if (adder != null && !more.isEmpty()) {
            all.add(add(adder, more));
        }
        return Stages.all(all);
    }

    private void note(List<Item<C>> now) {
        written.clear();
        for (Item<C> item : now) {
            if (written.putIfAbsent(item.id(), item) != null) {
                hub.logger().error("there is more than one {} '{}'; the first counts", kind.items().noun(), item.id());
            }
        }
    }

    private E make(Map<String, E> into, Item<C> item) {
        E entity = kind.maker().apply(item);
        into.put(item.id(), entity);
        return entity;
    }

    private static <E extends Entity> CompletionStage<?> remove(Map<String, E> from, String id) {
        E entity = from.remove(id);
        return entity != null && entity.isAdded() ? entity.remove() : Stages.done();
    }

    private @Nullable Item<C> read(DataMap item) {
        try {
            return new Item<>(HelperKind.idOf(item), kind.reader().apply(item), true);
        } catch (HubException e) {
            hub.logger()
                    .error(
                            "the {} {} in .storage/{} is left out: {}",
                            kind.items().noun(),
                            item.get("id"),
                            kind.key().key(),
                            e.getMessage());
            return null;
        }
    }

    private void follow(StoredCollection.Change change) {
        switch (change.action()) {
            case CREATED -> {
                Item<C> item = read(change.item());
                if (item != null && adder != null) {
                    add(adder, List.of(make(fromClients, item)));
                }
            }
            case UPDATED -> {
                E present = fromClients.get(change.id());
                Item<C> item = read(change.item());
                if (present != null && item != null) {
                    present.become(item.config());
                }
            }
            case DELETED -> {
                remove(fromClients, change.id());
                forgetOthers();
            }
        }
    }

    // Entries of the entity registry whose items are gone.
    private void forgetOthers() {
        Set<String> ids = new LinkedHashSet<>(written.keySet());
        stored.items().forEach(item -> ids.add(HelperKind.idOf(item)));
        String domain = kind.domain().name();
        hub.registries().entities().keepOnly(domain, hub.integration(), ids);
    }
}
