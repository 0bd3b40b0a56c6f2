package dev.hearth.rest.client;

/**
 * Who asks.
 *
 * @param digest whether the password is proven by {@link Digest}, else sent as it is
 */
public record Login(boolean digest, String username, String password) {
    /** Without the password. */
    @Override
    public String toString() {
        return digest ? "digest login" : "basic login";
    }
}
