package dev.hearth.auth.provider;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.BCrypt.Version;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import dev.hearth.auth.user.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Hashes of passwords as Home Assistant keeps them: bcrypt of cost 12, in Base64. Takes a quarter of a second of
 * processor time, so never on the loop. Of a password the first 72 bytes count, as there.
 */
final class Bcrypt {
    private static final int COST = 12;

    // The hash of nothing that anyone knows: it is compared with what is typed in for users that there are not.
    static final String NOBODY = Base64.getEncoder()
            .encodeToString("$2b$12$AAECAwQFBgcICQoLDA0ODuXyH1u0bqZ6v4wK0c9cYt3mE7s8QfGiK"
                    .getBytes(StandardCharsets.US_ASCII));

    private Bcrypt() {}

    static String hash(String password) {
        byte[] hash = BCrypt.with(Version.VERSION_2B, LongPasswordStrategies.truncate(Version.VERSION_2B))
                .hash(COST, Secrets.bytes(BCrypt.SALT_LENGTH), password.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }

    /** Whether the password has that hash; any of bcrypt's versions, which differ in faults of old programs only. */
    static boolean matches(String password, String base64Hash) {
        try {
            byte[] hash = Base64.getDecoder().decode(base64Hash);
            return BCrypt.verifyer(null, LongPasswordStrategies.truncate(Version.VERSION_2B))
                    .verify(password.getBytes(StandardCharsets.UTF_8), hash).verified;
        } catch (IllegalArgumentException e) {
            return false; // it is no hash
        }
    }
}
