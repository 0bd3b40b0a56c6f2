package dev.hearth.rest.client;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address to ask, out of the texts that people write for it, which are not always legal.
 *
 * @param login the user and password in it; null for none
 */
public record Address(URI uri, @Nullable Login login) {
    // What an address may hold beside letters and digits (RFC 3986), the sign of what is encoded already included.
    private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";
    private static final String NOT_IN_QUERY = "[]";

    /**
     * Makes the address.
     *
     * @param params added to its query
     * @throws IllegalArgumentException when it cannot be one
     */
    public static Address of(String text, Map<String, String> params) {
        String rest = text.strip();
        int fragment = rest.indexOf('#');
        if (fragment >= 0) {
            rest = rest.substring(0, fragment);
        }
        int begin = rest.indexOf("://") + 3;
        int end = endOfAuthority(rest, begin);
        String authority = rest.substring(begin, end);
        int at = authority.lastIndexOf('@');
        String path = encoded(rest.substring(end));
        if (!path.startsWith("/")) {
            path = "/" + path;
        }
        if (!params.isEmpty()) {
            path += (path.indexOf('?') < 0 ? "?" : path.endsWith("?") ? "" : "&") + query(params);
        }
        URI uri = URI.create(rest.substring(0, begin) + authority.substring(at + 1) + path);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("there is no host in it");
        }
        return new Address(uri, at < 0 ? null : login(authority.substring(0, at)));
    }

    private static int endOfAuthority(String text, int begin) {
        for (int i = begin; i < text.length(); i++) {
            if (text.charAt(i) == '/' || text.charAt(i) == '?') {
                return i;
            }
        }
        return text.length();
    }

    private static Login login(String userInfo) {
        String[] parts = userInfo.split(":", 2);
        return new Login(
                false,
                URLDecoder.decode(parts[0].replace("+", "%2B"), StandardCharsets.UTF_8),
                parts.length < 2 ? "" : URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            boolean legal = letter < 128
                    && (Character.isLetterOrDigit(letter) || LEGAL.indexOf(letter) >= 0)
                    && NOT_IN_QUERY.indexOf(letter) < 0
                    && !(letter == '%' && !text.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*"));
            if (legal) {
                out.appendCodePoint(letter);
            } else {
                for (byte each : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
                }
            }
        }
        return out.toString();
    }

    private static String query(Map<String, String> params) {
        return params.entrySet().stream()
                .map(each -> form(each.getKey()) + "=" + form(plain(each.getValue())))
                .collect(Collectors.joining("&"));
    }

    // A yes or no of YAML has become a word of Python on the way.
    private static String plain(String value) {
        return value.equals("True") || value.equals("False") ? value.toLowerCase(Locale.ROOT) : value;
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An address for people: host and path, but no query, as that may hold a key. */
    public static String shown(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }
}
