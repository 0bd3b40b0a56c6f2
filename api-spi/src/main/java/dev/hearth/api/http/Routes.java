package dev.hearth.api.http;

import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Login;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What the hub answers over HTTP. Integrations add to it whether or not a server is there; the server asks it. Loop
 * only, but for what says otherwise. {@link dev.hearth.api.Hub#routes}.
 */
public interface Routes {
    /**
     * Adds a route.
     *
     * @throws HubException {@code route_taken} when there is one of the same method and pattern; {@code invalid_route}
     */
    Subscription add(Route route);

    /**
     * Answers under a path for web sockets.
     *
     * @throws HubException {@code route_taken}
     */
    Subscription addSocket(String path, SocketHandler handler);

    /**
     * Shows the files of a folder under a path, to everybody: no file outside of it, none that begins with a dot.
     *
     * @param cacheSeconds for how long clients may keep them without asking; 0 lets them ask each time
     */
    Subscription addFiles(String path, Path folder, int cacheSeconds);

    /**
     * Answers a request: finds the route, checks who asks, calls the handler, and makes an answer of what goes wrong.
     * For the server and for tests.
     *
     * @param login who asks, if a valid token came with it
     */
    CompletionStage<HttpResponse> answer(HttpRequest request, @Nullable Login login);

    /** Who answers web sockets under the path; null when nobody does. Any thread. */
    @Nullable
    SocketHandler socket(String path);

    /** The route that would answer, for its limits, whoever asks; null when none would. Any thread. */
    @Nullable
    Route find(String method, String path);

    /** All routes, in the order they came; a copy. */
    List<Route> all();
}
