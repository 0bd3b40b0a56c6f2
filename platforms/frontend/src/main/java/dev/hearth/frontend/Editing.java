package dev.hearth.frontend;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.StoredCollection;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.concurrent.CompletionStage;

/** The commands that edit a list whose items are sent otherwise than they are kept. */
final class Editing {
    private static final MapSchema ANY = Schemas.map().allowExtra();

    private Editing() {}

    /** What is made of what a client says. */
    interface Hooks {
        /** The new item, as it is kept. */
        DataMap created(DataMap said);

        /** The changes, as they are kept. */
        DataMap updated(DataMap said);
    }

    /**
     * Adds {@code list}, and for administrators {@code create}, {@code update} and {@code delete}.
     *
     * @param word what stands before {@code _id}
     */
    static void add(Hub hub, String prefix, String word, StoredCollection items, Hooks hooks) {
        Field<String> id = Field.required(word + "_id", Schemas.string());
        hub.commands().add(Command.of(prefix + "/list", call -> items.items()));
        hub.commands()
                .add(Command.of(prefix + "/create", ANY, call -> items.create(hooks.created(said(call, id))))
                        .adminOnly());
        hub.commands()
                .add(Command.of(
                        prefix + "/update",
                        Schemas.map(id).allowExtra(),
                        call -> items.update(known(items, call, id), hooks.updated(said(call, id))))
                        .adminOnly());
        hub.commands()
                .add(Command.of(prefix + "/delete", Schemas.map(id), call -> delete(items, call, id))
                        .adminOnly());
    }

    private static CompletionStage<?> delete(StoredCollection items, CommandCall<Section> call, Field<String> id) {
        return items.delete(known(items, call, id));
    }

    private static DataMap said(CommandCall<Section> call, Field<String> id) {
        return call.message().without("id").without("type").without(id.key());
    }

    private static String known(StoredCollection items, CommandCall<Section> call, Field<String> id) {
        String wanted = call.data().get(id);
        if (items.find(wanted) == null) {
            throw new HubException("not_found", "Unable to find " + id.key() + " " + wanted);
        }
        return wanted;
    }
}
