package dev.hearth.auth.provider;

import dev.hearth.api.data.DataMap;
import dev.hearth.auth.user.Credential;
import dev.hearth.auth.user.Users;
import dev.hearth.auth.user.Users.Meta;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Names and passwords that the hub keeps: the type {@code homeassistant}. */
public final class LocalProvider implements LoginProvider {
    /** Its type. */
    public static final String TYPE = "homeassistant";

    private final @Nullable String id;
    private final String name;
    private final Users users;
    private final Passwords passwords;

    /** The provider of those passwords. */
    public LocalProvider(@Nullable String id, @Nullable String name, Users users, Passwords passwords) {
        this.id = id;
        this.name = name == null ? "Home Assistant Local" : name;
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public @Nullable String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<DataMap> fields(InetAddress from) {
        return List.of(LoginProvider.text("username"), LoginProvider.text("password"));
    }

    @Override
    public CompletionStage<Verdict> check(DataMap input, InetAddress from) {
        String username = String.valueOf(input.text("username"));
        return passwords.verify(username, String.valueOf(input.text("password"))).thenApply(right -> {
            Credential credential = credential(username);
            // A password that is nobody's, left by a cut of power, would make a new administrator.
            if (!right || (users.of(credential) == null && users.hasOwner())) {
                return new Unknown("invalid_auth");
            }
            return new Known(credential, new Meta(credential.detail("username"), null, false));
        });
    }

    /** The credentials of a name: those that are kept, else new ones. */
    public Credential credential(String username) {
        String wanted = passwords.normal(username);
        return users.credentials(TYPE, id).stream()
                .filter(each -> named(each, wanted))
                .findFirst()
                .orElseGet(() -> users.newCredential(TYPE, id, DataMap.of("username", wanted)));
    }

    private boolean named(Credential credential, String wanted) {
        String kept = credential.detail("username");
        return kept != null && passwords.normal(kept).equals(wanted);
    }

    /**
     * Gives a user a name and a password. Fails with {@code username_exists}, or {@code invalid_format} for an empty one.
     *
     * @param hash of {@link Passwords#hash}
     */
    public CompletionStage<Credential> give(String userId, String username, String hash) {
        passwords.checkNew(username);
        // The password last: one without a user would let in a new one.
        return users.link(userId, credential(Passwords.folded(username)))
                .thenCompose(linked -> passwords.add(username, hash).thenApply(done -> linked));
    }

    /** Gives somebody another name. Fails as {@link Passwords#rename} does. */
    public CompletionStage<Void> rename(Credential credential, String newUsername) {
        String before = String.valueOf(credential.detail("username"));
        return passwords.rename(before, newUsername)
                .thenCompose(done -> users.change(credential, DataMap.of("username", Passwords.folded(newUsername))));
    }

    /** The credentials by which a user logs in here, or null. */
    public @Nullable Credential credentialOf(String userId) {
        return users.credentials(userId).stream()
                .filter(each -> each.providerType().equals(TYPE))
                .findFirst()
                .orElse(null);
    }

    /** The passwords. */
    public Passwords passwords() {
        return passwords;
    }
}
