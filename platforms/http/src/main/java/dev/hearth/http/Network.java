package dev.hearth.http;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * Addresses that begin alike: {@code 192.168.1.0/24}, or a single one.
 *
 * @param first the first of them
 * @param bits how many bits they have in common
 */
record Network(InetAddress first, int bits) {
    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when it is none, or has bits set behind the common ones, as Python's
     *     {@code ip_network} refuses it
     */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = address(slash < 0 ? text : text.substring(0, slash));
        int all = address.getAddress().length * 8;
        int bits = all;
        if (slash >= 0) {
            try {
                bits = Integer.parseInt(text.substring(slash + 1));
            } catch (NumberFormatException e) {
                bits = -1;
            }
        }
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException("'" + text + "' is not a network such as 192.168.1.0/24");
        }
        Network network = new Network(address, bits);
        if (!Arrays.equals(network.masked(address), address.getAddress())) {
            throw new IllegalArgumentException("'" + text + "' has bits set behind the first " + bits
                    + "; write the first address of the network");
        }
        return network;
    }

    /**
     * Reads an address without asking anybody for a name.
     *
     * @throws IllegalArgumentException when it is none
     */
    static InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is not an IP address", e);
        }
    }

    private byte[] masked(InetAddress address) {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.clamp(bits - i * 8L, 0, 8);
            bytes[i] &= (byte) (0xff << (8 - kept));
        }
        return bytes;
    }

    /** Whether the address is one of them. */
    boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && Arrays.equals(masked(address), masked(first));
    }
}
