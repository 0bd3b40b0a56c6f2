package dev.hearth.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.HubState;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventBus;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.loop.LoopClosedException;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.api.service.Target;
import dev.hearth.api.state.InvalidEntityIdException;
import dev.hearth.api.state.InvalidStateException;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The twin run: what the hub does is the same whichever API asks for it, and whichever loop it runs on. */
@Timeout(60)
abstract class HubScenarios {
    private static final Duration MOMENT = Duration.ofMillis(5);

    /** Runs a scenario against a hub of its own. */
    abstract void on(Scenario scenario);

    interface Scenario {
        void run(Side hub);
    }

    private static <T> List<T> heard() {
        return Collections.synchronizedList(new ArrayList<>());
    }

    private static ServiceRequest request(String service, DataMap data) {
        return ServiceRequest.of("test", service, data);
    }

    // ---- events ----

    @Test
    void eventReachesListenersOfItsType() {
        on(hub -> {
            List<Event> heard = heard();
            hub.listen("doorbell", heard::add);
            Context context = hub.newContext(null, "paulus");

            hub.fire("doorbell", DataMap.of("door", "front"), context);
            hub.fire("telephone", DataMap.of(), null);
            hub.settle();

            assertEquals(1, heard.size());
            assertEquals(DataMap.of("door", "front"), heard.getFirst().data());
            assertEquals(context, heard.getFirst().context());
            assertEquals("paulus", heard.getFirst().context().userId());
        });
    }

    @Test
    void listenerHearsEventsInOrder() {
        on(hub -> {
            List<Object> heard = heard();
            hub.listen("count", event -> heard.add(event.data().asMap().get("n")));

            for (long n = 0; n < 100; n++) {
                hub.fire("count", DataMap.of("n", n), null);
            }
            hub.settle();

            List<Object> expected = new ArrayList<>();
            for (long n = 0; n < 100; n++) {
                expected.add(n);
            }
            assertEquals(expected, heard);
        });
    }

    @Test
    void matchAllHearsEveryType() {
        on(hub -> {
            List<String> heard = heard();
            hub.listen(EventBus.MATCH_ALL, event -> heard.add(event.type()));

            hub.fire("one", DataMap.of(), null);
            hub.fire("two", DataMap.of(), null);
            hub.settle();

            assertEquals(List.of("one", "two"), heard);
        });
    }

    @Test
    void listenOnceHearsOneEvent() {
        on(hub -> {
            List<Event> heard = heard();
            hub.listenOnce("doorbell", heard::add);

            hub.fire("doorbell", DataMap.of("n", 1L), null);
            hub.fire("doorbell", DataMap.of("n", 2L), null);
            hub.settle();

            assertEquals(1, heard.size());
            assertEquals(1L, heard.getFirst().data().asMap().get("n"));
            assertFalse(hub.listenerCounts().containsKey("doorbell"));
        });
    }

    @Test
    void filterKeepsEventsAway() {
        on(hub -> {
            List<Event> heard = heard();
            hub.listen("doorbell", data -> "front".equals(data.asMap().get("door")), heard::add);

            hub.fire("doorbell", DataMap.of("door", "back"), null);
            hub.fire("doorbell", DataMap.of("door", "front"), null);
            hub.settle();

            assertEquals(1, heard.size());
        });
    }

    @Test
    void listenerFailureDoesNotStopOthers() {
        on(hub -> {
            List<Event> heard = heard();
            hub.listen("doorbell", event -> {
                throw new IllegalStateException("no ears");
            });
            hub.listen("doorbell", heard::add);

            hub.fire("doorbell", DataMap.of(), null);
            hub.fire("doorbell", DataMap.of(), null);
            hub.settle();

            assertEquals(2, heard.size());
        });
    }

    @Test
    void cancelledListenerHearsNothing() {
        on(hub -> {
            List<Event> heard = heard();
            Subscription listening = hub.listen("doorbell", heard::add);

            hub.cancel(listening);
            hub.cancel(listening);
            hub.fire("doorbell", DataMap.of(), null);
            hub.settle();

            assertEquals(List.of(), heard);
            assertFalse(hub.listenerCounts().containsKey("doorbell"));
        });
    }

    @Test
    void listenerCountsNameEachType() {
        on(hub -> {
            hub.listen("doorbell", event -> {});
            hub.listen("doorbell", event -> {});

            int count = hub.listenerCounts().get("doorbell");

            assertEquals(2, count);
        });
    }

    @Test
    void stateReportedNeedsAFilter() {
        on(hub -> {
            HubException refused =
                    assertThrows(HubException.class, () -> hub.listen(EventTypes.STATE_REPORTED, event -> {}));

            assertEquals("filter_required", refused.code());
        });
    }

    // ---- states ----

    @Test
    void writtenStateIsThere() {
        on(hub -> {
            State written = hub.set("Light.Kitchen", "on", DataMap.of("brightness", 128L), false, null);

            assertSame(written, hub.get("light.kitchen"));
            assertTrue(hub.is("LIGHT.kitchen", "on"));
            assertEquals(List.of("light.kitchen"), hub.entityIds("light"));
            assertEquals(List.of(written), hub.all(List.of("light")));
            assertEquals(1, hub.count());
        });
    }

    @Test
    void equalWriteOnlyReports() {
        on(hub -> {
            List<Event> changed = heard();
            List<Event> reported = heard();
            State first = hub.set("light.kitchen", "on");
            hub.listen(EventTypes.STATE_CHANGED, changed::add);
            hub.listen(EventTypes.STATE_REPORTED, data -> true, reported::add);
            hub.pass(MOMENT);

            State second = hub.set("light.kitchen", "on");
            hub.settle();

            assertSame(first, second);
            assertEquals(List.of(), changed);
            assertEquals(1, reported.size());
            assertTrue(second.lastReported().isAfter(second.lastUpdated()));
        });
    }

    @Test
    void otherAttributesKeepLastChanged() {
        on(hub -> {
            State first = hub.set("light.kitchen", "on", DataMap.of("brightness", 1L), false, null);
            hub.pass(MOMENT);

            State second = hub.set("light.kitchen", "on", DataMap.of("brightness", 2L), false, null);

            assertEquals(first.lastChanged(), second.lastChanged());
            assertTrue(second.lastUpdated().isAfter(first.lastUpdated()));
        });
    }

    @Test
    void forcedWriteCountsAsChange() {
        on(hub -> {
            State first = hub.set("light.kitchen", "on");
            hub.pass(MOMENT);

            State second = hub.set("light.kitchen", "on", DataMap.of(), true, null);

            assertTrue(second.lastChanged().isAfter(first.lastChanged()));
        });
    }

    @Test
    void writeCarriesItsContext() {
        on(hub -> {
            Context cause = hub.newContext(null, null);
            Context context = hub.newContext(cause, "paulus");

            State written = hub.set("light.kitchen", "on", DataMap.of(), false, context);
            State next = hub.set("light.kitchen", "off");

            assertEquals(context, written.context());
            assertEquals(cause.id(), written.context().parentId());
            assertNotEquals(context, next.context());
        });
    }

    @Test
    void trackerHearsOfItsEntityOnly() {
        on(hub -> {
            List<StateChanged> heard = heard();
            Subscription tracking = hub.track("light.kitchen", heard::add);

            hub.set("light.kitchen", "on");
            hub.set("light.hall", "on");
            hub.set("light.kitchen", "off");
            hub.settle();
            hub.cancel(tracking);
            hub.set("light.kitchen", "on");
            hub.settle();

            assertEquals(2, heard.size());
            assertNull(heard.get(0).oldState());
            assertEquals("on", heard.get(1).oldState().value());
            assertEquals("off", heard.get(1).newState().value());
        });
    }

    @Test
    void removedStateIsGone() {
        on(hub -> {
            List<StateChanged> heard = heard();
            hub.set("light.kitchen", "on");
            hub.track("light.kitchen", heard::add);

            boolean removed = hub.remove("light.kitchen");
            boolean again = hub.remove("light.kitchen");
            hub.settle();

            assertTrue(removed);
            assertFalse(again);
            assertNull(hub.get("light.kitchen"));
            assertEquals(1, heard.size());
            assertNull(heard.getFirst().newState());
        });
    }

    @Test
    void reservedIdIsTaken() {
        on(hub -> {
            hub.reserve("light.kitchen");

            HubException refused = assertThrows(HubException.class, () -> hub.reserve("light.kitchen"));

            assertEquals("entity_id_taken", refused.code());
            assertFalse(hub.available("light.kitchen"));
            assertTrue(hub.available("light.hall"));
        });
    }

    @Test
    void wrongStatesAreRefusedToTheWriter() {
        on(hub -> {
            assertThrows(InvalidEntityIdException.class, () -> hub.set("kitchen", "on"));
            assertThrows(InvalidStateException.class, () -> hub.set("light.kitchen", "x".repeat(256)));

            assertEquals(0, hub.count());
        });
    }

    // ---- services ----

    @Test
    void callReturnsWhenTheHandlerIsDone() {
        on(hub -> {
            List<DataMap> handled = heard();
            hub.register("test", "ring", Schemas.dataMap(), call -> handled.add(call.data()));

            DataMap answer = hub.call(request("Ring", DataMap.of("times", 2L)).on(Target.entities("bell.front")));

            assertNull(answer);
            assertEquals(1, handled.size());
            assertEquals(2L, handled.getFirst().get("times"));
            assertEquals(List.of("bell.front"), handled.getFirst().get("entity_id"));
        });
    }

    @Test
    void schemaConvertsAndRefuses() {
        on(hub -> {
            Field<Integer> times = Field.required("times", Schemas.intRange(1, 9));
            List<Integer> handled = heard();
            hub.register("test", "ring", Schemas.map(times), call -> handled.add(call.data().get(times)));

            hub.call(request("ring", DataMap.of("times", "3")));
            ServiceException refused =
                    assertThrows(ServiceException.class, () -> hub.call(request("ring", DataMap.of("times", 10L))));

            assertEquals(List.of(3), handled);
            assertEquals(ServiceException.INVALID, refused.code());
        });
    }

    @Test
    void answerComesBackWhenAskedFor() {
        on(hub -> {
            hub.registerAnswering("test", "add", SupportsResponse.OPTIONAL, data -> data.with("sum", 3L));

            DataMap asked = hub.call(request("add", DataMap.of("a", 1L)).respond());
            DataMap unasked = hub.call(request("add", DataMap.of("a", 1L)));

            assertEquals(DataMap.of("a", 1L, "sum", 3L), asked);
            assertNull(unasked);
        });
    }

    @Test
    void flagsMustFitTheService() {
        on(hub -> {
            hub.register("test", "silent", Schemas.dataMap(), call -> {});
            hub.registerAnswering("test", "oracle", SupportsResponse.ONLY, data -> data);

            ServiceException noAnswer = assertThrows(
                    ServiceException.class, () -> hub.call(request("silent", DataMap.of()).respond()));
            ServiceException notAsked =
                    assertThrows(ServiceException.class, () -> hub.call(request("oracle", DataMap.of())));

            assertEquals(ServiceException.INVALID, noAnswer.code());
            assertEquals(ServiceException.INVALID, notAsked.code());
        });
    }

    @Test
    void unknownServiceIsNotFound() {
        on(hub -> {
            ServiceException refused =
                    assertThrows(ServiceException.class, () -> hub.call(request("nothing", DataMap.of())));

            assertEquals(ServiceException.NOT_FOUND, refused.code());
        });
    }

    @Test
    void failureOfTheHandlerIsTheCallers() {
        on(hub -> {
            IllegalStateException original = new IllegalStateException("the bell is broken");
            hub.register("test", "ring", Schemas.dataMap(), call -> {
                throw original;
            });

            Exception thrown =
                    assertThrows(IllegalStateException.class, () -> hub.call(request("ring", DataMap.of())));

            assertSame(original, thrown);
        });
    }

    @Test
    void callIsAnnouncedWithTheDataAsGiven() {
        on(hub -> {
            List<Event> heard = heard();
            hub.listen(EventTypes.CALL_SERVICE, heard::add);
            hub.register("test", "ring", Schemas.dataMap(), call -> {});
            Context context = hub.newContext(null, null);

            hub.call(request("ring", DataMap.of("times", "3")).in(context));
            hub.settle();

            assertEquals(1, heard.size());
            assertEquals(context, heard.getFirst().context());
            assertEquals(
                    DataMap.of("domain", "test", "service", "ring", "service_data", DataMap.of("times", "3")),
                    heard.getFirst().data().asMap());
        });
    }

    @Test
    void takenBackServiceIsGone() {
        on(hub -> {
            List<Event> removed = heard();
            hub.listen(EventTypes.SERVICE_REMOVED, removed::add);
            Subscription service = hub.register("test", "ring", Schemas.dataMap(), call -> {});
            boolean before = hub.has("test", "ring");

            hub.cancel(service);
            hub.settle();

            assertTrue(before);
            assertFalse(hub.has("test", "ring"));
            assertEquals(1, removed.size());
        });
    }

    // ---- timers ----

    @Test
    void timerFiresOnceAfterItsDelay() {
        on(hub -> {
            List<Object> fired = heard();
            var begun = hub.now();
            hub.after(MOMENT, () -> fired.add(hub.now()));

            hub.pass(MOMENT.multipliedBy(3));
            hub.settle();

            assertEquals(1, fired.size());
            assertFalse(((java.time.Instant) fired.getFirst()).isBefore(begun.plus(MOMENT).minusMillis(1)));
        });
    }

    @Test
    void timerFiresAtItsMoment() {
        on(hub -> {
            List<String> fired = heard();
            hub.at(hub.now().plus(MOMENT), () -> fired.add("fired"));

            hub.pass(MOMENT.multipliedBy(3));
            hub.settle();

            assertEquals(List.of("fired"), fired);
        });
    }

    @Test
    void repeatingTimerFiresUntilCancelled() {
        on(hub -> {
            List<String> fired = heard();
            Subscription timer = hub.every(MOMENT, () -> fired.add("round"));
            while (fired.size() < 3) {
                hub.pass(MOMENT);
            }

            hub.cancel(timer);
            hub.settle();
            int rounds = fired.size();
            hub.pass(MOMENT.multipliedBy(3));
            hub.settle();

            assertEquals(rounds, fired.size());
        });
    }

    @Test
    void cancelledTimerDoesNotFire() {
        on(hub -> {
            List<String> fired = heard();
            Subscription timer = hub.after(Duration.ofHours(1), () -> fired.add("fired"));

            hub.cancel(timer);
            hub.pass(MOMENT);
            hub.settle();

            assertEquals(List.of(), fired);
        });
    }

    // ---- the end ----

    @Test
    void nothingHangsWhenTheHubStops() {
        on(hub -> {
            hub.stop();

            assertThrows(LoopClosedException.class, () -> hub.pass(Duration.ofHours(1)));
            assertThrows(LoopClosedException.class, () -> hub.set("light.kitchen", "on"));
            assertThrows(LoopClosedException.class, () -> hub.listen("doorbell", event -> {}));
            assertThrows(LoopClosedException.class, () -> hub.call(request("ring", DataMap.of())));
            assertEquals(HubState.STOPPED, hub.state());
        });
    }
}
