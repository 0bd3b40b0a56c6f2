package dev.hearth.auth.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What nobody may guess, and ids that never come twice, not even after a restart. Any thread. */
public final class Secrets {
    // Not the hub's chance: that is the same again for the same seed.
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** An id of 32 hexadecimal digits. */
    public static String id() {
        return hex(16);
    }

    /** Random bytes as hexadecimal digits, two for each byte. */
    public static String hex(int bytes) {
        return HexFormat.of().formatHex(bytes(bytes));
    }

    /** Random bytes. */
    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Compares without telling by the time it takes how much is right. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Stands for a secret where something is looked up by it, so that the time it takes tells nothing of the secret. */
    record Fingerprint(String sha256) {
        static Fingerprint of(String secret) {
            try {
                return new Fingerprint(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(secret.getBytes(StandardCharsets.UTF_8))));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
