package dev.hearth.rest.client;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, and how. Holds passwords, so only {@link #shown} is ever logged.
 *
 * @param method in capitals
 * @param address with the parameters in it, without user and password
 * @param login null to ask without
 * @param payload the body; null for none
 * @param timeout for the whole of it, redirections included; zero for no limit
 */
public record Request(
        String method,
        URI address,
        Map<String, String> headers,
        @Nullable Login login,
        @Nullable String payload,
        boolean verifySsl,
        Duration timeout) {
    /** Copies the headers. */
    public Request {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** The address without anything that may be secret. */
    public String shown() {
        return Address.shown(address);
    }

    /** Nothing that may be secret. */
    @Override
    public String toString() {
        return method + " " + shown();
    }
}
