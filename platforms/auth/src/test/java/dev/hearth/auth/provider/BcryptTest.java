package dev.hearth.auth.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BcryptTest {
    private static String stored(String hash) {
        return Base64.getEncoder().encodeToString(hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Of the tests of crypt_blowfish, which every bcrypt passes. */
    @ParameterizedTest
    @ValueSource(strings = {"$2a$", "$2b$", "$2y$"})
    void hashesOfOtherProgramsAreUnderstood(String version) {
        String hash = stored(version + "05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW");

        assertTrue(Bcrypt.matches("U*U", hash));
        assertFalse(Bcrypt.matches("U*V", hash));
    }

    @Test
    void aHashIsAsHomeAssistantWritesIt() {
        String hash = Bcrypt.hash("correct horse");

        String plain = new String(Base64.getDecoder().decode(hash), StandardCharsets.US_ASCII);
        assertTrue(plain.startsWith("$2b$12$"), plain);
        assertEquals(60, plain.length());
        assertTrue(Bcrypt.matches("correct horse", hash));
        assertFalse(Bcrypt.matches("correct  horse", hash));
    }

    @Test
    void longPasswordsCountUpTo72Bytes() {
        String hash = Bcrypt.hash("x".repeat(100));

        assertTrue(Bcrypt.matches("x".repeat(72), hash));
        assertFalse(Bcrypt.matches("x".repeat(71), hash));
    }

    @Test
    void whoeverIsUnknownCostsAsMuchAsAnybody() {
        byte[] nobody = Base64.getDecoder().decode(Bcrypt.NOBODY);

        BCrypt.Result result = BCrypt.verifyer().verify("x".getBytes(StandardCharsets.UTF_8), nobody);

        assertTrue(result.validFormat, result.formatErrorMessage);
        assertEquals(12, result.details.cost);
        assertFalse(result.verified);
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        assertFalse(Bcrypt.matches("", ""));
        assertFalse(Bcrypt.matches("x", "no base64!"));
        assertFalse(Bcrypt.matches("x", stored("x")));
    }
}
