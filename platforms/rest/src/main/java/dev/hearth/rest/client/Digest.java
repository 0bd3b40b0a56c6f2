package dev.hearth.rest.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proves to a server, without telling it, that one knows the password (RFC 7616, {@code qop=auth}, with MD5 or
 * SHA-256). Remembers the server's challenge, so that only the first request is made twice. One thread at a time.
 */
public final class Digest {
    private static final Pattern PARAMETER =
            Pattern.compile("([a-zA-Z0-9]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]+))");
    private static final Pattern SCHEME = Pattern.compile("(?:^|,)\\s*Digest\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT_SCHEME = Pattern.compile(",\\s*[a-zA-Z][a-zA-Z0-9-]*\\s+[a-zA-Z0-9]+\\s*=");

    private @Nullable Challenge challenge;
    private int count;

    private record Challenge(
            String realm, String nonce, @Nullable String opaque, String algorithm, boolean session, boolean counts) {
        MessageDigest hash() {
            return hashOf(algorithm);
        }
    }

    private static MessageDigest hashOf(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }

    /**
     * Takes the server's challenge.
     *
     * @param headers its {@code WWW-Authenticate} lines
     * @return whether there was one that can be met
     */
    boolean challenged(List<String> headers) {
        Challenge best = null;
        for (String header : headers) {
            Matcher scheme = SCHEME.matcher(header);
            while (scheme.find()) {
                Challenge found = read(header.substring(scheme.end()));
                if (found != null && (best == null || found.algorithm().equals("SHA-256"))) {
                    best = found;
                }
            }
        }
        challenge = best;
        count = 0;
        return best != null;
    }

    private static @Nullable Challenge read(String text) {
        Matcher next = NEXT_SCHEME.matcher(text);
        Map<String, String> values = parameters(next.find() ? text.substring(0, next.start()) : text);
        String algorithm = values.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT);
        boolean session = algorithm.endsWith("-SESS");
        String hash = session ? algorithm.substring(0, algorithm.length() - "-SESS".length()) : algorithm;
        String qop = values.get("qop");
        boolean auth = qop != null && List.of(qop.toLowerCase(Locale.ROOT).split("\\s*,\\s*")).contains("auth");
        String realm = values.get("realm");
        String nonce = values.get("nonce");
        if (realm == null || nonce == null || !(hash.equals("MD5") || hash.equals("SHA-256"))
                || (qop != null && !auth)) {
            return null;
        }
        return new Challenge(realm, nonce, values.get("opaque"), hash, session, auth);
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Matcher each = PARAMETER.matcher(text);
        while (each.find()) {
            String quoted = each.group(2);
            values.put(each.group(1), quoted == null ? each.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        return values;
    }

    /**
     * The {@code Authorization} line for a request; null as long as the server has not asked for one.
     *
     * @param uri path and query, as in the request line
     * @param chance a text that nobody can guess
     */
    @Nullable
    String authorization(Login login, String method, String uri, String chance) {
        Challenge asked = challenge;
        if (asked == null) {
            return null;
        }
        count++;
        String counted = String.format(Locale.ROOT, "%08x", count);
        String secret = hash(asked, login.username() + ":" + asked.realm() + ":" + login.password());
        if (asked.session()) {
            secret = hash(asked, secret + ":" + asked.nonce() + ":" + chance);
        }
        String what = hash(asked, method + ":" + uri);
        String response = asked.counts()
                ? hash(asked, secret + ":" + asked.nonce() + ":" + counted + ":" + chance + ":auth:" + what)
                : hash(asked, secret + ":" + asked.nonce() + ":" + what);
        StringBuilder line = new StringBuilder("Digest username=").append(quoted(login.username()));
        line.append(", realm=").append(quoted(asked.realm()));
        line.append(", nonce=").append(quoted(asked.nonce()));
        line.append(", uri=").append(quoted(uri));
        line.append(", algorithm=").append(asked.algorithm()).append(asked.session() ? "-sess" : "");
        if (asked.counts()) {
            line.append(", qop=auth, nc=").append(counted).append(", cnonce=").append(quoted(chance));
        }
        line.append(", response=").append(quoted(response));
        if (asked.opaque() != null) {
            line.append(", opaque=").append(quoted(asked.opaque()));
        }
        return line.toString();
    }

    private static String hash(Challenge asked, String text) {
        return HexFormat.of().formatHex(asked.hash().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
