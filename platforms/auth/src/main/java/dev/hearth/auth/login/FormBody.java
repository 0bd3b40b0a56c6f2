package dev.hearth.auth.login;

import dev.hearth.api.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form: {@code application/x-www-form-urlencoded}, or {@code multipart/form-data} (RFC 7578) as browsers
 * send a {@code FormData}, which Home Assistant's own clients do. What is neither has no fields.
 */
final class FormBody {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern NAME = Pattern.compile("[;\\s]name=(?:\"([^\"]*)\"|([^;\\s]+))");
    private static final int MOST_FIELDS = 100;

    private FormBody() {}

    /** The fields by name; the first of several of a name. */
    static Map<String, String> fields(HttpRequest request) {
        String type = request.header("content-type");
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (lower.startsWith("application/x-www-form-urlencoded")) {
            return encoded(new String(request.body(), StandardCharsets.UTF_8));
        }
        String boundary = type != null && lower.startsWith("multipart/form-data") ? group(BOUNDARY, type) : null;
        return boundary == null ? Map.of() : parts(request.body(), boundary);
    }

    private static Map<String, String> encoded(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&", MOST_FIELDS)) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    // As one character for each byte, so that the boundary is found in bytes that are no text too.
    private static Map<String, String> parts(byte[] body, String boundary) {
        Map<String, String> fields = new HashMap<>();
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        String mark = "\r\n--" + boundary;
        int at = text.indexOf(mark);
        while (at >= 0 && fields.size() < MOST_FIELDS) {
            int from = at + mark.length();
            int next = text.indexOf(mark, from);
            int blank = text.indexOf("\r\n\r\n", from);
            if (next < 0 || blank < 0) {
                break;
            }
            String name = blank < next ? group(NAME, utf8(text.substring(from, blank))) : null;
            if (name != null) {
                fields.putIfAbsent(name, utf8(text.substring(blank + 4, Math.max(blank + 4, next))));
            }
            at = next;
        }
        return fields;
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static @Nullable String group(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return null;
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
