package dev.hearth.auth.user;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Where somebody is. Any thread. */
public final class Addresses {
    private Addresses() {}

    /** Whether an address is of the local network. Home Assistant: {@code homeassistant.util.network.is_local}. */
    public static boolean local(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || (address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC);
    }
}
