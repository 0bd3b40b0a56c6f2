package dev.hearth.template.clients;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.template.Dependencies;
import dev.hearth.api.template.Evaluation;
import dev.hearth.api.template.Template;
import dev.hearth.api.template.TemplateEngine;
import dev.hearth.api.template.TemplateTracker;
import dev.hearth.api.template.TemplateTracker.Followed;
import dev.hearth.api.template.TemplateTracker.Result;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code render_template}: the result of a template, and each new one, as an event {@code {result, listeners}}; with
 * {@code report_errors} also {@code {error, level}}. For users who may read every state. Home Assistant:
 * {@code websocket_api.commands.handle_render_template}.
 */
public final class RenderTemplateCommand {
    private static final Field<String> TEMPLATE = Field.required("template", Schemas.string());
    private static final OptionalField<DataMap> VARIABLES = Field.optional("variables", Schemas.dataMap());
    // A render here has a budget of steps and needs no clock; clients may send one.
    private static final OptionalField<Double> TIMEOUT = Field.optional("timeout", Schemas.positiveFloat());
    private static final OptionalField<List<String>> ENTITY_IDS =
            Field.optional("entity_ids", Schemas.entityIds());
    private static final Field<Boolean> STRICT =
            Field.optional("strict", Schemas.bool()).orElse(false);
    private static final Field<Boolean> REPORT_ERRORS =
            Field.optional("report_errors", Schemas.bool()).orElse(false);

    private final Hub hub;
    private final TemplateEngine engine;
    private final TemplateTracker tracker;

    private RenderTemplateCommand(Hub hub, TemplateEngine engine, TemplateTracker tracker) {
        this.hub = hub;
        this.engine = engine;
        this.tracker = tracker;
    }

    /** Adds the command. */
    public static void add(Hub hub, TemplateEngine engine, TemplateTracker tracker) {
        RenderTemplateCommand command = new RenderTemplateCommand(hub, engine, tracker);
        hub.commands()
                .add(Command.of(
                        "render_template",
                        Schemas.map(TEMPLATE, VARIABLES, TIMEOUT, ENTITY_IDS, STRICT, REPORT_ERRORS),
                        command::render));
    }

    private CompletionStage<?> render(CommandCall<Section> call) {
        if (!call.login().user().permissions().all()) {
            return Stages.failed(new HubException("unauthorized", "Unauthorized"));
        }
        Section data = call.data();
        boolean reportErrors = data.get(REPORT_ERRORS);
        Template template;
        try {
            template = engine.compile(new TemplateText(data.get(TEMPLATE), Position.NONE));
        } catch (HubException e) {
            if (!reportErrors) {
                return Stages.failed(e);
            }
            call.acknowledge(null);
            call.event(error(e, "ERROR"));
            return Stages.done();
        }
        DataMap variables = Objects.requireNonNullElse(data.find(VARIABLES), DataMap.of());
        Followed followed = new Followed(template, () -> variables, null, data.get(STRICT));
        call.acknowledge(null);
        new Client(call, reportErrors).follow(followed);
        return Stages.done();
    }

    private static DataMap error(HubException error, String level) {
        return DataMap.of("error", String.valueOf(error.getMessage()), "level", level);
    }

    /** A client that looks at a template. */
    private final class Client {
        private final CommandCall<Section> call;
        private final boolean reportErrors;
        private TemplateTracker.@Nullable Following following;

        Client(CommandCall<Section> call, boolean reportErrors) {
            this.call = call;
            this.reportErrors = reportErrors;
        }

        void follow(Followed followed) {
            TemplateTracker.Following started =
                    tracker.follow(hub, List.of(followed), (cause, results) -> tell(results.getFirst()));
            following = started;
            call.subscribe(started);
        }

        private void tell(Result result) {
            Evaluation now = result.now();
            HubException failure = now.error();
            if (failure != null) {
                if (reportErrors) {
                    call.event(error(failure, "ERROR"));
                }
                return;
            }
            if (reportErrors) {
                now.warnings().forEach(warning -> call.event(DataMap.of(
                        "error", "Template variable warning: " + warning, "level", "WARNING")));
            }
            // The first time it is not known yet who follows.
            Dependencies on = following == null ? now.dependencies() : following.dependencies();
            call.event(DataMap.of("result", now.value(), "listeners", listeners(on)));
        }
    }

    private static DataMap listeners(Dependencies on) {
        return DataMap.builder()
                .put("all", on.allStates() || on.allStatesLifecycle())
                .put("entities", on.entities().stream().sorted().toList())
                .put("domains", Stream.concat(on.domains().stream(), on.domainsLifecycle().stream())
                        .distinct()
                        .sorted()
                        .toList())
                .put("time", on.time())
                .build();
    }
}
