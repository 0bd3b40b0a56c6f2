package dev.hearth.restapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.hearth.api.HubException;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceRoutesTest {
    private static final Field<Integer> MINUTES = Field.required("minutes", Schemas.positiveInt());

    private final Client client = new Client();
    private final List<ServiceCall<?>> calls = new ArrayList<>();

    @AfterEach
    void close() {
        client.close();
    }

    private void service(String name, SupportsResponse supports, ServiceHandler<DataMap> handler) {
        client.hub.services().register("oven", name, ServiceDefinition.untyped(handler).responding(supports));
    }

    @Test
    void theAnswerIsWhatTheCallChanged() {
        service("bake", SupportsResponse.NONE, call -> {
            client.hub.states().set("oven.top", "baking", DataMap.of(), false, call.context());
            client.hub.states().set("sun.sun", "below_horizon");
            return CompletableFuture.completedStage(null);
        });

        Client.Answer answer = client.post("/api/services/oven/bake", Map.of("entity_id", "oven.top"));

        assertEquals(200, answer.status());
        assertEquals(1, answer.list().size());
        DataMap state = (DataMap) answer.list().getFirst();
        assertEquals("oven.top", state.text("entity_id"));
        assertEquals("owner", ((DataMap) state.get("context")).text("user_id"));
    }

    @Test
    void theAnswerWaitsForTheCall() {
        CompletableFuture<Void> baked = new CompletableFuture<>();
        service("bake", SupportsResponse.NONE, call -> baked.thenRun(
                () -> client.hub.states().set("oven.top", "done", DataMap.of(), false, call.context())));

        var answer = client.hub.hub().routes()
                .answer(TestRequest.post("/api/services/oven/bake", Map.of()), TestAuth.OWNER)
                .toCompletableFuture();
        client.hub.runUntilIdle();
        boolean early = answer.isDone();
        baked.complete(null);
        client.hub.runUntilIdle();

        assertEquals(false, early);
        assertEquals("done", ((DataMap) new Client.Answer(answer.join()).list().getFirst()).text("state"));
    }

    @Test
    void dataAndTargetReachTheService() {
        service("bake", SupportsResponse.NONE, call -> {
            calls.add(call);
            return CompletableFuture.completedStage(null);
        });

        client.post("/api/services/OVEN/Bake", Map.of("area_id", "kitchen", "degrees", 180));
        client.send(TestRequest.of("POST", "/api/services/oven/bake"), TestAuth.OWNER);

        assertEquals(DataMap.of("area_id", "kitchen", "degrees", 180), calls.getFirst().data());
        assertEquals(DataMap.of(), calls.getLast().data());
    }

    @Test
    void aResponseComesBesideTheChanges() {
        service("weigh", SupportsResponse.OPTIONAL, call -> CompletableFuture.completedStage(
                DataMap.of("grams", 500)));

        assertEquals(
                "200 {\"changed_states\":[],\"service_response\":{\"grams\":500}}",
                client.post("/api/services/oven/weigh?return_response", Map.of()).line());
        assertEquals("200 []", client.post("/api/services/oven/weigh", Map.of()).line());
    }

    @Test
    void flagsThatDoNotFitAreRefused() {
        service("bake", SupportsResponse.NONE, call -> CompletableFuture.completedStage(null));
        service("weigh", SupportsResponse.ONLY, call -> CompletableFuture.completedStage(DataMap.of()));

        assertEquals(
                "400 {\"message\":\"Service does not support responses. Remove return_response from request.\"}",
                client.post("/api/services/oven/bake?return_response=true", Map.of()).line());
        assertEquals(
                "400 {\"message\":\"Service call requires responses but caller did not ask for responses."
                        + " Add ?return_response to query parameters.\"}",
                client.post("/api/services/oven/weigh", Map.of()).line());
    }

    @Test
    void whatCannotBeCalledIsABadRequest() {
        client.hub.services().register("oven", "bake", ServiceDefinition.of(
                Schemas.map(MINUTES), ServiceHandler.callback(calls::add)));

        assertEquals("400 400: Bad Request", client.post("/api/services/oven/fry", Map.of()).line());
        assertEquals("400 400: Bad Request", client.post("/api/services/pan/fry", Map.of()).line());
        assertEquals(
                "400 400: Bad Request",
                client.post("/api/services/oven/bake", Map.of("minutes", "soon")).line());
        assertEquals(
                "400 {\"message\":\"Data should be valid JSON.\"}",
                client.postText("/api/services/oven/bake", "{minutes: 1}").line());
        assertEquals(
                "400 {\"message\":\"Data should be a JSON object.\"}",
                client.postText("/api/services/oven/bake", "[1]").line());
        assertEquals(List.of(), calls);
    }

    @Test
    void aServiceThatFailsIsTroubleAndSaysNothing() {
        service("bake", SupportsResponse.NONE, call -> {
            throw new ServiceException(ServiceException.INVALID, "the secret recipe is not there");
        });
        service("burn", SupportsResponse.NONE, call -> {
            throw new IllegalStateException("a stack trace");
        });

        String trouble = "500 500 Internal Server Error\n\nServer got itself in trouble";
        assertEquals(trouble, client.post("/api/services/oven/bake", Map.of()).line());
        assertEquals(trouble, client.post("/api/services/oven/burn", Map.of()).line());
        assertEquals(0, client.hub.bus().listenerCounts().getOrDefault("state_changed", 0));
    }

    @Test
    void changesThatTheUserMayNotSeeAreLeftOut() {
        Login guest = client.user("guest", (entityId, action) -> entityId.startsWith("light."));
        service("bake", SupportsResponse.NONE, call -> {
            client.hub.states().set("oven.top", "baking", DataMap.of(), false, call.context());
            client.hub.states().set("light.oven", "on", DataMap.of(), false, call.context());
            return CompletableFuture.completedStage(null);
        });

        List<?> changed = client.post("/api/services/oven/bake", Map.of(), guest).list();

        assertEquals(1, changed.size());
        assertEquals("light.oven", ((DataMap) changed.getFirst()).text("entity_id"));
    }

    @Test
    void aRefusedUserIsUnauthorized() {
        service("bake", SupportsResponse.NONE, call -> {
            throw new HubException("unauthorized", "Unauthorized");
        });

        assertEquals("401 401: Unauthorized", client.post("/api/services/oven/bake", Map.of()).line());
    }

    @Test
    void servicesAreDescribedByDomain() {
        client.hub.services().register("oven", "bake", ServiceDefinition.of(
                Schemas.map(MINUTES), ServiceHandler.callback(calls::add)).described("Bake", "Bakes."));

        DataMap oven = client.get("/api/services", client.user("guest", Permissions.ALL)).list().stream()
                .map(DataMap.class::cast)
                .filter(each -> "oven".equals(each.text("domain")))
                .findFirst()
                .orElseThrow();

        DataMap bake = (DataMap) ((DataMap) oven.get("services")).get("bake");
        assertEquals("Bake", bake.text("name"));
        assertNotNull(((DataMap) bake.get("fields")).get("minutes"));
    }
}
