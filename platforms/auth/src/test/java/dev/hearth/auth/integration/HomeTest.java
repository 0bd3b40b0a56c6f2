package dev.hearth.auth.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.auth.Login;
import dev.hearth.api.data.DataMap;
import dev.hearth.auth.provider.Totp;
import dev.hearth.core.testing.TestRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Homes after a restart, with a second factor, and with other ways to log in. */
class HomeTest {
    @Test
    void whatWasAcknowledgedIsThereAfterThePowerWasCut() {
        try (Home home = new Home().withOwner()) {
            Login owner = home.login();
            String token = (String) FakeCall.send(home.hub, owner, "auth/long_lived_access_token", "client_name",
                    "Tablet", "lifespan", 9);

            try (Home again = home.again()) {
                assertNotNull(again.auth().login(Objects.requireNonNull(token), Home.AWAY));
                assertEquals("Owner", again.login().user().name());
            }
        }
    }

    @Test
    void aTokenIsGoodForHalfAnHour() {
        try (Home home = new Home().withOwner()) {
            String access = home.auth().accessToken(home.login());

            home.hub.advance(Duration.ofMinutes(30));
            assertNotNull(home.auth().login(access, Home.LOCAL));
            home.hub.advance(Duration.ofSeconds(10));

            assertNull(home.auth().login(access, Home.LOCAL));
            assertNull(home.auth().login(access.substring(0, access.length() - 2), Home.LOCAL));
            assertNull(home.auth().login("no such token", Home.LOCAL));
        }
    }

    @Test
    void theSecondFactorIsSetUpAskedForAndTakenAway() {
        try (Home home = new Home().withOwner()) {
            Login owner = home.login();
            DataMap form = send(home, owner, "auth/setup_mfa", "mfa_module_id", "totp");
            String secret = String.valueOf(((DataMap) form.get("description_placeholders")).text("code"));
            String flow = String.valueOf(form.text("flow_id"));

            DataMap wrong = send(home, owner, "auth/setup_mfa", "flow_id", flow, "user_input", Home.map("code", "x"));
            DataMap right = send(
                    home, owner, "auth/setup_mfa", "flow_id", flow, "user_input", Home.map("code", code(home, secret)));

            assertEquals(DataMap.of("base", "invalid_code"), wrong.get("errors"));
            assertEquals("create_entry", right.text("type"));
            String login = home.begin();
            DataMap asked = home.step(login, "username", "owner", "password", Home.PASSWORD);
            assertEquals("mfa", asked.text("step_id"));
            assertEquals("invalid_code", ((DataMap) home.step(login, "code", "12345").get("errors")).text("base"));
            assertEquals("create_entry", home.step(login, "code", code(home, secret)).text("type"));
            String second = home.begin();
            home.step(second, "username", "owner", "password", Home.PASSWORD);
            home.step(second, "code", code(home, secret)); // it was used before
            home.step(second, "code", "1");
            assertEquals("too_many_retry", home.step(second, "code", "2").text("reason"));
            assertEquals("done", FakeCall.send(home.hub, owner, "auth/depose_mfa", "mfa_module_id", "totp"));
            home.code("owner", Home.PASSWORD);
        }
    }

    private static DataMap send(Home home, Login login, String type, Object... fields) {
        return (DataMap) Objects.requireNonNull(FakeCall.send(home.hub, login, type, fields));
    }

    private static String code(Home home, String secret) {
        return Totp.code(secret, home.hub.loop().time().now().getEpochSecond() / 30);
    }

    @Test
    void whoComesFromATrustedNetworkIsNotEvenAsked() {
        String yaml = """
                homeassistant:
                  auth_providers:
                    - type: homeassistant
                    - type: trusted_networks
                      trusted_networks: [192.168.1.0/24]
                      allow_bypass_login: true
                """;
        try (Home home = new Home(yaml).withOwner()) {
            DataMap begin = Home.map(
                    "client_id",
                    Home.CLIENT,
                    "handler",
                    Arrays.asList("trusted_networks", null),
                    "redirect_uri",
                    Home.CLIENT);
            TestRequest request = TestRequest.post("/auth/login_flow", begin);

            DataMap done = home.json(home.hub.answer(request.from(Home.LOCAL), null), 200);
            DataMap refused = home.json(home.hub.answer(request.from(Home.AWAY), null), 200);

            assertEquals("create_entry", done.text("type"));
            assertEquals("not_allowed", refused.text("reason"));
            DataMap tokens = home.json(
                    home.hub.answer(
                            Home.formRequest(
                                    "/auth/token",
                                    "grant_type",
                                    "authorization_code",
                                    "code",
                                    String.valueOf(done.text("result")),
                                    "client_id",
                                    Home.CLIENT)
                                    .from(Home.LOCAL),
                            null),
                    200);
            TestRequest renewal = Home.formRequest(
                    "/auth/token",
                    "grant_type",
                    "refresh_token",
                    "refresh_token",
                    String.valueOf(tokens.text("refresh_token")),
                    "client_id",
                    Home.CLIENT);
            assertEquals(200, home.hub.answer(renewal.from(Home.LOCAL), null).status());
            assertEquals(403, home.hub.answer(renewal.from(Home.AWAY), null).status());
        }
    }

    @Test
    void aProgramDecides() {
        String yaml = """
                homeassistant:
                  auth_providers:
                    - type: homeassistant
                    - type: command_line
                      command: /bin/sh
                      args: [-c, 'echo "name = Carl"; echo "group = system-users"; test "$password" = pw']
                      meta: true
                """;
        try (Home home = new Home(yaml).withOwner()) {
            DataMap form = home.json(
                    home.post(
                            "/auth/login_flow",
                            "client_id",
                            Home.CLIENT,
                            "handler",
                            Arrays.asList("command_line", null),
                            "redirect_uri",
                            Home.CLIENT),
                    200);
            String flow = String.valueOf(form.text("flow_id"));

            DataMap wrong = home.step(flow, "username", "carl", "password", "no");
            DataMap right = home.step(flow, "username", "carl", "password", "pw");
            home.tokens(String.valueOf(right.text("result")));

            assertEquals(DataMap.of("base", "invalid_auth"), wrong.get("errors"));
            assertEquals("Carl", home.auth().users().getLast().name());
            assertEquals(false, home.auth().users().getLast().admin());
        }
    }
}
