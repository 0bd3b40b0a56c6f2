package dev.hearth.auth.command;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.User;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import dev.hearth.auth.provider.LocalProvider;
import dev.hearth.auth.user.Credential;
import dev.hearth.auth.user.Users;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What administrators ask for about users, {@code config/auth/…}, and about names and passwords,
 * {@code config/auth_provider/homeassistant/…}. Home Assistant: {@code components.config.auth} and
 * {@code components.config.auth_provider_homeassistant}.
 */
public final class UserCommands {
    private static final String LOCAL = "config/auth_provider/homeassistant/";

    private static final Field<String> USER = Field.required("user_id", Schemas.string());
    private static final Field<String> NAME = Field.required("name", Schemas.string());
    private static final OptionalField<String> NEW_NAME = Field.optional("name", Schemas.string());
    private static final OptionalField<Boolean> ACTIVE = Field.optional("is_active", Schemas.bool());
    private static final OptionalField<List<String>> GROUPS =
            Field.optional("group_ids", Schemas.list(Schemas.string()));
    private static final OptionalField<Boolean> LOCAL_ONLY = Field.optional("local_only", Schemas.bool());
    private static final Field<String> USERNAME = Field.required("username", Schemas.string());
    private static final Field<String> PASSWORD =
            Field.required("password", Schemas.string()).secret();
    private static final Field<String> CURRENT_PASSWORD =
            Field.required("current_password", Schemas.string()).secret();
    private static final Field<String> NEW_PASSWORD =
            Field.required("new_password", Schemas.string()).secret();

    private final Users users;
    private final LocalProvider local;

    /** The commands over those. */
    public UserCommands(Users users, LocalProvider local) {
        this.users = users;
        this.local = local;
    }

    /** Lets clients send them. */
    public void add(Hub hub) {
        hub.commands().add(Command.of("config/auth/list", this::list).adminOnly());
        hub.commands()
                .add(Command.of("config/auth/create", Schemas.map(NAME, GROUPS, LOCAL_ONLY), this::create)
                        .adminOnly());
        hub.commands()
                .add(Command.of(
                        "config/auth/update",
                        Schemas.map(USER, NEW_NAME, ACTIVE, GROUPS, LOCAL_ONLY),
                        this::update)
                        .adminOnly());
        hub.commands()
                .add(Command.of("config/auth/delete", Schemas.map(USER), this::delete)
                        .adminOnly());
        hub.commands()
                .add(Command.of(LOCAL + "create", Schemas.map(USER, USERNAME, PASSWORD), this::givePassword)
                        .adminOnly());
        hub.commands()
                .add(Command.of(LOCAL + "delete", Schemas.map(USERNAME), this::takePassword)
                        .adminOnly());
        hub.commands()
                .add(Command.of(
                        LOCAL + "change_password",
                        Schemas.map(CURRENT_PASSWORD, NEW_PASSWORD),
                        this::changeOwnPassword));
        hub.commands()
                .add(Command.of(LOCAL + "admin_change_password", Schemas.map(USER, PASSWORD), this::changePassword)
                        .adminOnly());
        hub.commands()
                .add(Command.of(LOCAL + "admin_change_username", Schemas.map(USER, USERNAME), this::changeUsername)
                        .adminOnly());
    }

    private List<DataMap> list(CommandCall<Section> call) {
        return users.all().stream().map(this::described).toList();
    }

    private DataMap described(User user) {
        List<Credential> credentials = users.credentials(user.id());
        return DataMap.builder(9)
                .put("id", user.id())
                .put("username", username(credentials))
                .put("name", user.name())
                .put("is_owner", user.owner())
                .put("is_active", user.active())
                .put("local_only", user.localOnly())
                .put("system_generated", user.systemGenerated())
                .put("group_ids", user.groupIds())
                .put(
                        "credentials",
                        credentials.stream()
                                .map(each -> DataMap.of("type", each.providerType()))
                                .toList())
                .build();
    }

    private static @Nullable String username(List<Credential> credentials) {
        return credentials.stream()
                .filter(each -> each.providerType().equals(LocalProvider.TYPE))
                .map(each -> each.detail("username"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private CompletionStage<?> create(CommandCall<Section> call) {
        List<String> groups = call.data().find(GROUPS);
        return users.create(
                call.data().get(NAME),
                groups == null ? List.of() : groups,
                Boolean.TRUE.equals(call.data().find(LOCAL_ONLY)))
                .thenApply(user -> DataMap.of("user", described(user)));
    }

    private CompletionStage<?> update(CommandCall<Section> call) {
        Section data = call.data();
        DataMap changes = DataMap.builder(4)
                .putIfPresent(NEW_NAME.key(), data.find(NEW_NAME))
                .putIfPresent(ACTIVE.key(), data.find(ACTIVE))
                .putIfPresent(GROUPS.key(), data.find(GROUPS))
                .putIfPresent(LOCAL_ONLY.key(), data.find(LOCAL_ONLY))
                .build();
        return users.update(data.get(USER), changes).thenApply(user -> DataMap.of("user", described(user)));
    }

    private CompletionStage<?> delete(CommandCall<Section> call) {
        String id = call.data().get(USER);
        if (id.equals(call.login().user().id())) {
            throw new HubException("no_delete_self", "Unable to delete your own account");
        }
        return users.remove(id);
    }

    private User existing(CommandCall<Section> call, String code) {
        User user = users.find(call.data().get(USER));
        if (user == null) {
            throw new HubException(code, "User not found");
        }
        return user;
    }

    private CompletionStage<?> givePassword(CommandCall<Section> call) {
        User user = existing(call, "not_found");
        if (user.systemGenerated()) {
            throw new HubException(
                    "system_generated", "Cannot add credentials to a system generated user.");
        }
        String username = call.data().get(USERNAME);
        local.passwords().checkNew(username);
        return local.passwords()
                .hash(call.data().get(PASSWORD))
                .thenCompose(hash -> local.give(user.id(), username, hash))
                .thenCompose(credential -> Stages.done());
    }

    private CompletionStage<?> takePassword(CommandCall<Section> call) {
        String username = call.data().get(USERNAME);
        Credential credential = local.credential(username);
        return credential.userId() == null
                ? local.passwords().remove(username)
                : users.remove(credential);
    }

    private CompletionStage<?> changeOwnPassword(CommandCall<Section> call) {
        String userId = call.login().user().id();
        if (users.find(userId) == null) {
            throw new HubException("user_not_found", "User not found");
        }
        String username = usernameOf(userId);
        return local.passwords()
                .verify(username, call.data().get(CURRENT_PASSWORD))
                .thenCompose(right -> right
                        ? local.passwords().change(username, call.data().get(NEW_PASSWORD))
                        : CompletableFuture.failedStage(
                                new HubException("invalid_current_password", "Invalid current password")));
    }

    private Credential credentialOf(String userId) {
        Credential credential = local.credentialOf(userId);
        if (credential == null || credential.detail("username") == null) {
            throw new HubException("credentials_not_found", "Credentials not found");
        }
        return credential;
    }

    private String usernameOf(String userId) {
        return String.valueOf(credentialOf(userId).detail("username"));
    }

    private CompletionStage<?> changePassword(CommandCall<Section> call) {
        checkOwner(call);
        User user = existing(call, "user_not_found");
        return local.passwords().change(usernameOf(user.id()), call.data().get(PASSWORD));
    }

    private static void checkOwner(CommandCall<Section> call) {
        if (!call.login().user().owner()) {
            throw new HubException("unauthorized", "Unauthorized");
        }
    }

    private CompletionStage<?> changeUsername(CommandCall<Section> call) {
        checkOwner(call);
        User user = existing(call, "user_not_found");
        return local.rename(credentialOf(user.id()), call.data().get(USERNAME));
    }
}
