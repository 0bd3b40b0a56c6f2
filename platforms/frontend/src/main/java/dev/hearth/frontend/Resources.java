package dev.hearth.frontend;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.ItemKind;
import dev.hearth.api.store.StoreKey;
import dev.hearth.api.websocket.Command;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Scripts and styles that dashboards load: {@code lovelace/resources}. Home Assistant: {@code lovelace/resources.py}. */
final class Resources {
    private static final String PREFIX = "lovelace/resources";
    private static final String SENT_TYPE = "res_type";
    private static final List<String> TYPES = List.of("css", "html", "js", "module");
    private static final Field<String> TYPE =
            Field.required("type", Schemas.enumOf(TYPES.toArray(String[]::new)));
    private static final Field<String> URL = Field.required("url", Schemas.string());

    private Resources() {}

    /** Reads the list and adds the commands. */
    static CompletionStage<?> open(Hub hub) {
        ItemKind kind = ItemKind.of("resource", Schemas.map(TYPE, URL), Resources::stored)
                .merged()
                .namedBy(item -> hub.newContext(null, null).id());
        return hub.collection(StoreKey.of("lovelace_resources", 1, 1), kind).thenAccept(items -> {
            hub.commands().add(Command.of(PREFIX, call -> items.items()));
            Editing.add(hub, PREFIX, "resource", items, new Editing.Hooks() {
                @Override
                public DataMap created(DataMap said) {
                    return kept(said);
                }

                @Override
                public DataMap updated(DataMap said) {
                    return kept(said);
                }
            });
        });
    }

    private static DataMap stored(Section item) {
        return DataMap.of(URL.key(), item.get(URL), TYPE.key(), item.get(TYPE));
    }

    // The type of the command stands where the resource's would.
    private static DataMap kept(DataMap said) {
        Object type = said.get(SENT_TYPE);
        if (said.containsKey(SENT_TYPE) && !(type instanceof String text && TYPES.contains(text))) {
            String shown = type instanceof String ? "'" + type + "'" : String.valueOf(type);
            throw new HubException(
                    "invalid_format",
                    "value must be one of " + TYPES.stream().collect(Collectors.joining("', '", "['", "']"))
                            + " for dictionary value @ data['" + SENT_TYPE + "']. Got " + shown);
        }
        return said.containsKey(SENT_TYPE)
                ? said.without(SENT_TYPE).with(TYPE.key(), said.get(SENT_TYPE))
                : said;
    }
}
