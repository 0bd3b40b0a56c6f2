package dev.hearth.auth.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.HttpResponse.Bytes;
import dev.hearth.auth.integration.AuthIntegration;
import dev.hearth.core.testing.TestHub;
import dev.hearth.core.testing.TestRequest;
import dev.hearth.onboarding.OnboardingIntegration;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginPagesTest {
    private static TestHub home() {
        TestHub hub = TestHub.create();
        hub.install(new AuthIntegration()).install(new OnboardingIntegration()).setUp("");
        return hub;
    }

    private static String text(HttpResponse response) {
        return new String(((Bytes) response.body()).bytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/authorize", "/profile", "/onboarding.html"})
    void aPageIsThereForEverybodyAndHasNothingInline(String path) {
        try (TestHub hub = home()) {
            HttpResponse page = hub.answer(TestRequest.get(path + "?client_id=x&redirect_uri=y"), null);

            assertEquals(200, page.status());
            assertEquals("text/html; charset=utf-8", page.header("content-type"));
            assertTrue(String.valueOf(page.header("content-security-policy")).startsWith("default-src 'none';"));
            assertFalse(text(page)
                    .matches("(?s).*( style=| onclick=|<style|<script(?! type=\"module\" src=\"/hearth/)).*"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "page.css", "hearth.js", "icon.svg", "authorize.js", "profile.js", "home.js", "onboarding.js"
    })
    void whatPagesAreMadeOfIsThere(String name) {
        try (TestHub hub = home()) {
            assertEquals(200, hub.answer(TestRequest.get("/hearth/" + name), null).status());
        }
    }

    @Test
    void theOwnerOfANewHomeComesInWithTheCodeOfTheFirstStep() {
        try (TestHub hub = home()) {
            DataMap anne = DataMap.of("client_id", "http://hub/", "name", "Anne", "username", "anne")
                    .with(DataMap.of("password", "correct horse", "language", "en"));
            String made = text(hub.answer(TestRequest.post("/api/onboarding/users", anne), null));
            String code = made.substring("{\"auth_code\":\"".length(), made.length() - 2);
            String form = "grant_type=authorization_code&client_id=http%3A%2F%2Fhub%2F&code=" + code;

            HttpResponse tokens = hub.answer(
                    TestRequest.of("POST", "/auth/token")
                            .with("content-type", "application/x-www-form-urlencoded")
                            .withBody(form.getBytes(StandardCharsets.US_ASCII)),
                    null);

            assertEquals(200, tokens.status(), text(tokens));
            assertTrue(text(tokens).contains("refresh_token"));
        }
    }

    @Test
    void aSecondOwnerIsRefusedByTheRealAccountsToo() {
        try (TestHub hub = home()) {
            DataMap anne = DataMap.of("client_id", "http://hub/", "name", "Anne", "username", "anne")
                    .with(DataMap.of("password", "correct horse", "language", "en"));

            assertEquals(200, hub.answer(TestRequest.post("/api/onboarding/users", anne), null).status());
            assertEquals(403, hub.answer(TestRequest.post("/api/onboarding/users", anne), null).status());
        }
    }
}
