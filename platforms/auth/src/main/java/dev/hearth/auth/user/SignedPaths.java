package dev.hearth.auth.user;

import dev.hearth.api.Hub;
import dev.hearth.api.data.DataMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Paths that carry their own permission in the parameter {@code authSig}, a JSON web token with path and parameters. The
 * key is made anew at each start. Home Assistant: {@code async_sign_path} of {@code homeassistant.components.http.auth}.
 */
final class SignedPaths {
    private static final String PARAMETER = "authSig";
    // Clients add these to the address of a picture as they need it.
    private static final Set<String> UNSIGNED = Set.of("width", "height");

    private final Hub hub;
    private final String key = Secrets.hex(32);

    SignedPaths(Hub hub) {
        this.hub = hub;
    }

    String sign(String refreshTokenId, String target, Duration validity) {
        Target parts = Target.of(target);
        long issued = hub.loop().time().now().getEpochSecond();
        String token = Jwt.encode(
                hub.json(),
                DataMap.builder()
                        .put("iss", refreshTokenId)
                        .put("path", parts.path())
                        .put("params", parts.signed())
                        .put("iat", issued)
                        .put("exp", issued + validity.toSeconds())
                        .build(),
                key);
        StringBuilder query = new StringBuilder();
        parts.pairs().stream()
                .filter(pair -> !PARAMETER.equals(Target.name(pair)) && !UNSIGNED.contains(Target.name(pair)))
                .forEach(pair -> query.append(pair).append('&'));
        return parts.rawPath() + "?" + query + PARAMETER + "=" + token;
    }

    /** The refresh token of whoever signed it; null when it is not signed, not any more or not like this. */
    @Nullable
    String signer(String target) {
        Target parts = Target.of(target);
        String token = parts.signature();
        DataMap claims = token == null ? null : Jwt.unverified(hub.json(), token);
        if (token == null || claims == null || !Jwt.signedWith(token, key)) {
            return null;
        }
        boolean valid = claims.get("exp") instanceof Number expires
                && expires.longValue() > hub.loop().time().now().getEpochSecond();
        boolean same = parts.path().equals(claims.text("path")) && parts.signed().equals(claims.get("params"));
        return valid && same ? claims.text("iss") : null;
    }

    /** Path and query taken apart. */
    private record Target(String rawPath, List<String> pairs) {
        static Target of(String target) {
            int query = target.indexOf('?');
            if (query < 0) {
                return new Target(target, List.of());
            }
            List<String> pairs = new ArrayList<>();
            for (String pair : target.substring(query + 1).split("&", -1)) {
                if (!pair.isEmpty()) {
                    pairs.add(pair);
                }
            }
            return new Target(target.substring(0, query), pairs);
        }

        String path() {
            return decoded(rawPath.replace("+", "%2B"));
        }

        @Nullable
        String signature() {
            for (String pair : pairs) {
                if (PARAMETER.equals(name(pair))) {
                    return value(pair);
                }
            }
            return null;
        }

        List<List<String>> signed() {
            List<List<String>> signed = new ArrayList<>();
            for (String pair : pairs) {
                String name = name(pair);
                if (!PARAMETER.equals(name) && !UNSIGNED.contains(name)) {
                    signed.add(List.of(name, value(pair)));
                }
            }
            return signed;
        }

        static String name(String pair) {
            int equals = pair.indexOf('=');
            return decoded(equals < 0 ? pair : pair.substring(0, equals));
        }

        private static String value(String pair) {
            int equals = pair.indexOf('=');
            return equals < 0 ? "" : decoded(pair.substring(equals + 1));
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return text; // a percent sign that begins no character stands for itself
            }
        }
    }
}
