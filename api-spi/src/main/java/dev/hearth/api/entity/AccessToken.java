package dev.hearth.api.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** A secret that is part of an address, so that whoever has the address may fetch what is there without logging in. */
public final class AccessToken {
    private static final int BYTES = 32;

    private AccessToken() {}

    /**
     * A new one: 64 hexadecimal digits.
     *
     * @param random the hub's
     */
    public static String random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Whether two are the same, in a time that does not tell how much of them is.
     *
     * @param known the secret
     * @param given what somebody says it is
     */
    public static boolean same(String known, String given) {
        return MessageDigest.isEqual(
                known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
