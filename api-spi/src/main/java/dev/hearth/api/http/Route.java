package dev.hearth.api.http;

import dev.hearth.api.HubException;

/**
 * What is answered under one method and path.
 *
 * @param method {@code GET} and so on; {@code HEAD} is answered by the route for {@code GET}, but under {@code /api/} and
 *     {@code /auth/} only by one of its own, as in Home Assistant; {@code *} for every method
 * @param path a pattern: {@code /api/states/{entity_id}}; a name matches one part of the path, {@code {path:.*}} at the
 *     end all the rest. Fixed parts go before names, names before the rest
 * @param access who may use it
 * @param cors whether pages of the origins that the configuration allows may use it
 * @param mostBytes how long a body may be; a longer one gets 413
 * @param handler answers
 */
public record Route(String method, String path, Access access, boolean cors, long mostBytes, HttpHandler handler) {
    /** How long a body may be unless the route says otherwise. Home Assistant: {@code MAX_CLIENT_SIZE}. */
    public static final long MOST_BYTES = 16L * 1024 * 1024;

    /** Checks the pattern. */
    public Route {
        if (!path.startsWith("/")) {
            throw new HubException("invalid_route", "the path '" + path + "' of a route must begin with a slash");
        }
    }

    /** A route for users, open to the allowed origins. */
    public static Route of(String method, String path, HttpHandler handler) {
        return new Route(method, path, Access.USER, true, MOST_BYTES, handler);
    }

    /** A route for {@code GET}. */
    public static Route get(String path, HttpHandler handler) {
        return of("GET", path, handler);
    }

    /** A route for {@code POST}. */
    public static Route post(String path, HttpHandler handler) {
        return of("POST", path, handler);
    }

    /** A route for {@code DELETE}. */
    public static Route delete(String path, HttpHandler handler) {
        return of("DELETE", path, handler);
    }

    /** The same for others. */
    public Route forAccess(Access newAccess) {
        return new Route(method, path, newAccess, cors, mostBytes, handler);
    }

    /** The same for everybody. */
    public Route open() {
        return forAccess(Access.OPEN);
    }

    /** The same for administrators. */
    public Route admin() {
        return forAccess(Access.ADMIN);
    }

    /** The same, for pages of the hub alone. */
    public Route sameOrigin() {
        return new Route(method, path, access, false, mostBytes, handler);
    }

    /** The same with another bound for bodies. */
    public Route takingUpTo(long bytes) {
        return new Route(method, path, access, cors, bytes, handler);
    }
}
