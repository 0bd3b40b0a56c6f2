package dev.hearth.restapi;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.ConfigCheck;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.log.Logging;
import dev.hearth.api.template.TemplateEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What clients ask of the hub as a whole: whether it is there, how far it has come, what it is made of, what its log
 * says, whether its configuration is right. Home Assistant: {@code APIStatusView} and those beside it.
 */
final class HubRoutes {
    private static final DataMap RECORDER =
            DataMap.of("migration_in_progress", false, "migration_is_live", false);

    private final Hub hub;

    HubRoutes(Hub hub) {
        this.hub = hub;
    }

    void add() {
        hub.routes().add(Route.get("/api/", request -> done(HttpResponse.message(200, "API running."))));
        hub.routes()
                .add(Route.get("/api/core/state", request -> json(
                        DataMap.of("state", hub.state().name(), "recorder_state", RECORDER))));
        hub.routes().add(Route.get("/api/config", request -> json(hub.info())));
        hub.routes().add(Route.get("/api/components", request -> json(hub.components())));
        hub.routes().add(Route.get("/api/error_log", request -> done(log())).admin());
        hub.routes().add(Route.post("/api/template", request -> done(template(request))).admin());
        hub.routes().add(Route.post("/api/config/core/check_config", request -> check()).admin());
    }

    private static CompletionStage<HttpResponse> done(HttpResponse response) {
        return CompletableFuture.completedStage(response);
    }

    private CompletionStage<HttpResponse> json(Object value) {
        return done(HttpResponse.json(hub.json().encode(value)));
    }

    private HttpResponse log() {
        Logging logging = hub.capability(Logging.class);
        Path file = logging == null ? null : logging.file();
        return file == null
                ? HttpResponse.status(404)
                : HttpResponse.file(file)
                        .with("content-type", "text/plain; charset=utf-8")
                        .with("cache-control", "no-store");
    }

    private HttpResponse template(HttpRequest request) {
        DataMap body = Bodies.object(
                hub,
                request,
                "Error rendering template: the body should be valid JSON",
                "Error rendering template: the body should be a JSON object");
        String template = body.text("template");
        if (template == null) {
            throw new HttpException(400, "Error rendering template: 'template' should be text");
        }
        TemplateEngine engine = hub.capability(TemplateEngine.class);
        if (engine == null) {
            throw new HttpException(400, "Error rendering template: no installed integration evaluates templates");
        }
        DataMap variables = body.get("variables") instanceof DataMap given ? given : DataMap.of();
        try {
            return HttpResponse.text(
                    200, engine.compile(new TemplateText(template, Position.NONE)).text(variables));
        } catch (HubException e) {
            throw new HttpException(400, "Error rendering template: " + e.getMessage());
        }
    }

    private CompletionStage<HttpResponse> check() {
        ConfigCheck check = hub.capability(ConfigCheck.class);
        if (check == null) {
            return done(HttpResponse.message(404, "This hub has no configuration that can be checked."));
        }
        return check.check().thenCompose(problems -> {
            List<Problem> errors = problems.stream().filter(Problem::isError).toList();
            List<Problem> warnings =
                    problems.stream().filter(problem -> !problem.isError()).toList();
            return json(DataMap.of(
                    "result", errors.isEmpty() ? "valid" : "invalid",
                    "errors", lines(errors),
                    "warnings", lines(warnings)));
        });
    }

    private static @Nullable String lines(List<Problem> problems) {
        return problems.isEmpty()
                ? null
                : problems.stream().map(Problem::line).collect(Collectors.joining("\n"));
    }
}
