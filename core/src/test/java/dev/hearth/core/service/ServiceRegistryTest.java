package dev.hearth.core.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Context;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.api.service.Target;
import dev.hearth.core.testing.TestHub;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceRegistryTest {
    private static final Field<Integer> VOLUME =
            Field.optional("volume", Schemas.intRange(0, 10)).orElse(5);

    private final TestHub hub = TestHub.create();
    private final List<ServiceCall<Section>> calls = new ArrayList<>();

    @AfterEach
    void close() {
        hub.close();
    }

    private Subscription registerBell() {
        return hub.services()
                .register("bell", "ring",
                        ServiceDefinition.of(Schemas.map(VOLUME), ServiceHandler.callback(calls::add)));
    }

    @Test
    void callValidatesCoercesAndFillsIn() {
        registerBell();

        hub.call("bell", "ring", DataMap.of("volume", "7"));
        hub.call("BELL", "Ring", DataMap.of());

        assertEquals(7, calls.getFirst().data().get(VOLUME));
        assertEquals(5, calls.get(1).data().get(VOLUME));
    }

    @Test
    void wrongDataNamesServiceFieldValueAndExpectation() {
        registerBell();

        ServiceException refused =
                assertThrows(ServiceException.class, () -> hub.call("bell", "ring", DataMap.of("volume", 11)));

        assertEquals(ServiceException.INVALID, refused.code());
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("bell.ring") && message.contains("volume") && message.contains("11"), message);
        assertEquals(List.of(), calls);
    }

    @Test
    void unknownServiceSuggestsTheNearest() {
        registerBell();

        ServiceException refused =
                assertThrows(ServiceException.class, () -> hub.call("bell", "rung", DataMap.of()));

        assertEquals(ServiceException.NOT_FOUND, refused.code());
        assertTrue(String.valueOf(refused.getMessage()).contains("did you mean bell.ring"), refused.getMessage());
    }

    @Test
    void eventComesBeforeTheHandlerWithTheDataAsGivenAndTheTargetMerged() {
        List<String> order = new ArrayList<>();
        hub.services()
                .register(
                        "bell", "ring",
                        ServiceDefinition.untyped(ServiceHandler.callback(call -> order.add("handler"))));
        hub.bus().listen(EventTypes.CALL_SERVICE, event -> order.add(event.data().toString()));

        hub.call(ServiceRequest.of("bell", "ring", DataMap.of("volume", "7")).on(Target.entities("light.a")));

        DataMap given = DataMap.of("volume", "7", "entity_id", List.of("light.a"));
        assertEquals(
                List.of(
                        DataMap.of("domain", "bell", "service", "ring", "service_data", given).toString(),
                        "handler"),
                order);
    }

    @Test
    void callersContextReachesHandlerAndEvent() {
        registerBell();
        List<Event> events = hub.collect(EventTypes.CALL_SERVICE);
        Context context = hub.hub().newContext(null, "user");

        hub.call(ServiceRequest.of("bell", "ring", DataMap.of()).in(context));

        assertSame(context, calls.getFirst().context());
        assertSame(context, events.getFirst().context());
    }

    @Test
    void answerIsGivenWhenAskedForAndDroppedWhenNot() {
        hub.services()
                .register(
                        "bell",
                        "tone",
                        ServiceDefinition.of(
                                Schemas.map(), call -> CompletableFuture.completedStage(DataMap.of("tone", "c")))
                                .responding(SupportsResponse.OPTIONAL));

        DataMap asked = hub.call(ServiceRequest.of("bell", "tone", DataMap.of()).respond());
        DataMap notAsked = hub.call("bell", "tone", DataMap.of());

        assertEquals(DataMap.of("tone", "c"), asked);
        assertNull(notAsked);
    }

    @Test
    void responseFlagMustFitTheService() {
        registerBell();
        hub.services()
                .register(
                        "bell",
                        "tone",
                        ServiceDefinition.of(Schemas.map(), call -> CompletableFuture.completedStage(DataMap.of()))
                                .responding(SupportsResponse.ONLY));

        ServiceException gives =
                assertThrows(ServiceException.class, () -> hub.call("bell", "tone", DataMap.of()));
        ServiceException givesNone = assertThrows(
                ServiceException.class,
                () -> hub.call(ServiceRequest.of("bell", "ring", DataMap.of()).respond()));

        assertEquals(ServiceException.INVALID, gives.code());
        assertEquals(ServiceException.INVALID, givesNone.code());
    }

    @Test
    void handlersFailureIsTheCallersOrTheLogs() {
        hub.services()
                .register(
                        "bell",
                        "break",
                        ServiceDefinition.untyped(call -> {
                            throw new IllegalStateException("on purpose");
                        }));

        IllegalStateException told =
                assertThrows(IllegalStateException.class, () -> hub.call("bell", "break", DataMap.of()));
        hub.services().submit(ServiceRequest.of("bell", "break", DataMap.of()));
        hub.runUntilIdle();

        assertEquals("on purpose", told.getMessage());
    }

    @Test
    void blockingHandlerRunsOffTheLoop() {
        List<Boolean> onLoop = new ArrayList<>();
        hub.services()
                .register(
                        "bell",
                        "ring",
                        ServiceDefinition.untyped(ServiceHandler.blocking(
                                hub.hub().loop(), call -> onLoop.add(hub.loop().inLoop()))));

        hub.call("bell", "ring", DataMap.of());

        assertEquals(List.of(false), onLoop);
    }

    @Test
    void comingAndGoingOfServicesIsTold() {
        List<Event> came = hub.collect(EventTypes.SERVICE_REGISTERED);
        List<Event> went = hub.collect(EventTypes.SERVICE_REMOVED);

        Subscription bell = registerBell();
        boolean there = hub.services().has("bell", "RING");
        bell.cancel();

        assertTrue(there);
        assertEquals(DataMap.of("domain", "bell", "service", "ring"), came.getFirst().data());
        assertEquals(DataMap.of("domain", "bell", "service", "ring"), went.getFirst().data());
        assertFalse(hub.services().all().containsKey("bell"));
    }

    @Test
    void laterRegistrationReplacesAndOutlivesTheEarlier() {
        Subscription first = registerBell();
        List<String> rung = new ArrayList<>();
        hub.services()
                .register("bell", "ring",
                        ServiceDefinition.untyped(ServiceHandler.callback(call -> rung.add("second"))));

        int open = hub.core().ownerOf("test").open();
        first.cancel();
        hub.call("bell", "ring", DataMap.of());

        assertEquals(List.of("second"), rung);
        assertEquals(List.of(), calls);
        assertEquals(1, open);
    }
}
