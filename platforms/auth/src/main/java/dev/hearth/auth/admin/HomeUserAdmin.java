package dev.hearth.auth.admin;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.User;
import dev.hearth.api.auth.UserAdmin;
import dev.hearth.auth.provider.LocalProvider;
import dev.hearth.auth.provider.Passwords;
import dev.hearth.auth.user.Credential;
import dev.hearth.auth.user.RefreshToken;
import dev.hearth.auth.user.Tokens;
import dev.hearth.auth.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The contract {@link UserAdmin}. */
public final class HomeUserAdmin implements UserAdmin {
    private final Users users;
    private final Tokens tokens;
    private final LocalProvider local;

    /** Looks after those. */
    public HomeUserAdmin(Users users, Tokens tokens, LocalProvider local) {
        this.users = users;
        this.tokens = tokens;
        this.local = local;
    }

    @Override
    public List<Account> accounts() {
        return users.all().stream()
                .filter(user -> !user.systemGenerated())
                .map(this::account)
                .toList();
    }

    private Account account(User user) {
        Credential credential = local.credentialOf(user.id());
        return new Account(user, credential == null ? null : credential.detail("username"));
    }

    @Override
    public CompletionStage<Account> add(NewUser user, String password) {
        Passwords passwords = local.passwords();
        try {
            passwords.checkNew(user.username());
        } catch (HubException e) {
            return Stages.failed(e);
        }
        return passwords.hash(password).thenCompose(hash -> {
            passwords.checkNew(user.username());
            boolean first = !users.hasOwner();
            String group = first ? User.ADMIN_GROUP : user.groupId();
            return users.create(user.name(), List.of(group), !first && user.localOnly())
                    .thenCompose(made -> local.give(made.id(), user.username(), hash)
                            .thenApply(credential -> account(made)));
        });
    }

    @Override
    public CompletionStage<Void> setPassword(String username, String password) {
        return local.passwords().has(username)
                ? local.passwords().change(username, password)
                : Stages.failed(new HubException("auth_not_found", "Nobody logs in as " + username));
    }

    @Override
    public CompletionStage<Void> remove(String userId) {
        try {
            return users.remove(userId);
        } catch (HubException e) {
            return Stages.failed(e);
        }
    }

    @Override
    public Collection<TokenInfo> tokens() {
        return tokens.all().stream().map(HomeUserAdmin::described).toList();
    }

    private static TokenInfo described(RefreshToken token) {
        Instant created = token.createdAt();
        Instant expires = token.type().equals(RefreshToken.LONG_LIVED)
                ? created.plus(token.accessTokenExpiration())
                : token.expireAt();
        return new TokenInfo(
                token.id(), token.userId(), token.type(), client(token), created, token.lastUsedAt(), expires);
    }

    private static @Nullable String client(RefreshToken token) {
        return token.clientName() == null ? token.clientId() : token.clientName();
    }

    @Override
    public CompletionStage<String> createToken(String userId, String client, Duration validity) {
        User user = users.find(userId);
        if (user == null) {
            return Stages.failed(new HubException("not_found", "User not found"));
        }
        try {
            return tokens.createLongLived(user, client, null, validity);
        } catch (HubException e) {
            return Stages.failed(e);
        }
    }

    @Override
    public CompletionStage<Void> revokeToken(String tokenId) {
        RefreshToken token = tokens.find(tokenId);
        return token == null
                ? Stages.failed(new HubException("not_found", "There is no token " + tokenId))
                : tokens.remove(List.of(token));
    }
}
