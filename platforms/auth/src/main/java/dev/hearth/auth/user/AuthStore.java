package dev.hearth.auth.user;

import dev.hearth.api.Hub;
import dev.hearth.api.auth.User;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.auth.user.Secrets.Fingerprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code .storage/auth}: users, groups, credentials and refresh tokens, as Home Assistant keeps them, so
 * that a copied home works. Keys it does not know are kept. Loop only. Home Assistant: {@code auth_store.AuthStore}.
 */
public final class AuthStore {
    private static final StoreKey KEY = StoreKey.of("auth", 1, 1).asSecret();
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final DataMap EVERYTHING = DataMap.of("entities", true);

    private final Store store;
    private final Map<String, UserEntry> users = new LinkedHashMap<>();
    private final Map<String, DataMap> groups = new LinkedHashMap<>();
    private final Map<String, Credential> credentials = new LinkedHashMap<>();
    private final Map<String, RefreshToken> tokens = new LinkedHashMap<>();
    private final Map<Fingerprint, String> tokenIds = new HashMap<>();
    private final Map<String, List<@Nullable Object>> unread = new HashMap<>();
    private DataMap rest = DataMap.of();

    private AuthStore(Store store) {
        this.store = store;
    }

    /** Reads the document; fails as {@link Store#load} does. */
    public static CompletionStage<AuthStore> open(Hub hub) {
        AuthStore auth = new AuthStore(hub.store(KEY));
        return auth.store.load().thenApply(data -> {
            auth.take(data instanceof DataMap map ? map : DataMap.of(), hub);
            return auth;
        });
    }

    private void take(DataMap data, Hub hub) {
        rest = data.without("users").without("groups").without("credentials").without("refresh_tokens");
        read(data, "users", UserEntry::new, UserEntry::id, users, hub);
        read(data, "groups", group -> group, group -> Stored.must(group, "id"), groups, hub);
        read(data, "credentials", Credential::new, Credential::id, credentials, hub);
        read(data, "refresh_tokens", RefreshToken::new, RefreshToken::id, tokens, hub);
        tokens.values().forEach(token -> tokenIds.put(Fingerprint.of(token.token()), token.id()));
        system(User.ADMIN_GROUP, "Administrators");
        system(User.USER_GROUP, "Users");
        system(User.READ_ONLY_GROUP, "Read Only");
    }

    private <T> void read(
            DataMap data,
            String key,
            Function<DataMap, T> entry,
            Function<T, String> id,
            Map<String, T> into,
            Hub hub) {
        if (!(data.get(key) instanceof List<?> list)) {
            return;
        }
        for (Object item : list) {
            if (item instanceof DataMap map && complete(key, map)) {
                T made = entry.apply(map);
                into.put(id.apply(made), made);
            } else {
                hub.logger().error("an entry of '{}' in .storage/auth is incomplete; it is kept and not used", key);
                unread.computeIfAbsent(key, kind -> new ArrayList<>()).add(item);
            }
        }
    }

    private static boolean complete(String kind, DataMap entry) {
        List<String> needed =
                switch (kind) {
                    case "credentials" -> List.of("id", "user_id", "auth_provider_type");
                    case "refresh_tokens" -> List.of("id", "user_id", "token", "jwt_key");
                    default -> List.of("id");
                };
        return needed.stream().allMatch(key -> entry.text(key) != null);
    }

    private void system(String id, String name) {
        groups.merge(id, DataMap.of("id", id, "name", name), (present, added) -> present.with("name", name));
    }

    /** The users in the order they were made; a copy. */
    List<UserEntry> users() {
        return List.copyOf(users.values());
    }

    @Nullable
    UserEntry user(String id) {
        return users.get(id);
    }

    void put(UserEntry user) {
        users.put(user.id(), user);
    }

    /** Removes a user with its credentials; not its tokens. */
    void removeUser(String id) {
        users.remove(id);
        credentials.values().removeIf(credential -> id.equals(credential.userId()));
    }

    /** What the members of a group may do; null when there is no such group. */
    @Nullable
    DataMap policy(String groupId) {
        DataMap group = groups.get(groupId);
        if (group == null) {
            return null;
        }
        return switch (groupId) {
            case User.ADMIN_GROUP, User.USER_GROUP -> EVERYTHING;
            case User.READ_ONLY_GROUP ->
                DataMap.of("entities", DataMap.of("all", DataMap.of("read", true)));
            default -> group.get("policy") instanceof DataMap policy ? policy : DataMap.of();
        };
    }

    /** The credentials in the order they were made; a copy. */
    List<Credential> credentials() {
        return List.copyOf(credentials.values());
    }

    @Nullable
    Credential credential(String id) {
        return credentials.get(id);
    }

    void put(Credential credential) {
        credentials.put(credential.id(), credential);
    }

    void removeCredential(String id) {
        credentials.remove(id);
    }

    /** The refresh tokens in the order they were made; a copy. */
    List<RefreshToken> tokens() {
        return List.copyOf(tokens.values());
    }

    @Nullable
    RefreshToken token(String id) {
        return tokens.get(id);
    }

    @Nullable
    RefreshToken tokenOf(String secret) {
        String id = tokenIds.get(Fingerprint.of(secret));
        return id == null ? null : tokens.get(id);
    }

    void put(RefreshToken token) {
        tokens.put(token.id(), token);
        tokenIds.put(Fingerprint.of(token.token()), token.id());
    }

    void removeToken(RefreshToken token) {
        tokens.remove(token.id());
        tokenIds.remove(Fingerprint.of(token.token()));
    }

    /** Completes when all is on the disk to stay. */
    CompletionStage<Void> save() {
        return store.save(this::data);
    }

    /** For what nobody waits for, such as the time of the last use. */
    void saveSoon() {
        store.saveLater(this::data, SOON);
    }

    private DataMap data() {
        return rest.with("users", written("users", users.values(), UserEntry::data))
                .with("groups", written("groups", groups.values(), group -> group))
                .with("credentials", written("credentials", credentials.values(), Credential::data))
                .with("refresh_tokens", written("refresh_tokens", tokens.values(), RefreshToken::data));
    }

    private <T> List<@Nullable Object> written(String key, Collection<T> entries, Function<T, DataMap> data) {
        List<@Nullable Object> list = new ArrayList<>();
        entries.forEach(entry -> list.add(data.apply(entry)));
        list.addAll(unread.getOrDefault(key, List.of()));
        return list;
    }
}
