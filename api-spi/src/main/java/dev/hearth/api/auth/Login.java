package dev.hearth.api.auth;

/**
 * Who asks, and by which token.
 *
 * @param user who
 * @param refreshTokenId the refresh token behind the access token; also of a signed path
 */
public record Login(User user, String refreshTokenId) {}
