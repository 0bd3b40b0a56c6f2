package dev.hearth.config;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.websocket.Command;
import java.util.concurrent.CompletionStage;

/**
 * The section {@code search:}, which has nothing in it, and its command {@code search/related}. Home Assistant: {@code
 * homeassistant.components.search}.
 */
final class SearchComponent implements Component<Section> {
    private static final Field<ItemType> TYPE = Field.required("item_type", Schemas.enumOf(ItemType.class));
    private static final Field<String> ID = Field.required("item_id", Schemas.string());

    @Override
    public String domain() {
        return "search";
    }

    @Override
    public Schema<Section> schema() {
        return Schemas.map();
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section nothing) {
        hub.commands()
                .add(Command.answering(
                        "search/related",
                        call -> new Search(hub, call.login().user().permissions())
                                .related(call.data().get(TYPE), call.data().get(ID)),
                        TYPE,
                        ID));
        return Stages.done();
    }
}
