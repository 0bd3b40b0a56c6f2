package dev.hearth.core.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.InvalidStateException;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.state.StateMachine;
import dev.hearth.api.state.StateReported;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StateMachineTest {
    private static final DataMap BRIGHT = DataMap.of("brightness", 255);

    private final TestHub hub = TestHub.create();
    private final StateMachine states = hub.states();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void newEntityHasNoOldState() {
        List<Event> events = hub.collect(EventTypes.STATE_CHANGED);

        State state = states.set("light.kitchen", "on", BRIGHT);

        StateChanged change = (StateChanged) events.getFirst().data();
        assertNull(change.oldState());
        assertSame(state, change.newState());
        assertSame(state.context(), events.getFirst().context());
        assertEquals(state.lastUpdated(), events.getFirst().timeFired());
    }

    @Test
    void equalWriteOnlyReports() {
        State first = states.set("light.kitchen", "on", BRIGHT);
        Instant written = first.lastReported();
        List<Event> changes = hub.collect(EventTypes.STATE_CHANGED);
        List<Event> reports = hub.collect(EventTypes.STATE_REPORTED);
        hub.advance(Duration.ofMinutes(1));

        State second = states.set("light.kitchen", "on", DataMap.of("brightness", 255.0));

        assertSame(first, second);
        assertEquals(List.of(), changes);
        StateReported report = (StateReported) reports.getFirst().data();
        assertEquals(written.plusSeconds(60), first.lastReported());
        assertEquals(written, report.asMap().get("old_last_reported"));
        assertEquals(written, first.lastUpdated());
    }

    @Test
    void otherAttributesKeepLastChanged() {
        Instant changed = states.set("light.kitchen", "on", BRIGHT).lastChanged();
        hub.advance(Duration.ofMinutes(1));

        State state = states.set("light.kitchen", "on", DataMap.of("brightness", 10));

        assertEquals(changed, state.lastChanged());
        assertEquals(changed.plusSeconds(60), state.lastUpdated());
        assertEquals(changed.plusSeconds(60), state.lastReported());
    }

    @Test
    void otherTextChangesAllTimesAndKeepsEqualAttributes() {
        State first = states.set("light.kitchen", "on", BRIGHT);
        hub.advance(Duration.ofMinutes(1));

        State second = states.set("light.kitchen", "off", DataMap.of("brightness", 255));

        assertEquals(first.lastChanged().plusSeconds(60), second.lastChanged());
        assertSame(first.attributes(), second.attributes());
    }

    @Test
    void forcedWriteCountsAsAChange() {
        State first = states.set("light.kitchen", "on", BRIGHT);
        hub.advance(Duration.ofMinutes(1));

        State second = states.set("light.kitchen", "on", BRIGHT, true, null);

        assertNotSame(first, second);
        assertEquals(first.lastChanged().plusSeconds(60), second.lastChanged());
    }

    @Test
    void removalTellsTheOldStateOnly() {
        states.set("light.kitchen", "on");
        List<Event> changes = hub.collect(EventTypes.STATE_CHANGED);
        Context context = hub.hub().newContext(null, null);

        boolean removed = states.remove("light.kitchen", context);
        boolean again = states.remove("light.kitchen");

        assertTrue(removed);
        assertFalse(again);
        assertNull(states.get("light.kitchen"));
        assertNull(((StateChanged) changes.getFirst().data()).newState());
        assertSame(context, changes.getFirst().context());
        assertEquals(1, changes.size());
    }

    @Test
    void entityIdsAreFoldedToLowerCaseEverywhere() {
        states.set("Light.Kitchen", "on");
        List<String> heard = new ArrayList<>();
        states.track("LIGHT.kitchen", (change, event) -> heard.add(change.entityId()));

        states.set("LIGHT.KITCHEN", "off");

        assertTrue(states.is("Light.KITCHEN", "off"));
        assertEquals(List.of("light.kitchen"), heard);
        assertEquals(1, states.count());
        assertTrue(states.remove("lighT.kitchen"));
    }

    @Test
    void textOverTheLimitIsRefusedAndNothingIsWritten() {
        states.set("sensor.text", "x".repeat(255));

        assertThrows(InvalidStateException.class, () -> states.set("sensor.text", "x".repeat(256)));

        assertEquals(255, hub.state("sensor.text").value().length());
    }

    @Test
    void newEntityNeedsAValidId() {
        HubException refused = assertThrows(HubException.class, () -> states.set("kitchen", "on"));

        assertEquals("invalid_entity_id", refused.code());
        assertEquals(0, states.count());
    }

    @Test
    void reservedIdIsTakenUntilItIsWrittenOrRemoved() {
        states.reserve("light.kitchen");

        assertFalse(states.available("light.Kitchen"));
        assertEquals(
                "entity_id_taken",
                assertThrows(HubException.class, () -> states.reserve("light.kitchen")).code());
        assertFalse(states.remove("light.kitchen"));
        assertTrue(states.available("light.kitchen"));
        states.set("light.kitchen", "on");
        assertFalse(states.available("light.kitchen"));
    }

    @Test
    void trackersHearTheirOwnEntitiesBeforeTheBus() {
        List<String> heard = new ArrayList<>();
        hub.bus().listen(EventTypes.STATE_CHANGED, event -> heard.add("bus"));
        Subscription tracker =
                states.track(List.of("light.a", "light.b"), (change, event) -> heard.add(change.entityId()));

        states.set("light.a", "on");
        states.set("light.c", "on");
        tracker.cancel();
        states.set("light.b", "on");

        assertEquals(List.of("light.a", "bus", "bus", "bus"), heard);
    }

    @Test
    void trackerFailureDoesNotStopTheBus() {
        List<Event> heard = hub.collect(EventTypes.STATE_CHANGED);
        states.track("light.a", (change, event) -> {
            throw new IllegalStateException("on purpose");
        });

        states.set("light.a", "on");

        assertEquals(1, heard.size());
    }

    @Test
    void trackersThatFeedEachOtherDoNotOverflowTheStack() {
        int[] hops = {0};
        states.track("light.a", (change, event) -> {
            if (++hops[0] < 10_000) {
                states.set("light.b", String.valueOf(hops[0]));
            }
        });
        states.track("light.b", (change, event) -> states.set("light.a", String.valueOf(++hops[0])));

        states.set("light.a", "begin");
        hub.runUntilIdle();

        assertEquals(10_001, hops[0], 1);
        assertEquals(0, hub.core().ownerOf("test").failures());
    }

    @Test
    void listingsSelectByDomain() {
        states.set("light.a", "on");
        states.set("light.b", "on");
        states.set("switch.a", "off");

        assertEquals(List.of("light.a", "light.b"), states.entityIds("light").stream().sorted().toList());
        assertEquals(3, states.all().size());
        assertEquals(1, states.all(List.of("SWITCH")).size());
    }

    @Test
    void stateAsAMapHasTheKeysThatClientsKnow() {
        State state = states.set("light.kitchen", "on", DataMap.of("friendly_name", "Kitchen Light"));

        assertEquals(
                List.of(
                        "entity_id",
                        "state",
                        "attributes",
                        "last_changed",
                        "last_reported",
                        "last_updated",
                        "context"),
                state.asMap().entrySet().stream().map(Map.Entry::getKey).toList());
        assertEquals("Kitchen Light", state.name());
        assertEquals("kitchen lamp", states.set("light.kitchen_lamp", "on").name());
    }

    @Test
    void otherThreadsAreRefused() throws InterruptedException {
        List<Throwable> thrown = new ArrayList<>();

        Thread.ofPlatform()
                .start(() -> {
                    try {
                        states.set("light.kitchen", "on");
                    } catch (WrongThreadException e) {
                        thrown.add(e);
                    }
                })
                .join();

        assertEquals(1, thrown.size());
        assertEquals(0, states.count());
    }
}
