package dev.hearth.api.http;

import dev.hearth.api.auth.Login;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request whose body has arrived whole. Immutable but for what the router adds; safe on any thread. */
public interface HttpRequest {
    /** {@code GET}, {@code POST} and so on, in upper case. */
    String method();

    /** The path, decoded, beginning with a slash: {@code /api/states/sun.sun}. */
    String path();

    /** Path and query as they were sent. */
    String target();

    /** The values of a parameter of the query, decoded; empty when it is not there. */
    List<String> queries(String name);

    /** The first value of a parameter of the query; empty text for one without a value; null when it is not there. */
    default @Nullable String query(String name) {
        List<String> values = queries(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The names of the parameters of the query, in their order. */
    List<String> queryNames();

    /** The value of a header, the first of several; null when it is not there. Names in any case. */
    @Nullable
    String header(String name);

    /** The body, at most as long as the route allows; nobody changes it. Empty when there is none. */
    byte[] body();

    /** Who sent it: the client behind the trusted proxies, if there are any. */
    InetAddress remote();

    /** Whether the client came by TLS, here or at a trusted proxy. */
    boolean secure();

    /** Scheme, host and port that the client used, as far as can be told: {@code http://hub.local:8123}. */
    String origin();

    /** What stood in the path under a name of the route's pattern, decoded. */
    String pathValue(String name);

    /** Who asks, if a valid token or a signed path came with it. */
    @Nullable
    Login login();

    /**
     * Who asks, on a route that only users may use.
     *
     * @throws IllegalStateException on an open route when nobody is logged in
     */
    default Login user() {
        Login login = login();
        if (login == null) {
            throw new IllegalStateException("nobody is logged in; the route is open");
        }
        return login;
    }
}
