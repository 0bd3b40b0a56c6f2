package dev.hearth.auth.user;

import dev.hearth.api.data.DataMap;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token as it is kept: {@code id}, {@code user_id}, {@code client_id}, {@code client_name},
 * {@code client_icon}, {@code token_type}, {@code created_at}, {@code access_token_expiration} (seconds), {@code token}
 * and {@code jwt_key} (128 hexadecimal digits), {@code last_used_at}, {@code last_used_ip}, {@code expire_at} (seconds
 * since 1970), {@code credential_id}, {@code version}. Home Assistant: {@code homeassistant.auth.models.RefreshToken}.
 */
public record RefreshToken(DataMap data) {
    /** Of somebody who logged in. */
    public static final String NORMAL = "normal";

    /** Of an integration. */
    public static final String SYSTEM = "system";

    /** Of a program that cannot renew its access token. */
    public static final String LONG_LIVED = "long_lived_access_token";

    /** The id, which is no secret. */
    public String id() {
        return Stored.must(data, "id");
    }

    /** Whose it is. */
    public String userId() {
        return Stored.must(data, "user_id");
    }

    /** The client it was given to; null for those that nobody logged in for. */
    public @Nullable String clientId() {
        return data.text("client_id");
    }

    /** What its owner calls a long-lived one. */
    public @Nullable String clientName() {
        return data.text("client_name");
    }

    /** {@link #NORMAL}, {@link #SYSTEM} or {@link #LONG_LIVED}. */
    public String type() {
        String type = data.text("token_type");
        return type == null ? NORMAL : type;
    }

    /** For how long an access token of it is valid. */
    public Duration accessTokenExpiration() {
        return data.get("access_token_expiration") instanceof Number seconds
                ? Duration.ofMillis(Math.round(seconds.doubleValue() * 1000))
                : Tokens.ACCESS_TOKEN_VALIDITY;
    }

    /** The token itself. */
    String token() {
        return Stored.must(data, "token");
    }

    /** What its access tokens are signed with. */
    String jwtKey() {
        return Stored.must(data, "jwt_key");
    }

    /** The credentials that were used to get it; null when nobody logged in for it. */
    public @Nullable String credentialId() {
        return data.text("credential_id");
    }

    /** When it ends unless it is used; null for never. */
    public @Nullable Instant expireAt() {
        return data.get("expire_at") instanceof Number seconds
                ? Instant.ofEpochMilli(Math.round(seconds.doubleValue() * 1000))
                : null;
    }

    /** When it was made; the beginning of 1970 when that is not known. */
    public Instant createdAt() {
        Instant created = Stored.time(data.get("created_at"));
        return created == null ? Instant.EPOCH : created;
    }

    /** When an access token was made of it last; null for never. */
    public @Nullable Instant lastUsedAt() {
        return Stored.time(data.get("last_used_at"));
    }

    RefreshToken with(String key, @Nullable Object value) {
        return new RefreshToken(data.with(key, value));
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "refresh token " + id();
    }
}
