package dev.hearth.auth.user;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** JSON web tokens signed with HMAC-SHA-256, RFC 7519 and RFC 7515, and nothing else of those. Any thread. */
final class Jwt {
    private static final int LONGEST = 8192;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER =
            encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));

    private Jwt() {}

    static String encode(Json json, DataMap claims, String key) {
        String signed = HEADER + "." + encoded(json.encode(claims).utf8());
        return signed + "." + encoded(signature(signed, key));
    }

    /** What a token says, signed or not; null when it is none. */
    static @Nullable DataMap unverified(Json json, String token) {
        String[] parts = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            DataMap header = object(json, parts[0]);
            return header != null && "HS256".equals(header.text("alg")) ? object(json, parts[1]) : null;
        } catch (IllegalArgumentException | HubException e) {
            return null;
        }
    }

    private static @Nullable DataMap object(Json json, String part) {
        return json.parse(decoded(part)) instanceof DataMap map ? map : null;
    }

    /** Whether a token was signed with that key. Takes as long whatever is wrong with the signature. */
    static boolean signedWith(String token, String key) {
        int dot = token.lastIndexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return false;
        }
        try {
            return MessageDigest.isEqual(
                    signature(token.substring(0, dot), key), decoded(token.substring(dot + 1)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] signature(String text, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
