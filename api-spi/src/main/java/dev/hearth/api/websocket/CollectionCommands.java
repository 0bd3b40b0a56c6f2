package dev.hearth.api.websocket;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.StoredCollection;
import dev.hearth.api.store.StoredCollection.Action;
import dev.hearth.api.store.StoredCollection.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The commands by which clients edit a {@link StoredCollection}: {@code <prefix>/list}, {@code /subscribe}, and for
 * administrators {@code /create}, {@code /update} and {@code /delete}. The last two name the item by
 * {@code <word>_id}. Home Assistant: {@code DictStorageCollectionWebsocket}.
 */
public final class CollectionCommands {
    private static final Set<String> ENVELOPE = Set.of("id", "type");
    private static final MapSchema ANY = Schemas.map().allowExtra();

    private final StoredCollection items;
    private final String idKey;
    private final Field<String> itemId;

    private CollectionCommands(StoredCollection items, String word) {
        this.items = items;
        this.idKey = word + "_id";
        this.itemId = Field.required(idKey, Schemas.string());
    }

    /** Adds the commands of a domain: {@code zone/list}, {@code zone_id} and so on. */
    public static void add(Hub hub, String domain, StoredCollection items) {
        add(hub, domain, domain, items);
    }

    /**
     * Adds the commands.
     *
     * @param prefix what stands before the slash: {@code lovelace/dashboards}
     * @param word what stands before {@code _id}: {@code dashboard}
     */
    public static void add(Hub hub, String prefix, String word, StoredCollection items) {
        CollectionCommands commands = new CollectionCommands(items, word);
        hub.commands().add(Command.of(prefix + "/list", call -> items.items()));
        hub.commands().add(Command.of(prefix + "/subscribe", Schemas.map(), commands::follow));
        commands.addEditing(hub, prefix);
    }

    /** Adds {@code create}, {@code update} and {@code delete} alone, where the list has a shape of its own. */
    public static void addEditing(Hub hub, String prefix, String word, StoredCollection items) {
        new CollectionCommands(items, word).addEditing(hub, prefix);
    }

    private void addEditing(Hub hub, String prefix) {
        hub.commands()
                .add(Command.of(prefix + "/create", ANY, call -> items.create(without(call.message(), ENVELOPE)))
                        .adminOnly());
        MapSchema naming = Schemas.map(itemId).allowExtra();
        hub.commands().add(Command.of(prefix + "/update", naming, this::update).adminOnly());
        hub.commands()
                .add(Command.of(prefix + "/delete", Schemas.map(itemId), this::delete)
                        .adminOnly());
    }

    private CompletionStage<?> update(CommandCall<Section> call) {
        String id = call.data().get(itemId);
        if (items.find(id) == null) {
            return Stages.failed(notFound(id));
        }
        return items.update(id, without(call.message(), Set.of("id", "type", idKey)));
    }

    private CompletionStage<?> delete(CommandCall<Section> call) {
        String id = call.data().get(itemId);
        return items.find(id) == null ? Stages.failed(notFound(id)) : items.delete(id);
    }

    private HubException notFound(String id) {
        return new HubException("not_found", "Unable to find " + idKey + " " + id);
    }

    private CompletionStage<?> follow(CommandCall<Section> call) {
        call.acknowledge(null);
        call.subscribe(items.follow(change -> call.event(List.of(described(change)))));
        List<DataMap> present = new ArrayList<>();
        for (DataMap item : items.items()) {
            present.add(described(new Change(Action.CREATED, idOf(item), item)));
        }
        call.event(present);
        return Stages.done();
    }

    private DataMap described(Change change) {
        String type =
                switch (change.action()) {
                    case CREATED -> "added";
                    case UPDATED -> "updated";
                    case DELETED -> "removed";
                };
        return DataMap.of("change_type", type, idKey, change.id(), "item", change.item());
    }

    private static String idOf(DataMap item) {
        @Nullable String id = item.text("id");
        return id == null ? "" : id;
    }

    private static DataMap without(DataMap message, Set<String> keys) {
        DataMap.Builder rest = DataMap.builder(message.size());
        message.forEach((key, value) -> {
            if (!keys.contains(key)) {
                rest.put(key, value);
            }
        });
        return rest.build();
    }
}
