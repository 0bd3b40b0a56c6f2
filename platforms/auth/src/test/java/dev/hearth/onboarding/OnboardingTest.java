package dev.hearth.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.auth.User;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.HttpResponse.Bytes;
import dev.hearth.api.http.Route;
import dev.hearth.api.person.Persons;
import dev.hearth.api.registry.AreaEntry;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestHub;
import dev.hearth.core.testing.TestRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnboardingTest {
    private static final String CLIENT = "http://hub.local:8123/";
    private static final DataMap ANNE = DataMap.builder(5)
            .put("client_id", CLIENT)
            .put("name", "Anne")
            .put("username", "anne")
            .put("password", "correct horse")
            .put("language", "en")
            .build();
    private static final DataMap BACK = DataMap.of("client_id", CLIENT, "redirect_uri", CLIENT + "?auth_callback=1");
    private static final String NOTHING_DONE = steps(false, false, false, false);
    private static final String ALL_DONE = steps(true, true, true, true);

    private final FakeAccounts accounts = new FakeAccounts();

    private static String steps(boolean user, boolean coreConfig, boolean analytics, boolean integration) {
        return ("[{\"step\":\"user\",\"done\":%s},{\"step\":\"core_config\",\"done\":%s},"
                + "{\"step\":\"analytics\",\"done\":%s},{\"step\":\"integration\",\"done\":%s}]")
                .formatted(user, coreConfig, analytics, integration);
    }

    private TestHub home() {
        return setUp(TestHub.create());
    }

    private TestHub setUp(TestHub hub) {
        hub.install(accounts).install(new OnboardingIntegration()).setUp("");
        return hub;
    }

    /** A home whose file says that these steps are done. */
    private TestHub home(int version, String... done) {
        TestHub before = TestHub.create();
        before.get(before.viewOf("onboarding")
                .store(StoreKey.of("onboarding", version, 1))
                .save(() -> DataMap.of("done", List.of(done))));
        before.close();
        return setUp(TestHub.create(before.storage(), before.loop().time().now()));
    }

    private static String text(HttpResponse response) {
        return new String(((Bytes) response.body()).bytes(), StandardCharsets.UTF_8);
    }

    private static String get(TestHub hub, String path) {
        HttpResponse answer = hub.answer(TestRequest.get(path), null);
        return answer.status() + " " + text(answer);
    }

    private static String post(TestHub hub, String step, Object body) {
        HttpResponse answer = hub.answer(TestRequest.post("/api/onboarding/" + step, body), TestAuth.OWNER);
        return answer.status() + " " + text(answer);
    }

    private static String postAsNobody(TestHub hub, String step, Object body) {
        HttpResponse answer = hub.answer(TestRequest.post("/api/onboarding/" + step, body), null);
        return answer.status() + " " + text(answer);
    }

    private static List<?> doneInTheFile(TestHub hub) {
        Object data = hub.get(hub.viewOf("onboarding").store(StoreKey.of("onboarding", 4, 1)).load());
        return (List<?>) ((DataMap) data).get("done");
    }

    private static void takeAllSteps(TestHub hub) {
        postAsNobody(hub, "users", ANNE);
        post(hub, "core_config", DataMap.of());
        post(hub, "analytics", DataMap.of());
        post(hub, "integration", BACK);
    }

    @Test
    void everybodySeesTheStepsOfANewHome() {
        try (TestHub hub = home()) {
            assertEquals("200 " + NOTHING_DONE, get(hub, "/api/onboarding"));
        }
    }

    @Test
    void theWholeWayIsRememberedStepByStep() {
        try (TestHub hub = home()) {
            assertEquals(
                    "200 {\"auth_code\":\"code for http://hub.local:8123/ by c1\"}",
                    postAsNobody(hub, "users", ANNE));
            assertEquals(List.of("user"), doneInTheFile(hub));
            assertEquals("200 {}", post(hub, "core_config", DataMap.of()));
            assertEquals("200 {}", post(hub, "analytics", DataMap.of()));
            assertEquals("200 " + steps(true, true, true, false), get(hub, "/api/onboarding"));
            assertEquals(
                    "200 {\"auth_code\":\"code for http://hub.local:8123/ by credentials of owner\"}",
                    post(hub, "integration", BACK));

            assertEquals("200 " + ALL_DONE, get(hub, "/api/onboarding"));
            assertEquals(List.of("user", "core_config", "analytics", "integration"), doneInTheFile(hub));
            assertEquals(List.of("Anne/anne/correct horse"), accounts.owners);
        }
    }

    @Test
    void theHomeGetsItsFirstAreasWithItsOwner() {
        try (TestHub hub = home()) {
            hub.hub().registries().areas().create("kitchen");

            postAsNobody(hub, "users", ANNE);

            assertEquals(
                    List.of("kitchen", "Living Room", "Bedroom"),
                    hub.hub().registries().areas().all().stream().map(AreaEntry::name).toList());
        }
    }

    @Test
    void theOwnerIsAPersonOfTheHome() {
        try (TestHub hub = home()) {
            List<String> persons = new ArrayList<>();
            hub.viewOf("person").provide(Persons.class, (name, userId) -> {
                persons.add(name + " " + userId);
                return CompletableFuture.completedStage(DataMap.of());
            });

            postAsNobody(hub, "users", ANNE);

            assertEquals(List.of("Anne u1"), persons);
        }
    }

    @Test
    void aPersonThatCannotBeMadeStopsNothing() {
        try (TestHub hub = home()) {
            hub.viewOf("person")
                    .provide(
                            Persons.class,
                            (name, userId) -> Stages.failed(new HubException("invalid_format", "that name is taken")));

            assertTrue(postAsNobody(hub, "users", ANNE).startsWith("200 "));
        }
    }

    @Test
    void noStepIsTakenTwice() {
        try (TestHub hub = home()) {
            takeAllSteps(hub);

            assertEquals("403 {\"message\":\"User step already done\"}", postAsNobody(hub, "users", ANNE));
            assertEquals(
                    "403 {\"message\":\"Core config step already done\"}", post(hub, "core_config", DataMap.of()));
            assertEquals(
                    "403 {\"message\":\"Analytics config step already done\"}", post(hub, "analytics", DataMap.of()));
            assertEquals("403 {\"message\":\"Integration step already done\"}", post(hub, "integration", BACK));
            assertEquals(1, accounts.owners.size());
        }
    }

    @Test
    void onlyTheFirstStepNeedsNoToken() {
        try (TestHub hub = home()) {
            for (String step : List.of("core_config", "analytics", "integration")) {
                assertEquals("401 401: Unauthorized", postAsNobody(hub, step, BACK));
            }
            assertEquals("200 " + NOTHING_DONE, get(hub, "/api/onboarding"));
        }
    }

    @Test
    void aSecondOwnerIsRefusedWhileTheFirstIsBeingMade() {
        try (TestHub hub = home()) {
            accounts.gate = new CompletableFuture<>();
            CompletionStage<HttpResponse> first =
                    hub.hub().routes().answer(TestRequest.post("/api/onboarding/users", ANNE), null);

            String second = postAsNobody(hub, "users", ANNE.with("name", "Eve").with("username", "eve"));
            accounts.gate.complete(null);

            assertEquals("403 {\"message\":\"User step already done\"}", second);
            assertEquals(200, hub.get(first).status());
            assertEquals(List.of("Anne/anne/correct horse"), accounts.owners);
        }
    }

    @Test
    void whatKeepsTheOwnerFromBeingMadeIsSaidAndCanBePutRight() {
        try (TestHub hub = home()) {
            accounts.refusal = new HubException("invalid_password", "A password is missing");
            assertEquals("400 {\"message\":\"A password is missing\"}", postAsNobody(hub, "users", ANNE));
            assertEquals("200 " + NOTHING_DONE, get(hub, "/api/onboarding"));

            accounts.refusal = null;
            assertTrue(postAsNobody(hub, "users", ANNE).startsWith("200 "));
        }
    }

    @Test
    void whoeverWasMadeElsewhereEndsTheFirstStep() {
        try (TestHub hub = home()) {
            accounts.refusal = new HubException("owner_exists", "there is an owner");

            assertEquals("403 {\"message\":\"User step already done\"}", postAsNobody(hub, "users", ANNE));
            assertEquals("200 " + steps(true, false, false, false), get(hub, "/api/onboarding"));
        }
    }

    @Test
    void anOwnerMadeOnTheCommandLineHasDoneTheFirstStep() {
        accounts.hasOwner = true;
        try (TestHub hub = home()) {
            assertEquals("200 " + steps(true, false, false, false), get(hub, "/api/onboarding"));
            assertEquals(List.of("user"), doneInTheFile(hub));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "name", "username", "password", "language"})
    void eachFieldOfTheOwnerIsWantedAsText(String key) {
        try (TestHub hub = home()) {
            assertEquals(
                    "400 {\"message\":\"Message format incorrect: required key not provided @ data['" + key + "']\"}",
                    postAsNobody(hub, "users", ANNE.without(key)));
            assertEquals(
                    "400 {\"message\":\"Message format incorrect: expected str for dictionary value @ data['" + key
                            + "']\"}",
                    postAsNobody(hub, "users", ANNE.with(key, 5)));
            assertEquals(List.of(), accounts.owners);
        }
    }

    @Test
    void otherFieldsAreRefused() {
        try (TestHub hub = home()) {
            assertEquals(
                    "400 {\"message\":\"Message format incorrect: extra keys not allowed @ data['owner']\"}",
                    postAsNobody(hub, "users", ANNE.with("owner", true)));
        }
    }

    @Test
    void bodiesThatAreNoObjectAreRefused() {
        try (TestHub hub = home()) {
            assertEquals(
                    "400 {\"message\":\"Message format incorrect: expected a dictionary\"}",
                    postAsNobody(hub, "users", List.of(ANNE)));
            for (String body : List.of("", "{", "name=Anne", "\0")) {
                HttpResponse answer = hub.answer(
                        TestRequest.of("POST", "/api/onboarding/users").withBody(body.getBytes(StandardCharsets.UTF_8)),
                        null);
                assertEquals("400 {\"message\":\"Invalid JSON.\"}", answer.status() + " " + text(answer));
            }
        }
    }

    @Test
    void theWayBackLeadsToNobodyElse() {
        try (TestHub hub = home()) {
            assertEquals(
                    "400 {\"message\":\"invalid client id or redirect uri\"}",
                    post(hub, "integration", BACK.with("redirect_uri", "https://evil.example/")));
            assertEquals("200 " + NOTHING_DONE, get(hub, "/api/onboarding"));
        }
    }

    @Test
    void whoeverDidNotLogInGetsNoCode() {
        try (TestHub hub = home()) {
            User system = new User("s", "System", false, true, true, false, List.of(), Permissions.ALL);
            HttpResponse answer = hub.answer(
                    TestRequest.post("/api/onboarding/integration", BACK), new Login(system, "token"));

            assertEquals(
                    "403 {\"message\":\"Credentials for user not available\"}", answer.status() + " " + text(answer));
        }
    }

    @Test
    void theKindOfInstallationIsToldUntilThereIsAnOwner() {
        try (TestHub hub = home()) {
            assertEquals(
                    "200 {\"installation_type\":\"Hearth\"}", get(hub, "/api/onboarding/installation_type"));

            postAsNobody(hub, "users", ANNE);

            assertEquals("401 401: Unauthorized", get(hub, "/api/onboarding/installation_type"));
        }
    }

    @Test
    void aHomeThatWasReadyAtTheStartHasNoStepsAnyMore() {
        try (TestHub hub = home(4, "user", "core_config", "analytics", "integration")) {
            Stream.of("/api/onboarding", "/api/onboarding/installation_type")
                    .forEach(path -> assertEquals("404 404: Not Found", get(hub, path)));
            assertEquals("404 404: Not Found", postAsNobody(hub, "users", ANNE));
        }
    }

    @Test
    void aHomeThatWasReadyBeforeAStepWasAddedIsReady() {
        try (TestHub hub = home(1, "user")) {
            assertEquals("404 404: Not Found", get(hub, "/api/onboarding"));
            assertEquals(List.of("user", "integration", "core_config", "analytics"), doneInTheFile(hub));
        }
        try (TestHub hub = home(3, "user", "core_config", "integration")) {
            assertEquals("404 404: Not Found", get(hub, "/api/onboarding"));
        }
    }

    @Test
    void aHomeThatStoppedHalfWayGoesOnThere() {
        accounts.hasOwner = true;
        try (TestHub hub = home(4, "user", "core_config", "step_of_tomorrow")) {
            assertEquals("200 " + steps(true, true, false, false), get(hub, "/api/onboarding"));

            post(hub, "analytics", DataMap.of());

            assertEquals(List.of("user", "core_config", "step_of_tomorrow", "analytics"), doneInTheFile(hub));
        }
    }

    @Test
    void theStartPageLeadsToTheFirstStepsUntilTheyAreDone() {
        try (TestHub hub = home()) {
            HttpResponse before = hub.answer(TestRequest.get("/"), null);
            assertEquals(302, before.status());
            assertEquals("/onboarding.html", before.header("location"));
            assertEquals("no-store", before.header("cache-control"));
            assertTrue(get(hub, "/onboarding.html").contains("Welcome home"));

            takeAllSteps(hub);

            assertTrue(get(hub, "/").contains("Your hub is running"));
        }
    }

    @Test
    void thePageOfTheFirstStepsLeadsToTheStartPageLater() {
        try (TestHub hub = home(4, "user", "core_config", "analytics", "integration")) {
            HttpResponse page = hub.answer(TestRequest.get("/onboarding.html"), null);

            assertEquals(302, page.status());
            assertEquals("/", page.header("location"));
        }
    }

    @Test
    void thePageOffersWhatTheConfigurationTakes() {
        try (TestHub hub = home()) {
            String page = get(hub, "/onboarding.html");

            assertFalse(page.contains("{{"), page);
            assertTrue(page.contains("<option value=\"DE\" data-currency=\"EUR\">Germany</option>"));
            assertTrue(page.contains("<option value=\"Europe/Berlin\">Europe/Berlin</option>"));
            assertTrue(page.contains("<option value=\"CHF\">Swiss Franc (CHF)</option>"));
            assertTrue(page.contains("<option value=\"pt-BR\">"));
            assertFalse(page.contains("<option value=\"DEM\">"));
        }
    }

    @Test
    void aPageTakesNothingFromElsewhereAndStandsInNoFrame() {
        try (TestHub hub = home()) {
            HttpResponse page = hub.answer(TestRequest.get("/onboarding.html"), null);

            assertEquals(
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
                    page.header("content-security-policy"));
            assertEquals("text/html; charset=utf-8", page.header("content-type"));
        }
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() {
        try (TestHub hub = home()) {
            String tag = hub.answer(TestRequest.get("/hearth/onboarding.js"), null).header("etag");
            assertNotNull(tag);

            HttpResponse again =
                    hub.answer(TestRequest.get("/hearth/onboarding.js").with("if-none-match", tag), null);

            assertEquals(304, again.status());
            assertEquals("", text(again));
        }
    }

    @Test
    void strangersAreNotReadAtLength() {
        try (TestHub hub = home()) {
            Route users = hub.hub().routes().find("POST", "/api/onboarding/users");

            assertNotNull(users);
            assertEquals(64 * 1024, users.mostBytes());
        }
    }
}
