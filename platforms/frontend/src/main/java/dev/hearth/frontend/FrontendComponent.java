package dev.hearth.frontend;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code frontend:} with its themes, and the commands that clients begin with. Home Assistant:
 * {@code homeassistant.components.frontend}. No page of the frontend is in this jar, so scripts to be loaded into one and a
 * folder to develop it in are read and not used.
 */
final class FrontendComponent implements Component<Section> {
    private static final Field<Map<String, DataMap>> THEMES = Field.optional(
            "themes", Schemas.emptyAs(Map.of(), Schemas.dict(Schemas.string(), Schemas.dataMap())))
            .orElse(Map.of())
            .doc("Colours and more by the name of the theme.")
            .example(Map.of("happy", Map.of("primary-color", "pink")));
    private static final OptionalField<List<String>> MODULES = Field.optional(
            "extra_module_url", Schemas.ensureList(Schemas.string()))
            .doc("Modules that a page of the frontend loads; there is none here.");
    private static final OptionalField<List<String>> SCRIPTS = Field.optional(
            "extra_js_url_es5", Schemas.ensureList(Schemas.string()))
            .doc("Scripts that an old page of the frontend loads; there is none here.");
    private static final OptionalField<String> REPOSITORY = Field.optional("development_repo", Schemas.string())
            .doc("A folder in which the frontend is developed; not used here.");
    private static final OptionalField<String> PULL_REQUEST = Field.optional("development_pr", Schemas.string())
            .doc("A change of the frontend to try; not used here.");
    private static final OptionalField<String> TOKEN = Field.optional("github_token", Schemas.string())
            .secret()
            .doc("For fetching such a change; not used here.");

    private static final Field<String> LANGUAGE = Field.required("language", Schemas.string());
    private static final Field<String> CATEGORY = Field.required("category", Schemas.string());
    private static final Field<String> ICON_CATEGORY = Field.required(
            "category", Schemas.enumOf("conditions", "entity", "entity_component", "services", "triggers"));
    private static final OptionalField<List<String>> INTEGRATIONS =
            Field.optional("integration", Schemas.ensureList(Schemas.string()));
    private static final OptionalField<Boolean> CONFIG_FLOW = Field.optional("config_flow", Schemas.bool());

    @Override
    public String domain() {
        return FrontendIntegration.DOMAIN;
    }

    @Override
    public Schema<Section> schema() {
        return Schemas.map(THEMES, MODULES, SCRIPTS, REPOSITORY, PULL_REQUEST, TOKEN);
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section config) {
        DataMap themes = DataMap.of(
                "themes",
                DataMap.copyOf(config.get(THEMES)),
                "default_theme",
                "default",
                "default_dark_theme",
                null);
        hub.commands().add(Command.of("frontend/get_themes", call -> themes));
        DataMap nothing = DataMap.of("resources", DataMap.of());
        hub.commands()
                .add(Command.answering(
                        "frontend/get_translations",
                        call -> nothing,
                        LANGUAGE,
                        CATEGORY,
                        INTEGRATIONS,
                        CONFIG_FLOW));
        hub.commands()
                .add(Command.answering("frontend/get_icons", call -> nothing, ICON_CATEGORY, INTEGRATIONS));
        hub.commands().add(Command.of("frontend/get_version", FrontendComponent::noVersion));
        KeptData.addForUsers(hub);
        KeptData.addForSystem(hub);
        return Panels.open(hub).thenCompose(panels -> Dashboards.open(hub, panels));
    }

    private static @Nullable Object noVersion(CommandCall<Section> call) {
        throw new HubException("unknown_version", "Version not found");
    }
}
