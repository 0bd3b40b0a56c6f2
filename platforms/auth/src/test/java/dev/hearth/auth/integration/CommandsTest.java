package dev.hearth.auth.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.User;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What users ask for over the WebSocket API, as recorded of Home Assistant. */
class CommandsTest {
    private final Home home = new Home().withOwner();
    private final Login owner = home.login();

    @AfterEach
    void close() {
        home.close();
    }

    private @Nullable Object send(Login login, String type, Object... fields) {
        return FakeCall.send(home.hub, login, type, fields);
    }

    private DataMap map(Login login, String type, Object... fields) {
        return (DataMap) Objects.requireNonNull(send(login, type, fields));
    }

    private String refused(Login login, String type, Object... fields) {
        HubException refused = assertThrows(HubException.class, () -> send(login, type, fields));
        return refused.code() + ": " + refused.getMessage();
    }

    @SuppressWarnings("unchecked")
    private List<DataMap> tokens(Login login) {
        return (List<DataMap>) Objects.requireNonNull(send(login, "auth/refresh_tokens"));
    }

    /** Somebody who uses the home and changes no setting. */
    private Login guest() {
        DataMap made =
                (DataMap) map(owner, "config/auth/create", "name", "Guest", "group_ids", List.of(User.USER_GROUP))
                        .get("user");
        String id = String.valueOf(made.text("id"));
        send(
                owner,
                "config/auth_provider/homeassistant/create",
                "user_id",
                id,
                "username",
                "guest",
                "password",
                "let me in");
        return Objects.requireNonNull(home.auth()
                .login(String.valueOf(home.tokens(home.code("guest", "let me in")).text("access_token")), Home.LOCAL));
    }

    @Test
    void currentUserIsDescribed() {
        DataMap user = map(owner, "auth/current_user");

        assertEquals("id name is_owner is_admin credentials mfa_modules", Home.keys(user));
        assertEquals(
                "{\"id\":\"" + owner.user().id() + "\",\"name\":\"Owner\",\"is_owner\":true,\"is_admin\":true,"
                        + "\"credentials\":[{\"auth_provider_type\":\"homeassistant\",\"auth_provider_id\":null}],"
                        + "\"mfa_modules\":[{\"id\":\"totp\",\"name\":\"Authenticator app\",\"enabled\":false}]}",
                home.hub.hub().json().encode(user).toString());
    }

    @Test
    void aLongLivedTokenIsMadeAndListed() {
        String token = (String) send(owner, "auth/long_lived_access_token", "client_name", "Tablet", "lifespan", 30);

        DataMap listed = tokens(owner).getLast();
        assertEquals("Tablet", listed.text("client_name"));
        assertEquals("long_lived_access_token", listed.text("type"));
        assertEquals(false, listed.get("is_current"));
        assertNull(listed.get("expire_at"));
        assertNull(listed.get("last_used_ip"));
        home.hub.advance(Duration.ofDays(30).minusSeconds(1));
        assertNotNull(home.auth().login(token, Home.LOCAL));
        home.hub.advance(Duration.ofSeconds(11));
        assertNull(home.auth().login(token, Home.LOCAL));
        assertEquals(
                "unknown_error: Tablet already exists",
                refused(owner, "auth/long_lived_access_token", "client_name", "Tablet", "lifespan", 30));
    }

    @Test
    void theTokenInUseIsListedAsCurrent() {
        DataMap listed = tokens(owner).getFirst();

        assertEquals(
                "auth_provider_type client_icon client_id client_name created_at expire_at id is_current last_used_at"
                        + " last_used_ip type",
                Home.keys(listed));
        assertEquals(true, listed.get("is_current"));
        assertEquals("homeassistant", listed.text("auth_provider_type"));
        assertEquals(Home.CLIENT, listed.text("client_id"));
        assertEquals("127.0.0.1", listed.text("last_used_ip"));
    }

    @Test
    void aDeletedTokenEndsItsConnectionsAfterTheAnswer() {
        List<String> ended = new ArrayList<>();
        home.auth().onRevoked(owner.refreshTokenId(), () -> ended.add("ended"));

        DataMap result = map(owner, "auth/delete_refresh_token", "refresh_token_id", owner.refreshTokenId());

        assertEquals(DataMap.of(), result);
        home.hub.runUntilIdle();
        assertEquals(List.of("ended"), ended);
        assertEquals(
                "invalid_token_id: Received invalid token",
                refused(owner, "auth/delete_refresh_token", "refresh_token_id", owner.refreshTokenId()));
    }

    @Test
    void tokensOfOthersCannotBeDeleted() {
        Login guest = guest();

        assertEquals(
                "invalid_token_id: Received invalid token",
                refused(guest, "auth/delete_refresh_token", "refresh_token_id", owner.refreshTokenId()));
    }

    @Test
    void allTokensButTheCurrentAreDeleted() {
        send(owner, "auth/long_lived_access_token", "client_name", "Tablet", "lifespan", 30);
        home.login();

        send(owner, "auth/delete_all_refresh_tokens", "token_type", "normal", "delete_current_token", false);

        assertEquals(
                List.of("normal", "long_lived_access_token"),
                tokens(owner).stream().map(token -> token.text("type")).toList());
        send(owner, "auth/delete_all_refresh_tokens");
        assertEquals(List.of(), tokens(owner));
    }

    @Test
    void unusedTokensEndUnlessToldNotTo() {
        String kept = owner.refreshTokenId();
        Login other = home.login();

        send(owner, "auth/refresh_token_set_expiry", "refresh_token_id", kept, "enable_expiry", false);
        home.hub.advance(Duration.ofDays(91));

        assertEquals(List.of(kept), tokens(owner).stream().map(token -> token.text("id")).toList());
        assertNull(home.auth().onRevoked(other.refreshTokenId(), () -> {}));
    }

    @Test
    void aSignedPathOpensItselfForAWhile() {
        String path = String.valueOf(
                map(owner, "auth/sign_path", "path", "/api/camera_proxy/camera.jetty?a=b&width=3", "expires", 45)
                        .text("path"));

        assertTrue(path.startsWith("/api/camera_proxy/camera.jetty?a=b&authSig="), path);
        assertEquals(
                owner.user().id(),
                home.auth().signed("GET", path + "&height=200", Home.AWAY).user().id());
        assertNull(home.auth().signed("POST", path, Home.AWAY));
        assertNull(home.auth().signed("GET", path + "&c=d", Home.AWAY));
        assertNull(home.auth().signed("GET", path.replace("jetty", "bedroom"), Home.AWAY));
        assertNull(home.auth().signed("GET", "/api/camera_proxy/camera.jetty?authSig=x.y.z", Home.AWAY));
        home.hub.advance(Duration.ofSeconds(45));
        assertNull(home.auth().signed("GET", path, Home.AWAY));
    }

    @Test
    void usersAreListedAsRecorded() {
        home.auth().systemUser("Home Assistant Content", List.of(User.READ_ONLY_GROUP));

        assertEquals(
                "[{\"id\":\"" + owner.user().id() + "\",\"username\":\"owner\",\"name\":\"Owner\",\"is_owner\":true,"
                        + "\"is_active\":true,\"local_only\":false,\"system_generated\":false,"
                        + "\"group_ids\":[\"system-admin\"],\"credentials\":[{\"type\":\"homeassistant\"}]},"
                        + "{\"id\":\"" + home.auth().users().getLast().id()
                        + "\",\"username\":null,\"name\":\"Home Assistant Content\",\"is_owner\":false,"
                        + "\"is_active\":true,\"local_only\":false,\"system_generated\":true,"
                        + "\"group_ids\":[\"system-read-only\"],\"credentials\":[]}]",
                home.hub.hub().json().encode(send(owner, "config/auth/list")).toString());
    }

    @Test
    void usersComeChangeAndGo() {
        List<Event> added = home.hub.collect("user_added");
        List<Event> updated = home.hub.collect("user_updated");
        List<Event> removed = home.hub.collect("user_removed");
        Login guest = guest();
        String id = guest.user().id();

        send(owner, "config/auth/update", "user_id", id, "name", "Friend", "group_ids", List.of("system-read-only"));

        assertEquals("Friend", home.auth().user(id).name());
        assertTrue(home.auth().user(id).permissions().canRead("light.kitchen"));
        assertFalse(home.auth().user(id).permissions().canControl("light.kitchen"));
        assertNull(send(owner, "config/auth/delete", "user_id", id));
        assertNull(home.auth().user(id));
        assertEquals("form", home.step(home.begin(), "username", "guest", "password", "let me in").text("type"));
        DataMap who = DataMap.of("user_id", id);
        assertEquals(List.of(who), added.stream().map(event -> event.data().asMap()).toList());
        assertEquals(List.of(who), updated.stream().map(event -> event.data().asMap()).toList());
        assertEquals(List.of(who), removed.stream().map(event -> event.data().asMap()).toList());
    }

    @Test
    void whoIsDeactivatedIsOutAtOnce() {
        Login guest = guest();
        String access = home.auth().accessToken(guest);
        List<String> ended = new ArrayList<>();
        home.auth().onRevoked(guest.refreshTokenId(), () -> ended.add("ended"));

        send(owner, "config/auth/update", "user_id", guest.user().id(), "is_active", false);

        assertEquals(List.of("ended"), ended);
        assertNull(home.auth().login(access, Home.LOCAL));
    }

    @Test
    void localUsersComeInFromHomeAlone() {
        Login guest = guest();
        String access = home.auth().accessToken(guest);

        send(owner, "config/auth/update", "user_id", guest.user().id(), "local_only", true);

        assertNotNull(home.auth().login(access, Home.LOCAL));
        assertNull(home.auth().login(access, Home.AWAY));
    }

    @Test
    void usersAreRefusedAsHomeAssistantDoes() {
        Login guest = guest();
        String system = home.auth().systemUser("System", List.of()).user().id();
        String me = owner.user().id();

        assertEquals("unauthorized: Unauthorized", refused(guest, "config/auth/list"));
        assertEquals(
                "no_delete_self: Unable to delete your own account",
                refused(owner, "config/auth/delete", "user_id", me));
        assertEquals("not_found: User not found", refused(owner, "config/auth/delete", "user_id", "x"));
        assertEquals("not_found: User not found", refused(owner, "config/auth/update", "user_id", "x"));
        assertEquals(
                "cannot_modify_system_generated: Unable to update system generated users.",
                refused(owner, "config/auth/update", "user_id", system, "name", "x"));
        assertEquals(
                "cannot_deactivate_owner: Unable to deactivate owner.",
                refused(owner, "config/auth/update", "user_id", me, "is_active", false));
        assertEquals(
                "invalid_format: Invalid group specified x",
                refused(owner, "config/auth/create", "name", "x", "group_ids", List.of("x")));
        send(owner, "config/auth/update", "user_id", guest.user().id(), "group_ids", List.of(User.ADMIN_GROUP));
        Login admin = new Login(home.auth().user(guest.user().id()), guest.refreshTokenId());
        assertEquals(
                "cannot_delete_owner: Unable to delete the owner.",
                refused(admin, "config/auth/delete", "user_id", me));
    }

    @Test
    void passwordsAreChanged() {
        String prefix = "config/auth_provider/homeassistant/";
        Login guest = guest();

        send(guest, prefix + "change_password", "current_password", "let me in", "new_password", "new one");
        home.code("guest", "new one");
        send(owner, prefix + "admin_change_password", "user_id", guest.user().id(), "password", "third");
        home.code("guest", "third");
        send(owner, prefix + "admin_change_username", "user_id", guest.user().id(), "username", "friend");
        home.code("Friend", "third");
        send(owner, prefix + "delete", "username", "friend");

        assertEquals("form", home.step(home.begin(), "username", "friend", "password", "third").text("type"));
        assertEquals(List.of(), map(guest, "auth/current_user").get("credentials"));
    }

    @Test
    void passwordsAreRefusedAsHomeAssistantDoes() {
        String prefix = "config/auth_provider/homeassistant/";
        Login guest = guest();
        String system = home.auth().systemUser("System", List.of()).user().id();
        String nobody = String.valueOf(
                ((DataMap) map(owner, "config/auth/create", "name", "Nobody").get("user")).text("id"));

        assertEquals(
                "username_exists: Username already exists",
                refused(owner, prefix + "create", "user_id", nobody, "username", "Guest ", "password", "x"));
        assertEquals(
                "not_found: User not found",
                refused(owner, prefix + "create", "user_id", "x", "username", "x", "password", "x"));
        assertEquals(
                "system_generated: Cannot add credentials to a system generated user.",
                refused(owner, prefix + "create", "user_id", system, "username", "x", "password", "x"));
        assertEquals(
                "invalid_format: The password must not be empty",
                refused(owner, prefix + "create", "user_id", nobody, "username", "x", "password", ""));
        assertEquals(
                "auth_not_found: Given username was not found.", refused(owner, prefix + "delete", "username", "x"));
        assertEquals(
                "invalid_current_password: Invalid current password",
                refused(guest, prefix + "change_password", "current_password", "x", "new_password", "y"));
        assertEquals(
                "credentials_not_found: Credentials not found",
                refused(owner, prefix + "admin_change_password", "user_id", nobody, "password", "x"));
        assertEquals(
                "user_not_found: User not found",
                refused(owner, prefix + "admin_change_password", "user_id", "x", "password", "x"));
        assertEquals(
                "unauthorized: Unauthorized",
                refused(guest, prefix + "admin_change_password", "user_id", nobody, "password", "x"));
    }

    @Test
    void whatAnAdministratorHasOpenEndsWhenItIsNoneAnyMore() {
        Login guest = guest();
        List<String> ended = new ArrayList<>();
        home.auth().onRevoked(guest.refreshTokenId(), () -> ended.add("ended"));
        String id = guest.user().id();

        send(owner, "config/auth/update", "user_id", id, "group_ids", List.of(User.ADMIN_GROUP));
        send(owner, "config/auth/update", "user_id", id, "name", "Boss");
        List<String> before = List.copyOf(ended);
        send(owner, "config/auth/update", "user_id", id, "group_ids", List.of(User.USER_GROUP));

        assertEquals(List.of(), before);
        assertEquals(List.of("ended"), ended);
    }
}
