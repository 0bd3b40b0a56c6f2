package dev.hearth.auth.user;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.User;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.loop.TimeSource;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Refresh tokens, which are kept, and the access tokens made of them, which are not: JSON web tokens signed with the key
 * of their refresh token. Loop only. Home Assistant: {@code homeassistant.auth.AuthManager}.
 */
public final class Tokens {
    /** For how long access tokens are valid, unless they are long-lived. */
    public static final Duration ACCESS_TOKEN_VALIDITY = Duration.ofMinutes(30);

    /** After how long without use refresh tokens end. */
    private static final Duration UNUSED = Duration.ofDays(90);

    private static final Duration CLEANING = Duration.ofHours(1);
    private static final long LEEWAY_SECONDS = 10;
    private static final int MOST_VERIFIED = 1024;

    private final Hub hub;
    private final AuthStore store;
    private final Users users;
    private final String noKey = Secrets.hex(64);
    private final Map<String, List<Runnable>> revocations = new HashMap<>();
    private final Map<String, Verified> verified = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST_VERIFIED;
        }
    };

    private record Verified(String refreshTokenId, long expires) {}

    /** The tokens of that document. */
    public Tokens(Hub hub, AuthStore store, Users users) {
        this.hub = hub;
        this.store = store;
        this.users = users;
        users.onAccessLost(this::accessLost);
        giveExpiry();
        hub.loop().every(CLEANING, this::dropExpired);
        dropExpired();
    }

    private void giveExpiry() {
        for (RefreshToken token : store.tokens()) {
            if (token.type().equals(RefreshToken.NORMAL) && !token.data().containsKey("expire_at")) {
                store.put(token.with("expire_at", expiryFrom(now())));
                store.saveSoon();
            }
        }
    }

    private Instant now() {
        return hub.loop().time().now();
    }

    private static double expiryFrom(Instant used) {
        Instant expiry = used.plus(UNUSED);
        return TimeSource.toEpochMicros(expiry) / 1e6;
    }

    private void dropExpired() {
        List<RefreshToken> expired =
                store.tokens().stream().filter(this::expired).toList();
        if (!expired.isEmpty()) {
            remove(expired);
        }
    }

    private boolean expired(RefreshToken token) {
        Instant end = token.expireAt();
        return end != null && !now().isBefore(end);
    }

    /** All tokens, in the order they were made; a copy. */
    public List<RefreshToken> all() {
        return store.tokens();
    }

    /** The tokens of a user, in the order they were made. */
    public List<RefreshToken> of(String userId) {
        return store.tokens().stream()
                .filter(token -> token.userId().equals(userId))
                .toList();
    }

    /** The token of that id, or null. */
    public @Nullable RefreshToken find(String id) {
        return store.token(id);
    }

    /** The token that has this secret and has not ended, or null. */
    public @Nullable RefreshToken bySecret(String secret) {
        RefreshToken token = store.tokenOf(secret);
        return token == null || expired(token) ? null : token;
    }

    /** What the client keeps to renew its access token, for the one answer that hands it out. */
    public String secret(RefreshToken token) {
        return token.token();
    }

    /** A token for a client that somebody logged in with. */
    public CompletionStage<RefreshToken> createForClient(
            User user, String clientId, @Nullable Credential credential) {
        RefreshToken token = add(user, RefreshToken.NORMAL, clientId, null, null, ACCESS_TOKEN_VALIDITY, credential);
        return store.save().thenApply(done -> token);
    }

    /**
     * A token for a program, and its only access token.
     *
     * @return fails with {@code unknown_error} when the user has one of that name
     */
    public CompletionStage<String> createLongLived(
            User user, String clientName, @Nullable String clientIcon, Duration validity) {
        boolean taken = of(user.id()).stream()
                .anyMatch(token -> token.type().equals(RefreshToken.LONG_LIVED)
                        && clientName.equals(token.clientName()));
        if (taken) {
            throw new HubException("unknown_error", clientName + " already exists");
        }
        RefreshToken token = add(user, RefreshToken.LONG_LIVED, null, clientName, clientIcon, validity, null);
        String accessToken = accessToken(token, null);
        return store.save().thenApply(done -> accessToken);
    }

    /** The token of an integration's user. */
    RefreshToken system(User user) {
        List<RefreshToken> present = of(user.id());
        if (!present.isEmpty()) {
            return present.getFirst();
        }
        RefreshToken token = add(user, RefreshToken.SYSTEM, null, null, null, ACCESS_TOKEN_VALIDITY, null);
        store.saveSoon();
        return token;
    }

    private RefreshToken add(
            User user,
            String type,
            @Nullable String clientId,
            @Nullable String clientName,
            @Nullable String clientIcon,
            Duration validity,
            @Nullable Credential credential) {
        RefreshToken token = new RefreshToken(DataMap.builder(16)
                .put("id", Secrets.id())
                .put("user_id", user.id())
                .put("client_id", clientId)
                .put("client_name", clientName)
                .put("client_icon", clientIcon)
                .put("token_type", type)
                .put("created_at", now())
                .put("access_token_expiration", (double) validity.toSeconds())
                .put("token", Secrets.hex(64))
                .put("jwt_key", Secrets.hex(64))
                .put("last_used_at", null)
                .put("last_used_ip", null)
                .put("expire_at", type.equals(RefreshToken.NORMAL) ? expiryFrom(now()) : null)
                .put("credential_id", credential == null ? null : credential.id())
                .put("version", hub.info().text("version"))
                .build());
        store.put(token);
        return token;
    }

    /** Lets a token end when it is not used for 90 days, or not. */
    public CompletionStage<Void> setExpiry(RefreshToken token, boolean enabled) {
        Instant lastUsed = token.lastUsedAt();
        if (!enabled) {
            store.put(token.with("expire_at", null));
        } else if (token.expireAt() == null) {
            store.put(token.with("expire_at", expiryFrom(lastUsed == null ? now() : lastUsed)));
        }
        return store.save();
    }

    /**
     * An access token.
     *
     * @param from who uses the refresh token for it; null for the hub itself
     */
    public String accessToken(RefreshToken token, @Nullable InetAddress from) {
        RefreshToken used = token.with("last_used_at", now())
                .with("last_used_ip", from == null ? null : from.getHostAddress());
        store.put(token.expireAt() == null ? used : used.with("expire_at", expiryFrom(now())));
        store.saveSoon();
        long issued = now().getEpochSecond();
        return Jwt.encode(
                hub.json(),
                DataMap.of(
                        "iss",
                        token.id(),
                        "iat",
                        issued,
                        "exp",
                        issued + token.accessTokenExpiration().toSeconds()),
                token.jwtKey());
    }

    /** The refresh token behind a valid access token, or null. */
    public @Nullable RefreshToken verify(String accessToken) {
        Verified known = verified.get(accessToken);
        if (known == null) {
            known = checked(accessToken);
            if (known == null) {
                return null;
            }
            verified.put(accessToken, known);
        }
        RefreshToken token = store.token(known.refreshTokenId());
        if (token == null || known.expires() + LEEWAY_SECONDS <= now().getEpochSecond()) {
            verified.remove(accessToken);
            return null;
        }
        return expired(token) ? null : token;
    }

    private @Nullable Verified checked(String accessToken) {
        DataMap claims = Jwt.unverified(hub.json(), accessToken);
        String issuer = claims == null ? null : claims.text("iss");
        RefreshToken token = issuer == null ? null : store.token(issuer);
        boolean signed = Jwt.signedWith(accessToken, token == null ? noKey : token.jwtKey());
        if (claims == null || token == null || !signed || !(claims.get("exp") instanceof Number expires)) {
            return null;
        }
        boolean fromTheFuture = claims.get("iat") instanceof Number issued
                && issued.longValue() > now().getEpochSecond() + LEEWAY_SECONDS;
        return fromTheFuture ? null : new Verified(token.id(), expires.longValue());
    }

    /** Ends tokens. Their connections end once the change is on the disk, and after who asked for it has the answer. */
    public CompletionStage<Void> remove(Collection<RefreshToken> ended) {
        List<Runnable> callbacks = new ArrayList<>();
        for (RefreshToken token : ended) {
            store.removeToken(token);
            List<Runnable> ofToken = revocations.remove(token.id());
            if (ofToken != null) {
                callbacks.addAll(ofToken);
            }
        }
        CompletionStage<Void> saved = store.save();
        return saved.whenComplete((done, failure) -> hub.loop().execute(() -> callbacks.forEach(Runnable::run)));
    }

    private void accessLost(String userId) {
        List<RefreshToken> ofUser = of(userId);
        if (users.find(userId) == null) {
            remove(ofUser);
            return;
        }
        for (RefreshToken token : ofUser) {
            List<Runnable> callbacks = revocations.remove(token.id());
            if (callbacks != null) {
                callbacks.forEach(Runnable::run);
            }
        }
    }

    /** See {@link dev.hearth.api.auth.Auth#onRevoked}. */
    @Nullable
    Subscription onRevoked(String id, Runnable callback) {
        if (store.token(id) == null) {
            return null;
        }
        revocations.computeIfAbsent(id, token -> new ArrayList<>()).add(callback);
        return () -> revocations.computeIfPresent(id, (token, callbacks) -> {
            callbacks.remove(callback);
            return callbacks.isEmpty() ? null : callbacks;
        });
    }
}
