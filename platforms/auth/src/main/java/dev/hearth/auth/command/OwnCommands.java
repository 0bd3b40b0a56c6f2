package dev.hearth.auth.command;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.User;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import dev.hearth.auth.provider.SecondFactor;
import dev.hearth.auth.user.Credential;
import dev.hearth.auth.user.RefreshToken;
import dev.hearth.auth.user.Tokens;
import dev.hearth.auth.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What users ask for about themselves: {@code auth/current_user}, their tokens, signed paths. Home Assistant: the
 * commands of {@code homeassistant.components.auth}.
 */
public final class OwnCommands {
    private static final Field<String> TOKEN = Field.required("refresh_token_id", Schemas.string());
    private static final Field<Boolean> ENABLE = Field.required("enable_expiry", Schemas.bool());
    private static final OptionalField<String> TOKEN_TYPE = Field.optional(
            "token_type", Schemas.enumOf(RefreshToken.NORMAL, RefreshToken.LONG_LIVED, RefreshToken.SYSTEM));
    private static final Field<Boolean> DELETE_CURRENT =
            Field.optional("delete_current_token", Schemas.bool()).orElse(true);
    private static final Field<Integer> LIFESPAN = Field.required("lifespan", Schemas.intRange(1, 1_000_000));
    private static final Field<String> CLIENT_NAME = Field.required("client_name", Schemas.string());
    private static final OptionalField<String> CLIENT_ICON = Field.optional("client_icon", Schemas.string());
    private static final Field<String> PATH = Field.required("path", Schemas.string());
    private static final Field<Integer> EXPIRES =
            Field.optional("expires", Schemas.intRange(1, Integer.MAX_VALUE)).orElse(30);

    private final Users users;
    private final Tokens tokens;
    private final Auth auth;
    private final SecondFactor secondFactor;

    /** The commands over those. */
    public OwnCommands(Users users, Tokens tokens, Auth auth, SecondFactor secondFactor) {
        this.users = users;
        this.tokens = tokens;
        this.auth = auth;
        this.secondFactor = secondFactor;
    }

    /** Lets clients send them. */
    public void add(Hub hub) {
        hub.commands().add(Command.of("auth/current_user", this::currentUser));
        hub.commands().add(Command.of("auth/refresh_tokens", this::list));
        hub.commands().add(Command.of("auth/delete_refresh_token", Schemas.map(TOKEN), this::delete));
        hub.commands()
                .add(Command.of(
                        "auth/delete_all_refresh_tokens", Schemas.map(TOKEN_TYPE, DELETE_CURRENT), this::deleteAll));
        hub.commands()
                .add(Command.of("auth/refresh_token_set_expiry", Schemas.map(TOKEN, ENABLE), this::setExpiry));
        hub.commands()
                .add(Command.of(
                        "auth/long_lived_access_token",
                        Schemas.map(LIFESPAN, CLIENT_NAME, CLIENT_ICON),
                        this::createLongLived));
        hub.commands().add(Command.answering("auth/sign_path", this::sign, PATH, EXPIRES));
    }

    private User user(CommandCall<Section> call) {
        User user = users.find(call.login().user().id());
        return user == null ? call.login().user() : user;
    }

    private DataMap currentUser(CommandCall<Section> call) {
        User user = user(call);
        List<DataMap> credentials = users.credentials(user.id()).stream()
                .map(each -> DataMap.of(
                        "auth_provider_type", each.providerType(), "auth_provider_id", each.providerId()))
                .toList();
        DataMap factor = DataMap.of(
                "id",
                SecondFactor.ID,
                "name",
                secondFactor.name(),
                "enabled",
                secondFactor.enabled(user.id()));
        return DataMap.builder(6)
                .put("id", user.id())
                .put("name", user.name())
                .put("is_owner", user.owner())
                .put("is_admin", user.admin())
                .put("credentials", credentials)
                .put("mfa_modules", List.of(factor))
                .build();
    }

    private List<DataMap> list(CommandCall<Section> call) {
        return tokens.of(user(call).id()).stream()
                .map(token -> described(token, call.login().refreshTokenId()))
                .toList();
    }

    private DataMap described(RefreshToken token, String current) {
        Credential credential = token.credentialId() == null ? null : users.credential(token.credentialId());
        Instant expiry = token.expireAt();
        return DataMap.builder(11)
                .put("auth_provider_type", credential == null ? null : credential.providerType())
                .put("client_icon", token.data().get("client_icon"))
                .put("client_id", token.clientId())
                .put("client_name", token.clientName())
                .put("created_at", token.data().get("created_at"))
                .put("expire_at", expiry)
                .put("id", token.id())
                .put("is_current", token.id().equals(current))
                .put("last_used_at", token.data().get("last_used_at"))
                .put("last_used_ip", token.data().get("last_used_ip"))
                .put("type", token.type())
                .build();
    }

    private RefreshToken own(CommandCall<Section> call) {
        RefreshToken token = tokens.find(call.data().get(TOKEN));
        if (token == null || !token.userId().equals(call.login().user().id())) {
            throw new HubException("invalid_token_id", "Received invalid token");
        }
        return token;
    }

    private CompletionStage<?> delete(CommandCall<Section> call) {
        return tokens.remove(List.of(own(call))).thenApply(done -> DataMap.of());
    }

    private CompletionStage<?> deleteAll(CommandCall<Section> call) {
        @Nullable String type = call.data().find(TOKEN_TYPE);
        boolean current = call.data().get(DELETE_CURRENT);
        List<RefreshToken> ended = tokens.of(user(call).id()).stream()
                .filter(token -> type == null || token.type().equals(type))
                .filter(token -> current || !token.id().equals(call.login().refreshTokenId()))
                .toList();
        return tokens.remove(ended).thenApply(done -> DataMap.of());
    }

    private CompletionStage<?> setExpiry(CommandCall<Section> call) {
        return tokens.setExpiry(own(call), call.data().get(ENABLE)).thenApply(done -> DataMap.of());
    }

    private CompletionStage<?> createLongLived(CommandCall<Section> call) {
        User user = users.find(call.login().user().id());
        if (user == null) {
            return Stages.failed(new HubException("not_found", "User not found"));
        }
        return tokens.createLongLived(
                user,
                call.data().get(CLIENT_NAME),
                call.data().find(CLIENT_ICON),
                Duration.ofDays(call.data().get(LIFESPAN)));
    }

    private DataMap sign(CommandCall<Section> call) {
        Duration validity = Duration.ofSeconds(call.data().get(EXPIRES));
        return DataMap.of("path", auth.sign(call.login(), call.data().get(PATH), validity));
    }
}
