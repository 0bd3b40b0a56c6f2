package dev.hearth.auth.provider;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every half minute, RFC 6238 with SHA-1, as every app has them. Any thread. */
public final class Totp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;

    private Totp() {}

    /** In which half minute since 1970 a second is. */
    static long step(long epochSecond) {
        return Math.floorDiv(epochSecond, SECONDS);
    }

    /**
     * The code of a half minute.
     *
     * @param secret in Base32
     * @throws IllegalArgumentException for a secret that is no Base32
     */
    public static String code(String secret, long step) {
        return digits(fromBase32(secret), step, 6);
    }

    static String digits(byte[] key, long step, int count) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            long modulus = Math.round(Math.pow(10, count));
            return String.format(Locale.ROOT, "%0" + count + "d", number % modulus);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    /** Bytes in Base32, RFC 4648, without padding. */
    static String toBase32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = buffer << Byte.SIZE | (each & 0xFF);
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(buffer >> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        return bits == 0 ? text.toString() : text.append(ALPHABET.charAt(buffer << (5 - bits) & 31)).toString();
    }

    private static byte[] fromBase32(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char each : text.toUpperCase(Locale.ROOT).replace("=", "").replace(" ", "").toCharArray()) {
            int value = ALPHABET.indexOf(each);
            if (value < 0) {
                throw new IllegalArgumentException("the secret of the codes is no Base32");
            }
            buffer = buffer << 5 | value;
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }

    /** What apps read from a picture. */
    static String address(String secret, String user) {
        String name = URLEncoder.encode(user, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Hearth:" + name + "?secret=" + secret + "&issuer=Hearth";
    }
}
