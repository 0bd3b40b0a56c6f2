package dev.hearth.template.clients;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.template.TemplateEngine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * {@code POST /api/template} for administrators: {@code {"template": …, "variables": {…}}} to the text that comes out.
 * Home Assistant: {@code APITemplateView}.
 */
public final class TemplateRoute {
    private final Hub hub;
    private final TemplateEngine engine;

    private TemplateRoute(Hub hub, TemplateEngine engine) {
        this.hub = hub;
        this.engine = engine;
    }

    /** Adds the path. */
    public static void add(Hub hub, TemplateEngine engine) {
        TemplateRoute route = new TemplateRoute(hub, engine);
        hub.routes().add(Route.post("/api/template", route::render).admin());
    }

    private CompletionStage<HttpResponse> render(HttpRequest request) {
        DataMap body = body(request);
        String template = body.text("template");
        if (template == null) {
            throw new HttpException(400, "Error rendering template: the body needs a text 'template'");
        }
        DataMap variables = body.get("variables") instanceof DataMap given ? given : DataMap.of();
        try {
            String text = engine.compile(new TemplateText(template, Position.NONE)).text(variables);
            return CompletableFuture.completedStage(HttpResponse.text(200, text));
        } catch (HubException e) {
            throw new HttpException(400, "Error rendering template: " + e.getMessage());
        }
    }

    private DataMap body(HttpRequest request) {
        try {
            if (hub.json().parse(request.body()) instanceof DataMap object) {
                return object;
            }
        } catch (HubException e) {
            throw new HttpException(400, "Invalid JSON specified");
        }
        throw new HttpException(400, "Error rendering template: the body is no JSON object");
    }
}
