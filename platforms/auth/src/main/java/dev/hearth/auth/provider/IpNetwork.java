package dev.hearth.auth.provider;

import java.net.InetAddress;

/**
 * A part of the internet: {@code 192.168.1.0/24}, {@code fd00::/8}, or one address.
 *
 * @param address its first
 * @param prefix how many bits of it count
 */
record IpNetwork(InetAddress address, int prefix) {
    /** @throws IllegalArgumentException for a text that is none */
    static IpNetwork parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int bits = address.getAddress().length * Byte.SIZE;
        int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("the prefix of " + text + " is not in 0 to " + bits);
        }
        return new IpNetwork(address, prefix);
    }

    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] others = other.getAddress();
        if (mine.length != others.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int shift = Byte.SIZE - 1 - bit % Byte.SIZE;
            if (((mine[bit / Byte.SIZE] ^ others[bit / Byte.SIZE]) >> shift & 1) == 1) {
                return false;
            }
        }
        return true;
    }
}
