package dev.hearth.auth.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.core.testing.TestRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Logging in over HTTP, as recorded of Home Assistant. */
class LoginTest {
    private final Home home = new Home().withOwner();

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void providersAreOffered() {
        DataMap offered = home.json(home.hub.answer(TestRequest.get("/auth/providers"), null), 200);

        assertEquals(
                "{\"providers\":[{\"name\":\"Home Assistant Local\",\"id\":null,\"type\":\"homeassistant\"}],"
                        + "\"preselect_remember_me\":true}",
                home.hub.hub().json().encode(offered).toString());
    }

    @Test
    void aLoginBeginsWithAForm() {
        HttpResponse begun = home.post(
                "/auth/login_flow",
                "client_id",
                Home.CLIENT,
                "handler",
                Arrays.asList("homeassistant", null),
                "redirect_uri",
                Home.CLIENT);

        String flow = home.json(begun, 200).text("flow_id");
        assertEquals(
                "{\"type\":\"form\",\"flow_id\":\"" + flow + "\",\"handler\":[\"homeassistant\",null],"
                        + "\"step_id\":\"init\",\"data_schema\":[{\"type\":\"string\",\"name\":\"username\","
                        + "\"required\":true},{\"type\":\"string\",\"name\":\"password\",\"required\":true}],"
                        + "\"errors\":{},\"description_placeholders\":null,\"last_step\":null,\"preview\":null}",
                Home.text(begun));
        assertEquals("application/json", begun.header("content-type"));
    }

    @Test
    void aWrongPasswordIsAskedForAgainAndCounted() {
        String flow = home.begin();

        DataMap step = home.step(flow, "username", "owner", "password", "not it");

        assertEquals(DataMap.of("base", "invalid_auth"), step.get("errors"));
        assertEquals("form", step.text("type"));
        assertEquals(List.of("failed"), home.attempts);
    }

    @Test
    void theRightPasswordGivesACodeAndTheCodeTokens() {
        DataMap done = home.step(home.begin(), "username", "OWNER ", "password", Home.PASSWORD);

        assertEquals(
                "version minor_version type flow_id handler description description_placeholders result",
                Home.keys(done));
        assertEquals("create_entry", done.text("type"));
        assertEquals(List.of("succeeded"), home.attempts);

        HttpResponse answer = home.form(
                "/auth/token",
                "grant_type",
                "authorization_code",
                "code",
                String.valueOf(done.text("result")),
                "client_id",
                Home.CLIENT);
        DataMap tokens = home.json(answer, 200);
        assertEquals("access_token token_type refresh_token expires_in ha_auth_provider", Home.keys(tokens));
        assertEquals("Bearer", tokens.text("token_type"));
        assertEquals(1800L, tokens.get("expires_in"));
        assertEquals("homeassistant", tokens.text("ha_auth_provider"));
        assertEquals("no-store", answer.header("cache-control"));
        assertEquals(
                "Owner",
                home.auth().login(String.valueOf(tokens.text("access_token")), Home.AWAY).user().name());
    }

    @Test
    void aCodeIsGoodOnceAndForItsClientAlone() {
        String code = home.code("owner", Home.PASSWORD);

        DataMap other = home.json(
                home.form("/auth/token", "grant_type", "authorization_code", "code", code, "client_id",
                        "http://other/"),
                400);
        home.tokens(code);
        DataMap again = home.json(
                home.form("/auth/token", "grant_type", "authorization_code", "code", code, "client_id", Home.CLIENT),
                400);

        DataMap refused = DataMap.of("error", "invalid_request", "error_description", "Invalid code");
        assertEquals(refused, other);
        assertEquals(refused, again);
    }

    @Test
    void codesAndLoginsEndAfterTenMinutes() {
        String code = home.code("owner", Home.PASSWORD);
        String flow = home.begin();

        home.hub.advance(Duration.ofMinutes(10));

        home.json(
                home.form("/auth/token", "grant_type", "authorization_code", "code", code, "client_id", Home.CLIENT),
                400);
        assertEquals(
                "Invalid flow specified",
                home.json(home.post("/auth/login_flow/" + flow, "client_id", Home.CLIENT, "username", "a"), 404)
                        .text("message"));
    }

    @Test
    void aFormOfABrowserIsUnderstood() {
        String code = home.code("owner", Home.PASSWORD);
        String body = "";
        for (String[] field : new String[][] {
                {"client_id", Home.CLIENT}, {"code", code}, {"grant_type", "authorization_code"}
        }) {
            body += "------WebKitFormBoundaryx\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n"
                    + field[1] + "\r\n";
        }
        body += "------WebKitFormBoundaryx--\r\n";

        HttpResponse answer = home.hub.answer(
                TestRequest.of("POST", "/auth/token")
                        .with("content-type", "multipart/form-data; boundary=----WebKitFormBoundaryx")
                        .withBody(body.getBytes(StandardCharsets.UTF_8)),
                null);

        assertEquals("Bearer", home.json(answer, 200).text("token_type"));
    }

    @Test
    void anAccessTokenIsRenewed() {
        String refresh = String.valueOf(home.tokens(home.code("owner", Home.PASSWORD)).text("refresh_token"));

        DataMap renewed = home.json(
                home.form(
                        "/auth/token",
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        refresh,
                        "client_id",
                        Home.CLIENT),
                200);

        assertEquals("access_token token_type expires_in", Home.keys(renewed));
        assertNotNull(home.auth().login(String.valueOf(renewed.text("access_token")), Home.LOCAL));
    }

    @Test
    void renewingIsRefusedAsHomeAssistantDoes() {
        String refresh = String.valueOf(home.tokens(home.code("owner", Home.PASSWORD)).text("refresh_token"));

        assertEquals(DataMap.of("error", "invalid_grant"), renewal(400, "refresh_token", "feed"));
        assertEquals(DataMap.of("error", "invalid_request"), renewal(400));
        assertEquals(
                DataMap.of("error", "invalid_request"),
                renewal(400, "refresh_token", refresh, "client_id", "http://other/"));
        assertEquals(
                DataMap.of("error", "invalid_request", "error_description", "Invalid client id"),
                renewal(400, "refresh_token", refresh, "client_id", "nonsense"));
        assertEquals(
                DataMap.of("error", "unsupported_grant_type"),
                home.json(home.form("/auth/token", "grant_type", "password"), 400));
    }

    private DataMap renewal(int status, String... fields) {
        String[] form = Arrays.copyOf(new String[] {"grant_type", "refresh_token"}, fields.length + 2);
        System.arraycopy(fields, 0, form, 2, fields.length);
        return home.json(home.form("/auth/token", form), status);
    }

    @Test
    void aRevokedTokenOpensNothing() {
        DataMap tokens = home.tokens(home.code("owner", Home.PASSWORD));

        HttpResponse revoked = home.form("/auth/revoke", "token", String.valueOf(tokens.text("refresh_token")));
        HttpResponse unknown = home.form("/auth/token", "action", "revoke", "token", "feed");

        assertEquals(200, revoked.status());
        assertEquals("", Home.text(revoked));
        assertEquals(200, unknown.status());
        assertNull(home.auth().login(String.valueOf(tokens.text("access_token")), Home.LOCAL));
    }

    @Test
    void aRedirectToAnotherHostGetsNoCode() {
        String flow = String.valueOf(home.json(
                home.post(
                        "/auth/login_flow",
                        "client_id",
                        Home.CLIENT,
                        "handler",
                        Arrays.asList("homeassistant", null),
                        "redirect_uri",
                        "http://127.0.0.1:1/"),
                200)
                .text("flow_id"));

        HttpResponse answer = home.post(
                "/auth/login_flow/" + flow,
                "client_id",
                Home.CLIENT,
                "username",
                "owner",
                "password",
                Home.PASSWORD);

        assertEquals("Invalid redirect URI", home.json(answer, 403).text("message"));
    }

    @Test
    void aLoginIsGivenUp() {
        String flow = home.begin();

        HttpResponse gone = home.hub.answer(TestRequest.of("DELETE", "/auth/login_flow/" + flow), null);
        HttpResponse unknown = home.hub.answer(TestRequest.of("DELETE", "/auth/login_flow/" + flow), null);

        assertEquals("Flow aborted", home.json(gone, 200).text("message"));
        assertEquals("Invalid flow specified", home.json(unknown, 404).text("message"));
    }

    @Test
    void aLoginGoesOnFromWhereItBegan() {
        String flow = home.begin();

        HttpResponse answer = home.hub.answer(
                TestRequest.post(
                        "/auth/login_flow/" + flow,
                        Home.map("client_id", Home.CLIENT, "username", "owner", "password", Home.PASSWORD))
                        .from(Home.AWAY),
                null);

        assertEquals("IP address changed", home.json(answer, 400).text("message"));
    }

    @Test
    void badInputIsNamedAndCounted() {
        String flow = home.begin();

        assertEquals(
                "Invalid client id",
                home.json(home.post("/auth/login_flow/" + flow, "client_id", "ftp://x/"), 400).text("message"));
        assertEquals(
                "User input malformed",
                home.json(home.post("/auth/login_flow/" + flow, "client_id", Home.CLIENT, "username", 5), 400)
                        .text("message"));
        assertEquals(
                "Invalid handler specified",
                home.json(
                        home.post(
                                "/auth/login_flow",
                                "client_id",
                                Home.CLIENT,
                                "handler",
                                List.of("nobody"),
                                "redirect_uri",
                                Home.CLIENT),
                        404)
                        .text("message"));
        assertTrue(String.valueOf(home.json(home.post("/auth/login_flow", "client_id", Home.CLIENT), 400)
                .text("message"))
                .startsWith("Message format incorrect: required key not provided @ data['redirect_uri']"));
        assertEquals(
                "Message format incorrect: extra keys not allowed @ data['colour']",
                home.json(
                        home.post(
                                "/auth/login_flow",
                                "client_id",
                                Home.CLIENT,
                                "handler",
                                List.of("nobody"),
                                "redirect_uri",
                                Home.CLIENT,
                                "colour",
                                "red"),
                        400)
                        .text("message"));
        assertEquals(
                "Invalid JSON specified.",
                home.json(
                        home.hub.answer(
                                TestRequest.of("POST", "/auth/login_flow").withBody(new byte[] {'{'}), null),
                        400)
                        .text("message"));
        assertEquals(6, home.attempts.size());
    }

    @Test
    void aNewHomeSaysThatItHasNoOwner() {
        try (Home empty = new Home()) {
            DataMap refused = empty.json(empty.hub.answer(TestRequest.get("/auth/providers"), null), 400);

            assertEquals(DataMap.of("message", "Onboarding not finished", "code", "onboarding_required"), refused);
        }
    }
}
