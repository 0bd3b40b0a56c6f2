package dev.hearth.onboarding;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.auth.User;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.auth.Accounts;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Stands in for the integration {@code auth}: makes an owner when it is told to, and hands out codes. */
final class FakeAccounts implements Accounts, Integration {
    final List<String> owners = new ArrayList<>();
    boolean hasOwner;
    /** What keeps the owner from being made; null when nothing does. */
    @Nullable HubException refusal;
    /** Completed by the test when the owner shall be made; null for at once. */
    @Nullable CompletableFuture<Void> gate;

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "auth", "Auth", "1.0.0");
    }

    @Override
    public List<Component<?>> components() {
        Accounts accounts = this;
        return List.of(new Component<Section>() {
            @Override
            public String domain() {
                return "auth";
            }

            @Override
            public Schema<Section> schema() {
                return Schemas.map();
            }

            @Override
            public boolean setUpWithoutConfiguration() {
                return true;
            }

            @Override
            public CompletionStage<?> setup(Hub hub, Section config) {
                hub.data().put(Accounts.KEY, accounts);
                return Stages.done();
            }
        });
    }

    @Override
    public boolean hasOwner() {
        return hasOwner;
    }

    @Override
    public CompletionStage<NewOwner> createOwner(String name, String username, String password) {
        if (refusal != null) {
            return Stages.failed(refusal);
        }
        CompletionStage<Void> ready = gate == null ? Stages.done() : gate;
        return ready.thenApply(nothing -> {
            hasOwner = true;
            owners.add(name + "/" + username + "/" + password);
            User user = new User(
                    "u1", name, true, true, false, false, List.of(User.ADMIN_GROUP), Permissions.ALL);
            return new NewOwner(user, "c1");
        });
    }

    @Override
    public @Nullable String credentials(Login login) {
        return login.user().systemGenerated() ? null : "credentials of " + login.user().id();
    }

    @Override
    public String authorizationCode(String clientId, String credentialsId) {
        return "code for " + clientId + " by " + credentialsId;
    }

    @Override
    public CompletionStage<Boolean> redirectAllowed(String clientId, String redirectUri) {
        return CompletableFuture.completedStage(redirectUri.startsWith(clientId));
    }

    @Override
    public List<DataMap> providers(InetAddress from) {
        return List.of();
    }

    @Override
    public CompletionStage<DataMap> beginLogin(InetAddress from, DataMap message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<DataMap> continueLogin(
            InetAddress from, String flowId, DataMap message, @Nullable String userAgent) {
        throw new UnsupportedOperationException();
    }
}
