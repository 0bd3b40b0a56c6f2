package dev.hearth.template.engine;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.template.TemplateEngine;
import dev.hearth.api.template.TemplateTracker;
import dev.hearth.template.clients.RenderTemplateCommand;
import dev.hearth.template.home.HubHome;
import dev.hearth.template.home.Profile;
import dev.hearth.template.tracking.Tracker;
import java.util.concurrent.CompletionStage;

/** Puts the engine into the hub, before the integrations that have templates. */
final class TemplateEngineComponent implements Component<Section> {
    static final String DOMAIN = "template_engine";

    private static final String OF_2021 = "2021.3";
    private static final Field<String> PROFILE = Field.optional("profile", Schemas.enumOf("current", OF_2021))
            .orElse("current")
            .doc("Whose templates they are: those of Home Assistant today, or those of 2021.3, where a conversion that"
                    + " fails gives its input back instead of an error.")
            .example(OF_2021);
    private static final MapSchema SCHEMA = Schemas.map(PROFILE).doc("How templates are evaluated.");

    @Override
    public String domain() {
        return DOMAIN;
    }

    @Override
    public Schema<Section> schema() {
        return SCHEMA;
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public boolean setUpFirst() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section config) {
        Profile profile = config.get(PROFILE).equals(OF_2021) ? Profile.OF_2021 : Profile.CURRENT;
        TemplateFiles files = new TemplateFiles();
        HubTemplates engine = new HubTemplates(new HubHome(hub), profile, files, hub.logger());
        Tracker tracker = new Tracker();
        return load(hub, files).thenRun(() -> {
            hub.provide(TemplateEngine.class, engine);
            hub.provide(TemplateTracker.class, tracker);
            RenderTemplateCommand.add(hub, engine, tracker);
            hub.services()
                    .register(
                            "homeassistant",
                            "reload_custom_templates",
                            ServiceDefinition.of(
                                    Schemas.map(), call -> load(hub, files).thenRun(engine::forgetFiles))
                                    .described(
                                            "Reload custom Jinja2 templates",
                                            "Reads the templates in the folder custom_templates again.")
                                    .forAdmins(hub));
        });
    }

    private static CompletionStage<Void> load(Hub hub, TemplateFiles files) {
        return hub.loop()
                .blocking(() -> TemplateFiles.read(hub.config().configDirectory(), hub.logger()))
                .thenAccept(files::replace);
    }
}
