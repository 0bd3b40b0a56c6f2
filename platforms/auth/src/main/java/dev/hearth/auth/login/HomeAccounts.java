package dev.hearth.auth.login;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.User;
import dev.hearth.api.data.DataMap;
import dev.hearth.auth.Accounts;
import dev.hearth.auth.provider.LocalProvider;
import dev.hearth.auth.provider.Providers;
import dev.hearth.auth.provider.SecondFactor;
import dev.hearth.auth.user.Credential;
import dev.hearth.auth.user.RefreshToken;
import dev.hearth.auth.user.Tokens;
import dev.hearth.auth.user.Users;
import dev.hearth.auth.user.Users.Meta;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Logging in, for the pages of this jar and for clients. Loop only. */
public final class HomeAccounts implements Accounts {
    private final Users users;
    private final Tokens tokens;
    private final Providers providers;
    private final IndieAuth indieAuth;
    private final LoginFlows flows;

    /** Lets people in; {@link #addRoutes} lets clients ask. */
    public HomeAccounts(Hub hub, Users users, Tokens tokens, Providers providers, SecondFactor secondFactor) {
        this.users = users;
        this.tokens = tokens;
        this.providers = providers;
        this.indieAuth = new IndieAuth(hub, IndieAuth::fetch);
        this.flows = new LoginFlows(hub, users, providers, secondFactor, indieAuth);
    }

    /** Answers clients over HTTP. */
    public void addRoutes(Hub hub) {
        new LoginRoutes(hub, flows, providers, users, tokens).add();
    }

    @Override
    public boolean hasOwner() {
        return users.hasOwner();
    }

    @Override
    public CompletionStage<NewOwner> createOwner(String name, String username, String password) {
        LocalProvider local = providers.local();
        try {
            checkNoOwner();
            local.passwords().checkNew(username);
        } catch (HubException e) {
            return Stages.failed(e);
        }
        return local.passwords().hash(password).thenCompose(hash -> {
            // Another may have been quicker while the password was hashed.
            checkNoOwner();
            local.passwords().checkNew(username);
            return users.create(name, List.of(User.ADMIN_GROUP), false)
                    .thenCompose(user -> local.give(user.id(), username, hash)
                            .thenApply(credential -> new NewOwner(user, credential.id())));
        });
    }

    private void checkNoOwner() {
        if (users.hasOwner()) {
            throw new HubException("owner_exists", "This home has an owner already");
        }
    }

    @Override
    public @Nullable String credentials(Login login) {
        RefreshToken token = tokens.find(login.refreshTokenId());
        return token == null ? null : token.credentialId();
    }

    @Override
    public String authorizationCode(String clientId, String credentialsId) {
        Credential credential = users.credential(credentialsId);
        if (credential == null) {
            throw new HubException("not_found", "There are no such credentials");
        }
        return flows.code(clientId, credential, new Meta(null, null, false));
    }

    @Override
    public CompletionStage<Boolean> redirectAllowed(String clientId, String redirectUri) {
        return indieAuth.redirectAllowed(clientId, redirectUri);
    }

    @Override
    public List<DataMap> providers(InetAddress from) {
        return LoginRoutes.offered(providers, from);
    }

    @Override
    public CompletionStage<DataMap> beginLogin(InetAddress from, DataMap message) {
        try {
            return flows.begin(from, message, null);
        } catch (HubException e) {
            return Stages.failed(e);
        }
    }

    @Override
    public CompletionStage<DataMap> continueLogin(
            InetAddress from, String flowId, DataMap message, @Nullable String userAgent) {
        try {
            return flows.proceed(from, flowId, message, userAgent);
        } catch (HubException e) {
            return Stages.failed(e);
        }
    }
}
