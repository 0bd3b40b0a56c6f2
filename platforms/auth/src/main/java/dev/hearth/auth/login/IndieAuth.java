package dev.hearth.auth.login;

import dev.hearth.api.Hub;
import dev.hearth.auth.user.Addresses;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which clients there may be, and where they may be sent back to: IndieAuth, sections 3.2 and 4.2.2. Home Assistant:
 * {@code homeassistant.components.auth.indieauth}.
 */
final class IndieAuth {
    private static final String IOS = "https://home-assistant.io/iOS";
    private static final String ANDROID = "https://home-assistant.io/android";
    private static final String APP = "homeassistant://auth-callback";
    private static final Set<String> OF_ANDROID = Set.of(
            APP,
            "https://wear.googleapis.com/3p_auth/io.homeassistant.companion.android",
            "https://wear.googleapis-cn.com/3p_auth/io.homeassistant.companion.android");

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 10 * 1024;
    private static final int LONGEST = 2048;
    private static final Pattern LINK = Pattern.compile("<link\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*\\]|.*:.*");

    /** Fetches the page of a client. */
    @FunctionalInterface
    interface Pages {
        /** On a worker; its first 10 KiB. */
        String fetch(URI page) throws IOException, InterruptedException;
    }

    private final Hub hub;
    private final Pages pages;

    IndieAuth(Hub hub, Pages pages) {
        this.hub = hub;
        this.pages = pages;
    }

    /** Whether that can be the id of a client: the address of a page, of a name or of the local network. */
    static boolean validClient(@Nullable String clientId) {
        return clientId != null && client(clientId) != null;
    }

    private static @Nullable URI client(String clientId) {
        URI page = address(clientId);
        if (page == null || page.getRawFragment() != null || page.getRawUserInfo() != null) {
            return null;
        }
        String scheme = page.getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)) {
            return null;
        }
        for (String part : Objects.requireNonNullElse(page.getRawPath(), "").split("/", -1)) {
            if (part.equals(".") || part.equals("..")) {
                return null;
            }
        }
        return page.getPort() <= 65_535 && local(page.getHost()) ? page : null;
    }

    private static @Nullable URI address(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            URI address = new URI(text);
            return address.getHost() == null ? null : address;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean local(String host) {
        if (!LITERAL.matcher(host).matches()) {
            return true;
        }
        try {
            return Addresses.local(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** See {@link dev.hearth.auth.Accounts#redirectAllowed}. */
    CompletionStage<Boolean> redirectAllowed(String clientId, String redirectUri) {
        URI client = client(clientId);
        if (client == null) {
            return CompletableFuture.completedStage(false);
        }
        if (samePlace(client, address(redirectUri))
                || (clientId.equals(IOS) && redirectUri.equals(APP))
                || (clientId.equals(ANDROID) && OF_ANDROID.contains(redirectUri))) {
            return CompletableFuture.completedStage(true);
        }
        return hub.loop()
                .blocking(() -> links(client, pages.fetch(client)).contains(redirectUri))
                .exceptionally(failure -> {
                    hub.logger().debug("the page of the client {} could not be read", client, failure);
                    return false;
                });
    }

    private static boolean samePlace(URI client, @Nullable URI redirect) {
        return redirect != null
                && redirect.getRawUserInfo() == null
                && client.getScheme().equalsIgnoreCase(redirect.getScheme())
                && client.getHost().equalsIgnoreCase(redirect.getHost())
                && port(client) == port(redirect);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    private static List<String> links(URI page, String html) {
        List<String> found = new ArrayList<>();
        Matcher links = LINK.matcher(html);
        while (links.find()) {
            String rel = null;
            String href = null;
            Matcher attributes = ATTRIBUTE.matcher(links.group(1));
            while (attributes.find()) {
                String value = Stream.of(2, 3, 4)
                        .map(attributes::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
                switch (attributes.group(1).toLowerCase(Locale.ROOT)) {
                    case "rel" -> rel = value;
                    case "href" -> href = value;
                    default -> {}
                }
            }
            if ("redirect_uri".equals(rel) && href != null) {
                found.add(resolved(page, href));
            }
        }
        return found;
    }

    private static String resolved(URI page, String href) {
        try {
            return page.resolve(new URI(href)).toString();
        } catch (URISyntaxException e) {
            return href;
        }
    }

    /** The pages of the web. */
    static String fetch(URI page) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            // The time-out of a request ends with the headers; a page may come as slowly as it likes.
            CompletableFuture<Void> end = CompletableFuture.runAsync(
                    client::shutdownNow, CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            try (InputStream body = client.send(
                    HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body()) {
                return new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            } finally {
                end.cancel(false);
                client.shutdownNow();
            }
        }
    }
}
