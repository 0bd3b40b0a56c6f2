package dev.hearth.api.entity;

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
}
