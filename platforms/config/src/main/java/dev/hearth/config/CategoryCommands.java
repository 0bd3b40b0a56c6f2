package dev.hearth.config;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.CategoryEntry;
import dev.hearth.api.registry.CategoryRegistry;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code config/category_registry/…}. Home Assistant: {@code components/config/category_registry.py}. */
final class CategoryCommands {
    private static final Field<String> SCOPE = Field.required("scope", Schemas.string());
    private static final Field<String> ID = Field.required("category_id", Schemas.string());
    private static final Field<String> NAME = Field.required("name", Schemas.string());
    private static final OptionalField<String> NEW_NAME = Field.optional("name", Schemas.string());
    private static final OptionalField<Optional<String>> ICON = Messages.nullable("icon", Schemas.icon());

    private final CategoryRegistry registry;

    private CategoryCommands(CategoryRegistry registry) {
        this.registry = registry;
    }

    static void add(Hub hub) {
        CategoryCommands commands = new CategoryCommands(hub.registries().categories());
        hub.commands()
                .add(Command.answering(
                        "config/category_registry/list",
                        call -> commands.registry.all(call.data().get(SCOPE)).stream()
                                .map(CategoryCommands::shape)
                                .toList(),
                        SCOPE));
        Messages.addChange(
                hub, "config/category_registry/create", Schemas.map(SCOPE, NAME, ICON), commands::create);
        Messages.addChange(
                hub, "config/category_registry/update", Schemas.map(SCOPE, ID, NEW_NAME, ICON), commands::update);
        Messages.addChange(hub, "config/category_registry/delete", Schemas.map(SCOPE, ID), commands::delete);
    }

    private DataMap create(CommandCall<Section> call) {
        Section said = call.data();
        return shape(Messages.refusing(() -> registry.create(
                said.get(SCOPE), said.get(NAME), made -> with(made, Messages.said(said, SCOPE, NAME)))));
    }

    private DataMap update(CommandCall<Section> call) {
        Section said = call.data();
        checkKnown(said);
        return shape(Messages.refusing(() -> registry.update(
                said.get(SCOPE), said.get(ID), old -> with(old, Messages.said(said, SCOPE, ID)))));
    }

    private @Nullable Object delete(CommandCall<Section> call) {
        checkKnown(call.data());
        registry.remove(call.data().get(SCOPE), call.data().get(ID));
        return null;
    }

    private void checkKnown(Section said) {
        if (registry.find(said.get(SCOPE), said.get(ID)) == null) {
            throw new HubException(Messages.INVALID_INFO, "Category ID doesn't exist");
        }
    }

    private static CategoryEntry with(CategoryEntry category, DataMap said) {
        return new CategoryEntry(category.data().with(said));
    }

    private static DataMap shape(CategoryEntry category) {
        return DataMap.builder(5)
                .put("category_id", category.id())
                .put("created_at", Messages.seconds(category.createdAt()))
                .put("icon", category.icon())
                .put("modified_at", Messages.seconds(category.modifiedAt()))
                .put("name", category.name())
                .build();
    }
}
