package dev.hearth.http;

import java.net.InetSocketAddress;

/** Says why a port cannot be listened on. Blocks. */
final class PortHolder {
    private PortHolder() {}

    static String explain(InetSocketAddress address, Throwable problem) {
        return "cannot listen on port " + address.getPort() + ": " + problem.getMessage();
    }
}
