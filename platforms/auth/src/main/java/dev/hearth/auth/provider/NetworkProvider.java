package dev.hearth.auth.provider;

import dev.hearth.api.auth.User;
import dev.hearth.api.data.DataMap;
import dev.hearth.auth.user.Credential;
import dev.hearth.auth.user.Users;
import dev.hearth.auth.user.Users.Meta;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Whoever comes from a network at home need only say who it is: the type {@code trusted_networks}, with the keys
 * {@code trusted_networks}, {@code trusted_users} and {@code allow_bypass_login}.
 */
final class NetworkProvider implements LoginProvider {
    static final String TYPE = "trusted_networks";

    private final @Nullable String id;
    private final String name;
    private final Users users;
    private final List<IpNetwork> networks = new ArrayList<>();
    private final Map<IpNetwork, List<?>> trusted = new LinkedHashMap<>();
    private final boolean bypass;

    /** @param settings as the configuration has them, checked */
    NetworkProvider(DataMap settings, Users users) {
        this.users = users;
        id = settings.text("id");
        String called = settings.text("name");
        name = called == null ? "Trusted Networks" : called;
        listOf(settings.get("trusted_networks")).forEach(each -> networks.add(IpNetwork.parse(String.valueOf(each))));
        if (settings.get("trusted_users") instanceof DataMap byNetwork) {
            byNetwork.forEach((network, who) -> trusted.put(IpNetwork.parse(network), listOf(who)));
        }
        bypass = Boolean.TRUE.equals(settings.get("allow_bypass_login"));
    }

    private static List<?> listOf(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> list;
            case null -> List.of();
            default -> List.of(value);
        };
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
    public boolean secondFactor() {
        return false;
    }

    @Override
    public boolean offeredTo(InetAddress from) {
        return networks.stream().anyMatch(network -> network.contains(from));
    }

    @Override
    public List<DataMap> fields(InetAddress from) {
        List<List<@Nullable String>> options = new ArrayList<>();
        for (User user : choices(from)) {
            List<@Nullable String> option = new ArrayList<>();
            option.add(user.id());
            option.add(user.name());
            options.add(option);
        }
        return List.of(DataMap.of("type", "select", "options", options, "name", "user").with("required", true));
    }

    private List<User> choices(InetAddress from) {
        List<User> people = users.all().stream()
                .filter(user -> !user.systemGenerated() && Users.refusal(user, from) == null)
                .toList();
        for (Map.Entry<IpNetwork, List<?>> each : trusted.entrySet()) {
            if (each.getKey().contains(from)) {
                return people.stream().filter(user -> named(each.getValue(), user)).toList();
            }
        }
        return people;
    }

    private static boolean named(List<?> who, User user) {
        return who.stream()
                .anyMatch(each -> each instanceof DataMap group
                        ? user.groupIds().contains(group.text("group"))
                        : user.id().equals(each));
    }

    @Override
    public @Nullable DataMap unasked(InetAddress from) {
        List<User> choices = choices(from);
        return bypass && choices.size() == 1
                ? DataMap.of("user", choices.getFirst().id())
                : null;
    }

    @Override
    public CompletionStage<Verdict> check(DataMap input, InetAddress from) {
        String userId = input.text("user");
        User user = choices(from).stream()
                .filter(each -> each.id().equals(userId))
                .findFirst()
                .orElse(null);
        if (user == null || !offeredTo(from)) {
            return CompletableFuture.completedStage(new Unknown("invalid_auth"));
        }
        Meta meta = new Meta(user.name(), null, user.localOnly());
        for (Credential kept : users.credentials(TYPE, id)) {
            if (user.id().equals(kept.detail("user_id"))) {
                return CompletableFuture.completedStage(new Known(kept, meta));
            }
        }
        Credential made = users.newCredential(TYPE, id, DataMap.of("user_id", user.id()));
        return users.link(user.id(), made).thenApply(linked -> new Known(linked, meta));
    }
}
