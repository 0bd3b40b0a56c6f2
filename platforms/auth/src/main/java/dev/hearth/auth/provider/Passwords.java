package dev.hearth.auth.provider;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The document {@code .storage/auth_provider.homeassistant}: <code>{"users": [{"username", "password"}]}</code>, the
 * passwords as bcrypt hashes in Base64. Loop only. Home Assistant: {@code auth.providers.homeassistant.Data}.
 */
public final class Passwords {
    private static final StoreKey KEY = StoreKey.of("auth_provider.homeassistant", 1, 1).asSecret();

    private final Store store;
    private final OneByOne hashing;
    private final List<DataMap> users = new ArrayList<>();
    private DataMap rest = DataMap.of();
    private boolean asTyped;

    private Passwords(Store store, OneByOne hashing) {
        this.store = store;
        this.hashing = hashing;
    }

    /** Reads the document; fails as {@link Store#load} does. */
    public static CompletionStage<Passwords> open(Hub hub, OneByOne hashing) {
        Passwords passwords = new Passwords(hub.store(KEY), hashing);
        return passwords.store.load().thenApply(data -> {
            passwords.take(data instanceof DataMap map ? map : DataMap.of());
            return passwords;
        });
    }

    private void take(DataMap data) {
        rest = data.without("users");
        if (data.get("users") instanceof List<?> list) {
            list.stream().filter(DataMap.class::isInstance).map(DataMap.class::cast).forEach(users::add);
        }
        // Names from before they were normalised are looked up as they are, or their owners could not log in.
        asTyped = users.stream()
                .map(user -> user.text("username"))
                .anyMatch(name -> name != null && !name.equals(folded(name)));
    }

    /** A name as it is looked up: without blanks around it, in lower case. */
    public String normal(String username) {
        return asTyped ? username : folded(username);
    }

    /** A name as new ones are kept. */
    public static String folded(String username) {
        return username.strip().toLowerCase(Locale.ROOT).replace("ß", "ss");
    }

    /** The names in the order they were made; a copy. */
    public List<String> usernames() {
        return users.stream()
                .map(user -> user.text("username"))
                .filter(name -> name != null)
                .toList();
    }

    private @Nullable DataMap find(String username) {
        String wanted = normal(username);
        return users.stream()
                .filter(user -> named(user, wanted))
                .findFirst()
                .orElse(null);
    }

    private boolean named(DataMap user, String wanted) {
        String name = user.text("username");
        return name != null && normal(name).equals(wanted);
    }

    /** Whether there is such a name. */
    public boolean has(String username) {
        return find(username) != null;
    }

    /** Whether that is the password of that name. Takes as long for a name that there is not. */
    public CompletionStage<Boolean> verify(String username, String password) {
        DataMap user = find(username);
        String hash = user == null ? null : user.text("password");
        return hashing.run(() -> Bcrypt.matches(password, hash == null ? Bcrypt.NOBODY : hash) && hash != null);
    }

    /**
     * Fails for a name that cannot be given.
     *
     * @throws HubException {@code username_exists}, or {@code invalid_format} for an empty one
     */
    public void checkNew(String username) {
        String wanted = folded(username);
        if (wanted.isEmpty()) {
            throw new HubException("invalid_format", "The username must not be empty");
        }
        if (usernames().stream().anyMatch(name -> folded(name).equals(wanted))) {
            throw new HubException("username_exists", "Username already exists");
        }
    }

    /** The hash of a password, for {@link #add}. Fails with {@code invalid_format} for an empty one. */
    public CompletionStage<String> hash(String password) {
        if (password.isEmpty()) {
            return Stages.failed(new HubException("invalid_format", "The password must not be empty"));
        }
        return hashing.run(() -> Bcrypt.hash(password));
    }

    /**
     * Adds a name.
     *
     * @param hash of {@link #hash}
     * @throws HubException as {@link #checkNew} does
     */
    public CompletionStage<Void> add(String username, String hash) {
        checkNew(username);
        users.add(DataMap.of("username", folded(username), "password", hash));
        return store.save(this::data);
    }

    /** Changes a password; fails with {@code auth_not_found} when there is no such name. */
    public CompletionStage<Void> change(String username, String password) {
        return hash(password).thenCompose(hash -> replace(username, "password", hash));
    }

    /** Changes a name; fails as {@link #checkNew} does and with {@code auth_not_found}. */
    public CompletionStage<Void> rename(String username, String newUsername) {
        checkNew(newUsername);
        return replace(username, "username", folded(newUsername));
    }

    private CompletionStage<Void> replace(String username, String key, String value) {
        int at = users.indexOf(existing(username));
        users.set(at, users.get(at).with(key, value));
        return store.save(this::data);
    }

    private DataMap existing(String username) {
        DataMap user = find(username);
        if (user == null) {
            throw new HubException("auth_not_found", "Given username was not found.");
        }
        return user;
    }

    /** Removes a name; fails with {@code auth_not_found} when there is none. */
    public CompletionStage<Void> remove(String username) {
        users.remove(existing(username));
        return store.save(this::data);
    }

    private DataMap data() {
        return rest.with("users", List.copyOf(users));
    }
}
