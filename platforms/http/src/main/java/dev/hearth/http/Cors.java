package dev.hearth.http;

import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.http.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers which pages may use the API. Loop only. Home Assistant: {@code homeassistant.components.http.cors}, over
 * aiohttp_cors; access goes by tokens, so no cookies are asked for.
 *
 * @param origins whose pages may; {@code *} for all
 */
record Cors(List<String> origins) {
    private static final Set<String> HEADERS =
            Set.of("ORIGIN", "ACCEPT", "X-REQUESTED-WITH", "CONTENT-TYPE", "AUTHORIZATION");

    private boolean allows(String origin) {
        return origins.contains(origin) || origins.contains("*");
    }

    /** The answer with what lets the page read it, if it may. */
    HttpResponse opened(HttpRequest request, HttpResponse response, Routes routes) {
        String origin = request.header("origin");
        if (origin == null || !allows(origin)) {
            return response;
        }
        Route route = routes.find(request.method(), request.path());
        return route != null && route.cors() ? response.with("access-control-allow-origin", origin) : response;
    }

    /** The answer to a browser that asks whether it may; null when the path answers for itself. */
    @Nullable
    HttpResponse preflight(HttpRequest request, Routes routes) {
        String method = request.header("access-control-request-method");
        Route own = routes.find("OPTIONS", request.path());
        if (own != null) {
            return null;
        }
        Route route = method == null ? any(request.path(), routes) : routes.find(method, request.path());
        Route other = route == null ? any(request.path(), routes) : route;
        if (other == null || !other.cors()) {
            return null;
        }
        String origin = request.header("origin");
        if (origin == null) {
            return refused("origin header is not specified in the request");
        }
        if (method == null) {
            return refused("'Access-Control-Request-Method' header is not specified");
        }
        if (!allows(origin)) {
            return refused("origin '" + origin + "' is not allowed");
        }
        if (route == null) {
            return refused("request method '" + method + "' is not allowed for '" + origin + "' origin");
        }
        List<String> asked = new ArrayList<>();
        for (String name : String.valueOf(request.header("access-control-request-headers")).split(",", -1)) {
            String upper = name.trim().toUpperCase(Locale.ROOT);
            if (!upper.isEmpty() && !upper.equals("NULL")) {
                asked.add(upper);
            }
        }
        TreeSet<String> forbidden = new TreeSet<>(asked);
        forbidden.removeAll(HEADERS);
        if (!forbidden.isEmpty()) {
            return refused("headers are not allowed: " + String.join(", ", forbidden));
        }
        HttpResponse allowed = HttpResponse.text(200, "")
                .with("access-control-allow-origin", origin)
                .with("access-control-allow-methods", method);
        return asked.isEmpty() ? allowed : allowed.with("access-control-allow-headers", String.join(",", asked));
    }

    private static @Nullable Route any(String path, Routes routes) {
        for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
            Route route = routes.find(method, path);
            if (route != null) {
                return route;
            }
        }
        return null;
    }

    private static HttpResponse refused(String why) {
        return HttpResponse.text(403, "CORS preflight request failed: " + why);
    }
}
