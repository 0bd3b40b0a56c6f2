package dev.hearth.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpHandler;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.HttpResponse.Bytes;
import dev.hearth.api.http.Route;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestHub;
import dev.hearth.core.testing.TestRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoreRoutesTest {
    private final TestHub hub = TestHub.create();
    private final Login guest = new TestAuth().add("guest", Permissions.ALL);

    @AfterEach
    void close() {
        hub.close();
    }

    private static CompletionStage<HttpResponse> said(String text) {
        return CompletableFuture.completedStage(HttpResponse.text(200, text));
    }

    private String answer(TestRequest request, @Nullable Login login) {
        HttpResponse response = hub.answer(request, login);
        return response.status() + " " + new String(((Bytes) response.body()).bytes(), StandardCharsets.UTF_8);
    }

    private void add(Route route) {
        hub.hub().routes().add(route);
    }

    private String answerOf(HttpHandler handler) {
        add(Route.post("/fail", handler));
        return answer(TestRequest.post("/fail", null), TestAuth.OWNER);
    }

    @Test
    void partsOfThePathAreHandedOverByTheirNames() {
        add(Route.get("/api/states/{entity_id}", request -> said(request.pathValue("entity_id"))));

        assertEquals("200 sun.sun", answer(TestRequest.get("/api/states/sun.sun"), TestAuth.OWNER));
        assertEquals("200 ü x", answer(TestRequest.get("/api/states/%C3%BC%20x"), TestAuth.OWNER));
    }

    @Test
    void whatNobodyAnswersIsNotFound() {
        assertEquals("404: Not Found", answer(TestRequest.get("/none"), TestAuth.OWNER).substring(4));
    }

    @Test
    void theWrongMethodIsToldWhichAreRight() {
        add(Route.get("/api/states", request -> said("all")));

        HttpResponse response = hub.answer(TestRequest.of("PUT", "/api/states"), TestAuth.OWNER);

        assertEquals(405, response.status());
        assertEquals("GET,OPTIONS", response.header("allow"));
    }

    @Test
    void headIsAnsweredAsGet() {
        add(Route.get("/x", request -> said("x")));

        assertEquals("200 x", answer(TestRequest.of("HEAD", "/x"), TestAuth.OWNER));
    }

    @Test
    void headIsNoMethodOfTheApiUnlessARouteTakesIt() {
        add(Route.get("/api/states", request -> said("all")));
        add(Route.get("/api/webhook/{id}", request -> said("got")));
        add(Route.of("HEAD", "/api/webhook/{id}", request -> said("there")));

        HttpResponse refused = hub.answer(TestRequest.of("HEAD", "/api/states"), TestAuth.OWNER);

        assertEquals(405, refused.status());
        assertEquals("GET,OPTIONS", refused.header("allow"));
        assertEquals("200 there", answer(TestRequest.of("HEAD", "/api/webhook/x"), TestAuth.OWNER));
    }

    @Test
    void whoMayNotIsUnauthorized() {
        add(Route.get("/user", request -> said(String.valueOf(request.user().user().name()))));
        add(Route.get("/admin", request -> said("admin")).admin());
        add(Route.get("/open", request -> said(request.login() == null ? "nobody" : "somebody")).open());

        assertEquals("401 401: Unauthorized", answer(TestRequest.get("/user"), null));
        assertEquals("200 guest", answer(TestRequest.get("/user"), guest));
        assertEquals("401 401: Unauthorized", answer(TestRequest.get("/admin"), guest));
        assertEquals("200 admin", answer(TestRequest.get("/admin"), TestAuth.OWNER));
        assertEquals("200 nobody", answer(TestRequest.get("/open"), null));
        assertEquals("200 somebody", answer(TestRequest.get("/open"), guest));
    }

    @Test
    void failuresThatAreMeantBecomeAnswers() {
        assertEquals(
                "400 {\"message\":\"No \\\"state\\\" specified.\"}",
                answerOf(request -> {
                    throw new HttpException(400, "No \"state\" specified.");
                }));
    }

    @Test
    void aBodyThatIsNoJsonIsABadRequest() {
        add(Route.post("/read", request -> said(String.valueOf(hub.hub().json().parse(request.body())))));

        assertEquals(
                "400 {\"message\":\"Invalid JSON specified.\"}",
                answer(TestRequest.of("POST", "/read").withBody("{a".getBytes(StandardCharsets.UTF_8)),
                        TestAuth.OWNER));
    }

    @Test
    void whatIsNotFoundOrNotAllowedIsSaid() {
        assertEquals("404 {\"message\":\"no such area\"}", answerOf(request -> CompletableFuture.failedStage(
                new HubException("not_found", "no such area"))));
        add(Route.get("/forbidden", request -> {
            throw new HubException("unauthorized", "no");
        }));
        assertEquals("401 401: Unauthorized", answer(TestRequest.get("/forbidden"), TestAuth.OWNER));
    }

    @Test
    void aHandlerThatBreaksTellsTheClientNothingAndIsCounted() {
        String answer = answerOf(request -> {
            throw new IllegalStateException("the inside");
        });

        assertEquals("500 500 Internal Server Error\n\nServer got itself in trouble", answer);
        assertEquals(1, hub.core().ownerOf("test").failures());
    }

    @Test
    void oneThatIsUnloadedBeforeItAnswersIsUnavailable() {
        CompletableFuture<HttpResponse> never = new CompletableFuture<>();
        hub.viewOf("slow").routes().add(Route.get("/slow", request -> never).open());

        CompletionStage<HttpResponse> answer = hub.hub().routes().answer(TestRequest.get("/slow"), null);
        hub.core().ownerOf("slow").close();

        assertEquals(503, hub.get(answer).status());
        assertEquals(404, hub.answer(TestRequest.get("/slow"), null).status());
    }

    @Test
    void aRouteIsOneIntegrations() {
        add(Route.get("/x", request -> said("x")));

        HubException taken = assertThrows(
                HubException.class,
                () -> hub.viewOf("other").routes().add(Route.get("/x", request -> said("y"))));

        assertEquals("route_taken", taken.code());
        assertEquals("other cannot answer GET /x: test does already", taken.getMessage());
    }

    @Test
    void aRouteThatIsTakenBackIsGone() {
        var route = hub.hub().routes().add(Route.get("/x", request -> said("x")));
        assertNotNull(hub.hub().routes().find("GET", "/x"));

        route.cancel();

        assertNull(hub.hub().routes().find("GET", "/x"));
        assertEquals(0, hub.hub().routes().all().stream().filter(each -> each.path().equals("/x")).count());
    }

    @Test
    void filesOfAFolderAreShownToEverybody() {
        hub.hub().routes().addFiles("/local", hub.folder(), 60);

        HttpResponse response = hub.answer(TestRequest.get("/local/a.txt"), null);

        assertEquals(new HttpResponse.FileBody(
                hub.folder().toAbsolutePath().resolve("a.txt"), hub.folder().toAbsolutePath()), response.body());
        assertEquals("public, max-age=60", response.header("cache-control"));
        assertEquals(404, hub.answer(TestRequest.get("/local/../secrets.yaml"), null).status());
    }
}
