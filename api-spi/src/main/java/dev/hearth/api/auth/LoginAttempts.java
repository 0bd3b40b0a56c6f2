package dev.hearth.api.auth;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Counts who tries to come in and fails, and shuts out who tries too often. A capability of the integration
 * {@code http}; loop only. Home Assistant: {@code homeassistant.components.http.ban}.
 */
public interface LoginAttempts {
    /**
     * Somebody gave a wrong password or token: logged, told in a persistent notification, counted.
     *
     * @param what the path that was asked for, without its query
     * @param userAgent what the client calls itself
     */
    void failed(InetAddress from, String what, @Nullable String userAgent);

    /** Somebody came in: the count of the address begins anew. */
    void succeeded(InetAddress from);

    /** Whether the address is shut out. */
    boolean banned(InetAddress from);
}
