package dev.hearth.api.http;

import dev.hearth.api.data.Encoded;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer. Immutable; safe on any thread.
 *
 * @param status the status, such as 200
 * @param headers beside those the server adds itself; {@code content-type} is among them
 * @param body what is sent
 */
public record HttpResponse(int status, List<Header> headers, Body body) {
    private static final Body NOTHING = new Bytes(new byte[0]);

    /** Copies the headers. */
    public HttpResponse {
        headers = List.copyOf(headers);
    }

    /**
     * A header.
     *
     * @param name in lower case
     */
    public record Header(String name, String value) {
        /** Refuses what could begin another header. */
        public Header {
            if ((name + value).chars().anyMatch(c -> c < ' ' && c != '\t')) {
                throw new IllegalArgumentException("the header " + name + " has a control character in it");
            }
        }
    }

    /** What is sent. */
    public sealed interface Body {}

    /** Bytes at hand. */
    public static final class Bytes implements Body {
        private final byte[] bytes;

        /** @param bytes nobody changes them */
        public Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The bytes themselves, for handing on. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /**
     * A file, sent with entity tag, ranges and, where there is one beside it, its compressed twin ({@code .br},
     * {@code .gz}); 404 when it is not there.
     *
     * @param within the folder that the file must lie in once links are followed, else 404; null for anywhere
     */
    public record FileBody(Path file, @Nullable Path within) implements Body {}

    /**
     * What comes bit by bit for as long as both sides like.
     *
     * @param source told on the loop when the head of the answer is on its way
     */
    public record Streamed(StreamSource source) implements Body {}

    /** Bytes under a type of content. */
    public static HttpResponse bytes(int status, String contentType, byte[] bytes) {
        return new HttpResponse(status, List.of(new Header("content-type", contentType)), new Bytes(bytes));
    }

    /** JSON with status 200. */
    public static HttpResponse json(Encoded json) {
        return json(200, json);
    }

    /** JSON. */
    public static HttpResponse json(int status, Encoded json) {
        return bytes(status, "application/json", json.utf8());
    }

    /** {@code {"message": …}}. */
    public static HttpResponse message(int status, String message) {
        StringBuilder json = new StringBuilder("{\"message\":\"");
        message.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').appendCodePoint(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.appendCodePoint(c);
            }
        });
        return json(status, new Encoded(json.append("\"}").toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Plain text. */
    public static HttpResponse text(int status, String text) {
        return bytes(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bare status as Home Assistant answers it: {@code 404: Not Found}. */
    public static HttpResponse status(int status) {
        return text(status, status + ": " + Statuses.reason(status));
    }

    /** No content at all. */
    public static HttpResponse empty(int status) {
        return new HttpResponse(status, List.of(), NOTHING);
    }

    /** A page. */
    public static HttpResponse html(int status, String page) {
        return bytes(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the client elsewhere. */
    public static HttpResponse redirect(String location) {
        return empty(302).with("location", location);
    }

    /** A file of the hub's machine. */
    public static HttpResponse file(Path file) {
        return new HttpResponse(200, List.of(), new FileBody(file, null));
    }

    /** A file that lies in a folder, also once links are followed. */
    public static HttpResponse file(Path file, Path within) {
        return new HttpResponse(200, List.of(), new FileBody(file, within));
    }

    /** An answer that goes on: events, pictures. */
    public static HttpResponse stream(String contentType, StreamSource source) {
        return new HttpResponse(200, List.of(new Header("content-type", contentType)), new Streamed(source));
    }

    /** The same answer with another header; one of the same name is replaced. */
    public HttpResponse with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.removeIf(header -> header.name().equals(name));
        more.add(new Header(name, value));
        return new HttpResponse(status, more, body);
    }

    /** The value of a header, or null; for tests. */
    public @Nullable String header(String name) {
        return headers.stream().filter(h -> h.name().equals(name)).map(Header::value).findFirst().orElse(null);
    }

    /** The words that belong to a status. */
    private static final class Statuses {
        private static final Map<Integer, String> REASONS = Map.ofEntries(
                Map.entry(200, "OK"),
                Map.entry(201, "Created"),
                Map.entry(400, "Bad Request"),
                Map.entry(401, "Unauthorized"),
                Map.entry(403, "Forbidden"),
                Map.entry(404, "Not Found"),
                Map.entry(405, "Method Not Allowed"),
                Map.entry(408, "Request Timeout"),
                Map.entry(411, "Length Required"),
                Map.entry(413, "Request Entity Too Large"),
                Map.entry(414, "Request-URI Too Long"),
                Map.entry(415, "Unsupported Media Type"),
                Map.entry(429, "Too Many Requests"),
                Map.entry(431, "Request Header Fields Too Large"),
                Map.entry(500, "Internal Server Error"),
                Map.entry(501, "Not Implemented"),
                Map.entry(502, "Bad Gateway"),
                Map.entry(503, "Service Unavailable"),
                Map.entry(504, "Gateway Timeout"));

        static String reason(int status) {
            return REASONS.getOrDefault(status, "Status " + status);
        }
    }
}
