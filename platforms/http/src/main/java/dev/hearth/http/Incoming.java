package dev.hearth.http;

import dev.hearth.api.auth.Login;
import dev.hearth.api.http.HttpRequest;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request as it came. Immutable: nobody changes the headers once they have been read. */
final class Incoming implements HttpRequest {
    private final String method;
    private final Target target;
    private final HttpHeaders headers;
    private final byte[] body;
    private final Client client;

    Incoming(String method, Target target, HttpHeaders headers, byte[] body, Client client) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
        this.client = client;
    }

    /**
     * Who sent a request.
     *
     * @param remote the client behind the trusted proxies
     * @param secure whether it came by TLS
     * @param origin scheme, host and port
     */
    record Client(InetAddress remote, boolean secure, String origin) {}

    @Override
    public String method() {
        return method;
    }

    @Override
    public String path() {
        return target.path();
    }

    @Override
    public String target() {
        return target.sent();
    }

    @Override
    public List<String> queries(String name) {
        return target.query().getOrDefault(name, List.of());
    }

    @Override
    public List<String> queryNames() {
        return List.copyOf(target.query().keySet());
    }

    @Override
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public InetAddress remote() {
        return client.remote();
    }

    @Override
    public boolean secure() {
        return client.secure();
    }

    @Override
    public String origin() {
        return client.origin();
    }

    @Override
    public String pathValue(String name) {
        throw new IllegalStateException("no route has taken the request yet");
    }

    @Override
    public @Nullable Login login() {
        return null;
    }
}
