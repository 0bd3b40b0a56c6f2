package dev.hearth.auth.provider;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.AuthSettings;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.data.DataMap;
import dev.hearth.auth.user.Credential;
import dev.hearth.auth.user.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The ways to log in that the configuration asks for. Loop only. */
public final class Providers {
    private final List<LoginProvider> all = new ArrayList<>();
    private final LocalProvider local;

    /** @param settings what the configuration says; nothing is said in a hub without one */
    public Providers(Hub hub, @Nullable AuthSettings settings, Users users, Passwords passwords, OneByOne hashing) {
        for (ConfigNode node : settings == null ? List.<ConfigNode>of() : settings.providers()) {
            DataMap map = node.toPlain() instanceof Map<?, ?> plain ? DataMap.copyOf(plain) : DataMap.of();
            try {
                all.add(make(hub, map, users, passwords, hashing));
            } catch (IllegalArgumentException e) {
                hub.logger().error("{}: nobody can log in this way: {}", node.position(), e.getMessage());
            }
        }
        if (all.isEmpty()) {
            all.add(new LocalProvider(null, null, users, passwords));
        }
        local = all.stream()
                .filter(LocalProvider.class::isInstance)
                .map(LocalProvider.class::cast)
                .findFirst()
                .orElseGet(() -> new LocalProvider(null, null, users, passwords));
    }

    private static LoginProvider make(
            Hub hub, DataMap settings, Users users, Passwords passwords, OneByOne running) {
        String type = String.valueOf(settings.text("type"));
        return switch (type) {
            case LocalProvider.TYPE ->
                new LocalProvider(settings.text("id"), settings.text("name"), users, passwords);
            case NetworkProvider.TYPE -> new NetworkProvider(settings, users);
            case CommandProvider.TYPE -> new CommandProvider(hub, settings, users, running);
            default -> throw new IllegalArgumentException("there is no provider of the type '" + type + "'");
        };
    }

    /** All, in the order of the configuration. */
    public List<LoginProvider> all() {
        return List.copyOf(all);
    }

    /** The provider of that type and id, or null. */
    public @Nullable LoginProvider find(String type, @Nullable String id) {
        return all.stream()
                .filter(each -> each.type().equals(type) && Objects.equals(each.id(), id))
                .findFirst()
                .orElse(null);
    }

    /** The provider of credentials; null when the configuration asks for it no more. */
    public @Nullable LoginProvider of(Credential credential) {
        return find(credential.providerType(), credential.providerId());
    }

    /** Forgets the password of credentials that go. */
    public CompletionStage<Void> forget(Credential credential) {
        String username = credential.detail("username");
        Passwords passwords = local.passwords();
        return credential.providerType().equals(LocalProvider.TYPE) && username != null && passwords.has(username)
                ? passwords.remove(username)
                : Stages.done();
    }

    /** Names and passwords that the hub keeps, there even if people log in otherwise. */
    public LocalProvider local() {
        return local;
    }
}
