package dev.hearth.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Finds out who a client is, behind the proxies that are trusted. Any thread. Home Assistant:
 * {@code homeassistant.components.http.forwarded}.
 *
 * @param used whether proxies say who the client is
 * @param trusted the proxies that are believed
 */
record Forwarding(boolean used, List<Network> trusted, Logger logger) {
    private static final String FOR = "x-forwarded-for";
    private static final String PROTO = "x-forwarded-proto";
    private static final String HOST = "x-forwarded-host";

    /** Who sent a request with these headers; null when they make no sense, or should not be there. */
    Incoming.@Nullable Client client(HttpHeaders headers, InetSocketAddress peer, boolean secure) {
        InetAddress from = peer.getAddress();
        List<String> chains = headers.getAll(FOR);
        if (chains.isEmpty()) {
            return new Incoming.Client(from, secure, origin(secure, headers.get(HttpHeaderNames.HOST)));
        }
        if (!used) {
            logger.error(
                    "A request from the reverse proxy {} was received, but the section 'http:' does not expect one; set"
                            + " 'use_x_forwarded_for' and 'trusted_proxies'",
                    from.getHostAddress());
            return null;
        }
        if (!isTrusted(from)) {
            logger.error(
                    "Received {} from {}, which is not among the 'trusted_proxies', with X-Forwarded-For: {}",
                    "a request",
                    from.getHostAddress(),
                    chains);
            return null;
        }
        if (chains.size() > 1) {
            return refuse("Too many headers for X-Forwarded-For", chains);
        }
        List<InetAddress> chain = addresses(chains.getFirst());
        if (chain == null) {
            return refuse("Invalid IP address in X-Forwarded-For", chains);
        }
        int at = chain.size() - 1;
        while (at > 0 && isTrusted(chain.get(at))) {
            at--;
        }
        return withSchemeAndHost(headers, chain, at, secure);
    }

    private Incoming.@Nullable Client withSchemeAndHost(
            HttpHeaders headers, List<InetAddress> chain, int at, boolean secure) {
        boolean outside = secure;
        List<String> protos = headers.getAll(PROTO);
        if (!protos.isEmpty()) {
            if (protos.size() > 1) {
                return refuse("Too many headers for X-Forwarded-Proto", protos);
            }
            List<String> schemes = parts(protos.getFirst());
            if (schemes.contains("")) {
                return refuse("Empty item received in X-Forwarded-Proto header", protos);
            }
            if (schemes.size() != 1 && schemes.size() != chain.size()) {
                return refuse("Incorrect number of elements in X-Forwarded-Proto", protos);
            }
            outside = schemes.get(schemes.size() == 1 ? 0 : at).equals("https");
        }
        List<String> hosts = headers.getAll(HOST);
        if (hosts.size() > 1) {
            return refuse("Too many headers for X-Forwarded-Host", hosts);
        }
        String host = hosts.isEmpty() ? headers.get(HttpHeaderNames.HOST) : hosts.getFirst().trim();
        if (!hosts.isEmpty() && String.valueOf(host).isEmpty()) {
            return refuse("Empty value received in X-Forward-Host header", hosts);
        }
        return new Incoming.Client(chain.get(at), outside, origin(outside, host));
    }

    private Incoming.@Nullable Client refuse(String problem, List<String> values) {
        logger.error("{}: {}", problem, values);
        return null;
    }

    private boolean isTrusted(InetAddress address) {
        for (Network network : trusted) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable List<InetAddress> addresses(String chain) {
        List<InetAddress> addresses = new ArrayList<>();
        try {
            for (String each : parts(chain)) {
                addresses.add(Network.address(each));
            }
        } catch (IllegalArgumentException e) {
            return null;
        }
        return addresses;
    }

    private static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            parts.add(part.trim());
        }
        return parts;
    }

    private static String origin(boolean secure, @Nullable String host) {
        return (secure ? "https://" : "http://") + (host == null || host.isEmpty() ? "localhost" : host);
    }
}
