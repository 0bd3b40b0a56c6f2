package dev.hearth.systemmonitor;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network adapter: what has gone through it since the machine was started, and its addresses.
 *
 * @param addresses in the order the system gives them
 */
record NetworkAdapter(
        long bytesIn, long bytesOut, long packetsIn, long packetsOut, List<InetAddress> addresses) {
    NetworkAdapter {
        addresses = List.copyOf(addresses);
    }

    /** Its first address of that family by which others may reach it; null when it has none. */
    @Nullable
    String address(Class<? extends InetAddress> family) {
        for (InetAddress address : addresses) {
            if (family.isInstance(address) && !isOnlyLocal(address)) {
                return address instanceof Inet6Address six ? shortest(six.getAddress()) : address.getHostAddress();
            }
        }
        return null;
    }

    // Every IPv6 adapter has a link-local address, which is good for nothing without the adapter's name.
    private static boolean isOnlyLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.isLinkLocalAddress() || address.isLoopbackAddress());
    }

    // The form of RFC 5952: no leading zeros, the longest run of zero groups as "::".
    private static String shortest(byte[] address) {
        String[] groups = new String[address.length / 2];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = Integer.toHexString((address[2 * i] & 0xFF) << 8 | (address[2 * i + 1] & 0xFF));
        }
        int from = 0;
        int length = 0;
        for (int i = 0; i < groups.length; i++) {
            int end = i;
            while (end < groups.length && groups[end].equals("0")) {
                end++;
            }
            if (end - i > length) {
                from = i;
                length = end - i;
            }
        }
        if (length < 2) {
            return String.join(":", groups);
        }
        List<String> all = List.of(groups);
        return String.join(":", all.subList(0, from)) + "::" + String.join(":", all.subList(from + length, all.size()));
    }
}
