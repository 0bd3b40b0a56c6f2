package dev.hearth.remote;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address of a hub, such as {@code http://127.0.0.1:8123}, and those of what it offers. */
final class HubAddress {
    private HubAddress() {}

    /**
     * The address without a slash at its end. One that names no port keeps to the scheme's.
     *
     * @throws IllegalArgumentException for what is no address of a hub
     */
    static URI base(URI hub) {
        @Nullable String scheme = hub.getScheme();
        if (scheme == null || hub.getHost() == null
                || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
            throw new IllegalArgumentException(
                    "the address of a hub looks like http://127.0.0.1:8123, not like " + withoutSecrets(hub));
        }
        if (hub.getRawUserInfo() != null || hub.getRawQuery() != null || hub.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the address of a hub has no user, query or fragment: " + withoutSecrets(hub));
        }
        String text = hub.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private static String withoutSecrets(URI hub) {
        return hub.getScheme() + "://" + hub.getHost() + (hub.getPort() < 0 ? "" : ":" + hub.getPort());
    }

    static URI webSocket(URI hub) {
        String base = base(hub).toString();
        boolean secure = base.toLowerCase(Locale.ROOT).startsWith("https");
        return URI.create((secure ? "wss" : "ws") + base.substring(base.indexOf(':')) + "/api/websocket");
    }

    /** An address under the hub's; the words are escaped. */
    static URI path(URI base, String... words) {
        StringBuilder path = new StringBuilder(base.toString());
        for (String word : words) {
            path.append('/').append(URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return URI.create(path.toString());
    }
}
