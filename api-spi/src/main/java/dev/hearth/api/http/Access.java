package dev.hearth.api.http;

/** Who may use a route. Whoever may not gets {@code 401: Unauthorized}. */
public enum Access {
    /** Everybody, with or without a token; {@link HttpRequest#login} tells who asks, if a valid token came with it. */
    OPEN,
    /** Whoever has a valid token, or a signed path. */
    USER,
    /** Users of the group of administrators. */
    ADMIN
}
