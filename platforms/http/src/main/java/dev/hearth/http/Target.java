package dev.hearth.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, taken apart. Percent signs that begin nothing stand for themselves, as yarl reads them.
 *
 * @param sent path and query as they were sent
 * @param path the path, decoded
 * @param query the parameters, decoded, in their order
 */
record Target(String sent, String path, Map<String, List<String>> query) {
    /** Reads one; null when it is none. */
    static @Nullable Target parse(String uri) {
        String sent = uri;
        int scheme = sent.startsWith("/") ? -1 : sent.indexOf("://");
        if (scheme > 0) { // as a client asks a proxy
            int slash = sent.indexOf('/', scheme + 3);
            sent = slash < 0 ? "/" : sent.substring(slash);
        }
        int fragment = sent.indexOf('#');
        if (fragment >= 0) {
            sent = sent.substring(0, fragment);
        }
        if (!sent.startsWith("/")) {
            return null;
        }
        int mark = sent.indexOf('?');
        String path = decoded(mark < 0 ? sent : sent.substring(0, mark), false);
        if (hasControl(path)) {
            return null;
        }
        return new Target(sent, path, mark < 0 ? Map.of() : query(sent.substring(mark + 1)));
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == 0x7f) {
                return true;
            }
        }
        return false;
    }

    /** Reads parameters, also those of a form. */
    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('&', from);
            end = end < 0 ? text.length() : end;
            if (end > from) {
                String pair = text.substring(from, end);
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), true);
                query.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
            }
            from = end + 1;
        }
        return query;
    }

    private static String decoded(String text, boolean plusIsSpace) {
        if (text.indexOf('%') < 0 && !(plusIsSpace && text.indexOf('+') >= 0)) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
                b = (byte) (hex(bytes[i + 1]) << 4 | hex(bytes[i + 2]));
                i += 2;
            } else if (b == '+' && plusIsSpace) {
                b = ' ';
            }
            bytes[length++] = b;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static int hex(byte digit) {
        return Character.digit((char) (digit & 0xff), 16);
    }
}
