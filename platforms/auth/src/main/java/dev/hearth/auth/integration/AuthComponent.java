package dev.hearth.auth.integration;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.AuthSettings;
import dev.hearth.api.auth.UserAdmin;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.auth.Accounts;
import dev.hearth.auth.admin.HomeUserAdmin;
import dev.hearth.auth.command.OwnCommands;
import dev.hearth.auth.command.SecondFactorCommands;
import dev.hearth.auth.command.UserCommands;
import dev.hearth.auth.login.HomeAccounts;
import dev.hearth.auth.page.PageFiles;
import dev.hearth.auth.provider.OneByOne;
import dev.hearth.auth.provider.Passwords;
import dev.hearth.auth.provider.Providers;
import dev.hearth.auth.provider.SecondFactor;
import dev.hearth.auth.user.AuthStore;
import dev.hearth.auth.user.HomeAuth;
import dev.hearth.auth.user.Tokens;
import dev.hearth.auth.user.Users;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Users and tokens, always there. Home Assistant: {@code homeassistant.auth} and {@code homeassistant.components.auth}. */
final class AuthComponent implements Component<Section> {
    static final String DOMAIN = "auth";

    @Override
    public String domain() {
        return DOMAIN;
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
        OneByOne hashing = new OneByOne(hub);
        AuthSettings settings = hub.capability(AuthSettings.class);
        return AuthStore.open(hub).thenCompose(store -> Passwords.open(hub, hashing)
                .thenCompose(passwords -> SecondFactor.open(hub, factorName(hub, settings))
                        .thenAccept(factor -> begin(hub, settings, store, passwords, factor, hashing))))
                .thenCompose(nothing -> PageFiles.addLogin(hub));
    }

    private static @Nullable String factorName(Hub hub, @Nullable AuthSettings settings) {
        String name = null;
        for (ConfigNode node : settings == null ? List.<ConfigNode>of() : settings.modules()) {
            DataMap map = node.toPlain() instanceof Map<?, ?> plain ? DataMap.copyOf(plain) : DataMap.of();
            if (SecondFactor.ID.equals(map.text("type"))) {
                name = map.text("name");
            } else {
                hub.logger()
                        .warn("{}: there is no second factor '{}' yet; take it out", node.position(), map.text("type"));
            }
        }
        return name;
    }

    private static void begin(
            Hub hub,
            @Nullable AuthSettings settings,
            AuthStore store,
            Passwords passwords,
            SecondFactor factor,
            OneByOne hashing) {
        Users users = new Users(hub, store);
        Tokens tokens = new Tokens(hub, store, users);
        Providers providers = new Providers(hub, settings, users, passwords, hashing);
        users.beforeCredentialGoes(providers::forget);
        users.beforeUserGoes(factor::forget);
        HomeAccounts accounts = new HomeAccounts(hub, users, tokens, providers, factor);
        accounts.addRoutes(hub);
        hub.data().put(Accounts.KEY, accounts);
        Auth auth = new HomeAuth(hub, users, tokens);
        new OwnCommands(users, tokens, auth, factor).add(hub);
        new SecondFactorCommands(hub, factor).add(hub);
        new UserCommands(users, providers.local()).add(hub);
        hub.provide(Auth.class, auth);
        hub.provide(UserAdmin.class, new HomeUserAdmin(users, tokens, providers.local()));
    }
}
