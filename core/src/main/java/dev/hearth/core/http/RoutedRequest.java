package dev.hearth.core.http;

import dev.hearth.api.auth.Login;
import dev.hearth.api.http.HttpRequest;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request with what the router knows about it. */
record RoutedRequest(HttpRequest sent, @Nullable Login login, List<String> names, List<String> values)
        implements HttpRequest {
    @Override
    public String pathValue(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("the route has no {" + name + "} in its path");
        }
        return values.get(at);
    }

    @Override
    public String method() {
        return sent.method();
    }

    @Override
    public String path() {
        return sent.path();
    }

    @Override
    public String target() {
        return sent.target();
    }

    @Override
    public List<String> queries(String name) {
        return sent.queries(name);
    }

    @Override
    public List<String> queryNames() {
        return sent.queryNames();
    }

    @Override
    public @Nullable String header(String name) {
        return sent.header(name);
    }

    @Override
    public byte[] body() {
        return sent.body();
    }

    @Override
    public InetAddress remote() {
        return sent.remote();
    }

    @Override
    public boolean secure() {
        return sent.secure();
    }

    @Override
    public String origin() {
        return sent.origin();
    }
}
