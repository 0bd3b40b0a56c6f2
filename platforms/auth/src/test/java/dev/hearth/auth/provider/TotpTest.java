package dev.hearth.auth.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
            "59, 94287082",
            "1111111109, 07081804",
            "1111111111, 14050471",
            "1234567890, 89005924",
            "2000000000, 69279037",
            "20000000000, 65353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertEquals(code, Totp.digits(KEY, Totp.step(second), 8));
    }

    @Test
    void theSecretIsBase32() {
        String secret = Totp.toBase32(KEY);

        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", secret);
        assertEquals("287082", Totp.code(secret, Totp.step(59)));
        assertEquals("287082", Totp.code("gezd gnbv gy3t qojq gezd gnbv gy3t qojq==", Totp.step(59)));
        assertThrows(IllegalArgumentException.class, () -> Totp.code("0189", 1));
    }

    @Test
    void bytesThatFillNoLetterAreFilledUp() {
        assertEquals("MZXW6YQ", Totp.toBase32("foob".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("", Totp.toBase32(new byte[0]));
    }
}
