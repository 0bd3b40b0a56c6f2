package dev.hearth.core.http;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Login;
import dev.hearth.api.http.Access;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.http.Routes;
import dev.hearth.api.http.SocketHandler;
import dev.hearth.core.loop.CoreLoop;
import dev.hearth.core.loop.Culprit;
import dev.hearth.core.loop.Labels;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The routes of all integrations, and the way from a request to an answer. Loop only, but for looking a route up.
 *
 * <p>The order of the questions is Home Assistant's: is there such a path, such a method, does the client have a token,
 * may its user do this.
 */
public final class CoreRoutes {
    private final CoreLoop loop;
    private final Map<String, Registered> routes = new LinkedHashMap<>();
    private final Map<String, OpenSocket> sockets = new LinkedHashMap<>();
    // Built anew on the loop whenever a route comes or goes; read by the threads of the server.
    private volatile PathTree<Map<String, Registered>> tree = new PathTree<>();
    private volatile Map<String, SocketHandler> socketHandlers = Map.of();

    /** Routes, none so far. */
    public CoreRoutes(CoreLoop loop) {
        this.loop = loop;
    }

    /** The routes as that integration sees them. */
    public Routes ownedBy(Owner owner) {
        return new OwnedRoutes(this, owner);
    }

    Subscription add(Owner owner, Route route) {
        loop.checkInLoop();
        Registered taken = routes.get(key(route));
        if (taken != null) {
            throw new HubException(
                    "route_taken",
                    owner + " cannot answer " + key(route) + ": " + taken.owner() + " does already");
        }
        return new Registered(owner, route);
    }

    Subscription addSocket(Owner owner, String path, SocketHandler handler) {
        loop.checkInLoop();
        OpenSocket taken = sockets.get(path);
        if (taken != null) {
            throw new HubException(
                    "route_taken",
                    owner + " cannot take web sockets under " + path + ": " + taken.owner() + " does already");
        }
        return new OpenSocket(owner, path, handler);
    }

    private static String key(Route route) {
        return route.method() + " " + route.path();
    }

    /** See {@link Routes#socket}. */
    public @Nullable SocketHandler socket(String path) {
        return socketHandlers.get(path);
    }

    /** See {@link Routes#find}. */
    public @Nullable Route find(String method, String path) {
        PathTree.Match<Map<String, Registered>> match = tree.find(path);
        Registered route = match == null ? null : ofMethod(match.found(), method, path);
        return route == null ? null : route.route;
    }

    /** See {@link Routes#all}. */
    public List<Route> all() {
        loop.checkInLoop();
        return routes.values().stream().map(each -> each.route).toList();
    }

    private static @Nullable Registered ofMethod(Map<String, Registered> methods, String method, String path) {
        Registered route = methods.get(method);
        // Home Assistant's API refuses HEAD where a view does not take it; files and pages have heads.
        if (route == null && method.equals("HEAD") && !path.startsWith("/api/") && !path.startsWith("/auth/")) {
            route = methods.get("GET");
        }
        return route == null ? methods.get("*") : route;
    }

    /** See {@link Routes#answer}. */
    public CompletionStage<HttpResponse> answer(HttpRequest request, @Nullable Login login) {
        loop.checkInLoop();
        PathTree.Match<Map<String, Registered>> match = tree.find(request.path());
        if (match == null) {
            return CompletableFuture.completedStage(HttpResponse.status(404));
        }
        Registered route = ofMethod(match.found(), request.method(), request.path());
        if (route == null) {
            TreeSet<String> allowed = new TreeSet<>(match.found().keySet());
            allowed.add("OPTIONS");
            return CompletableFuture.completedStage(
                    HttpResponse.status(405).with("allow", String.join(",", allowed)));
        }
        if (!mayUse(route.route.access(), login)) {
            return CompletableFuture.completedStage(HttpResponse.status(401));
        }
        return run(route, new RoutedRequest(request, login, route.names, match.values()));
    }

    private static boolean mayUse(Access access, @Nullable Login login) {
        return switch (access) {
            case OPEN -> true;
            case USER -> login != null;
            case ADMIN -> login != null && login.user().admin();
        };
    }

    private CompletionStage<HttpResponse> run(Registered route, HttpRequest request) {
        Culprit before = loop.enter(route);
        CompletionStage<HttpResponse> answer;
        try {
            answer = route.route.handler().handle(request);
            if (!answer.toCompletableFuture().isDone()) {
                CompletionStage<HttpResponse> pending = answer;
                answer = loop.ownedBy(route.owner()).task(() -> pending);
            }
        } catch (Throwable e) {
            answer = Stages.failed(e);
        } finally {
            loop.leave(before);
        }
        return answer.exceptionally(thrown -> failed(route, Stages.cause(thrown)));
    }

    private static HttpResponse failed(Registered route, Throwable thrown) {
        if (thrown instanceof HttpException wanted) {
            return wanted.response();
        }
        if (thrown instanceof HubException known) {
            HttpResponse answer = answerTo(known);
            if (answer != null) {
                return answer;
            }
        }
        route.owner().failed(route, thrown);
        return HttpResponse.text(500, "500 Internal Server Error\n\nServer got itself in trouble");
    }

    private static @Nullable HttpResponse answerTo(HubException failure) {
        return switch (failure.code()) {
            case "invalid_json" -> HttpResponse.message(400, "Invalid JSON specified.");
            case "invalid_format" -> HttpResponse.message(400, "Message format incorrect: " + failure.getMessage());
            case "unauthorized" -> HttpResponse.status(401);
            case "not_found" -> HttpResponse.message(404, String.valueOf(failure.getMessage()));
            case "integration_unloaded", "loop_closed" -> HttpResponse.status(503);
            default -> null;
        };
    }

    private void changed() {
        PathTree<Map<String, Registered>> built = new PathTree<>();
        for (Registered each : routes.values()) {
            Map<String, Registered> methods = built.at(each.route.path());
            if (methods == null) {
                methods = new LinkedHashMap<>();
                built.put(each.route.path(), methods);
            }
            methods.put(each.route.method(), each);
        }
        tree = built;
    }

    private final class Registered extends Registration {
        private final Route route;
        private final List<String> names;

        Registered(Owner owner, Route route) {
            super(owner);
            this.route = route;
            this.names = PathTree.names(route.path());
            routes.put(key(route), this);
            changed();
        }

        @Override
        protected void release() {
            routes.remove(key(route), this);
            changed();
        }

        @Override
        public String label() {
            return "the answer to " + key(route) + ", " + Labels.of(route.handler());
        }
    }

    private final class OpenSocket extends Registration {
        private final String path;
        private final SocketHandler handler;

        OpenSocket(Owner owner, String path, SocketHandler handler) {
            super(owner);
            this.path = path;
            this.handler = handler;
            sockets.put(path, this);
            publish();
        }

        private void publish() {
            Map<String, SocketHandler> handlers = new LinkedHashMap<>();
            sockets.forEach((where, socket) -> handlers.put(where, socket.handler));
            socketHandlers = Map.copyOf(handlers);
        }

        @Override
        protected void release() {
            sockets.remove(path, this);
            publish();
        }

        @Override
        public String label() {
            return "the web sockets under " + path + ", " + Labels.of(handler);
        }
    }
}
