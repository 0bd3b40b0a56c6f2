package dev.hearth.core.testing;

import dev.hearth.api.auth.Login;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.core.json.CoreJson;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as the server would make it, from {@code 127.0.0.1}; see {@link TestHub#answer}. Immutable. */
public record TestRequest(
        String method, String target, Map<String, String> headers, Encoded content, InetAddress remote, boolean secure)
        implements HttpRequest {
    /** Without headers and body. */
    public static TestRequest of(String method, String target) {
        return new TestRequest(
                method, target, Map.of(), new Encoded(new byte[0]), InetAddress.getLoopbackAddress(), false);
    }

    /** Asks for something. */
    public static TestRequest get(String target) {
        return of("GET", target);
    }

    /** Sends a value as JSON. */
    public static TestRequest post(String target, @Nullable Object json) {
        return of("POST", target).with("content-type", "application/json")
                .withBody(CoreJson.INSTANCE.encode(json).utf8());
    }

    /** With a header; the name in lower case. */
    public TestRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name.toLowerCase(Locale.ROOT), value);
        return new TestRequest(method, target, more, content, remote, secure);
    }

    /** With a body. */
    public TestRequest withBody(byte[] newBody) {
        return new TestRequest(method, target, headers, new Encoded(newBody), remote, secure);
    }

    /** From somewhere else. */
    public TestRequest from(InetAddress newRemote) {
        return new TestRequest(method, target, headers, content, newRemote, secure);
    }

    @Override
    public byte[] body() {
        return content.utf8();
    }

    @Override
    public String path() {
        int query = target.indexOf('?');
        return decoded((query < 0 ? target : target.substring(0, query)).replace("+", "%2B"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Map<String, List<String>> parsedQuery() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        int at = target.indexOf('?');
        if (at >= 0) {
            for (String pair : target.substring(at + 1).split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return query;
    }

    @Override
    public List<String> queries(String name) {
        return parsedQuery().getOrDefault(name, List.of());
    }

    @Override
    public List<String> queryNames() {
        return List.copyOf(parsedQuery().keySet());
    }

    @Override
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String origin() {
        String host = header("host");
        return (secure ? "https://" : "http://") + (host == null ? "localhost:8123" : host);
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
