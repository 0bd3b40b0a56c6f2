package dev.hearth.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventBus;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.event.Origin;
import dev.hearth.core.testing.TestHub;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventBusTest {
    private final TestHub hub = TestHub.create();
    private final EventBus bus = hub.bus();
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void listenersOfTheTypeComeBeforeThoseOfEverything() {
        bus.listen(EventBus.MATCH_ALL, event -> heard.add("all"));
        bus.listen("door", event -> heard.add("first"));
        bus.listen("door", event -> heard.add("second"));

        bus.fire("door");

        assertEquals(List.of("first", "second", "all"), heard);
    }

    @Test
    void eventCarriesItsContextOriginAndTime() {
        List<Event> events = new ArrayList<>();
        bus.listen("door", events::add);
        Context context = hub.hub().newContext(null, "user");

        bus.fire("door", DataMap.of("open", true), Origin.REMOTE, context);
        bus.fire("door");

        Event first = events.getFirst();
        assertEquals(DataMap.of("open", true), first.data());
        assertEquals(Origin.REMOTE, first.origin());
        assertEquals("user", first.context().userId());
        assertEquals(hub.loop().time().now(), first.timeFired());
        assertNotEquals(first.context(), events.get(1).context());
        assertNull(events.get(1).context().userId());
        assertEquals(26, events.get(1).context().id().length());
    }

    @Test
    void listenerFailureDoesNotStopOthers() {
        bus.listen("door", event -> {
            throw new IllegalStateException("on purpose");
        });
        bus.listen("door", event -> heard.add("next"));

        bus.fire("door");

        assertEquals(List.of("next"), heard);
        assertEquals(1, hub.core().ownerOf("test").failures());
    }

    @Test
    void filterDecidesByDataAndIsNotAskedWithoutAny() {
        bus.listen("door", data -> Boolean.TRUE.equals(data.asMap().get("open")), event -> heard.add("open"));

        bus.fire("door");
        bus.fire("door", DataMap.of("open", false));
        bus.fire("door", DataMap.of("open", true));

        assertEquals(List.of("open"), heard);
    }

    @Test
    void filterThatThrowsCountsAsNo() {
        bus.listen(
                "door",
                data -> {
                    throw new IllegalStateException("on purpose");
                },
                event -> heard.add("never"));

        bus.fire("door", DataMap.of("open", true));

        assertEquals(List.of(), heard);
    }

    @Test
    void listenOnceIsTakenBackBeforeItRuns() {
        bus.listenOnce("door", event -> {
            heard.add("once");
            bus.fire("door");
        });

        bus.fire("door");

        assertEquals(List.of("once"), heard);
        assertEquals(0, bus.listenerCounts().getOrDefault("door", 0));
    }

    @Test
    void listenerCancelledMeanwhileIsNotCalled() {
        List<Subscription> second = new ArrayList<>();
        bus.listen("door", event -> second.getFirst().cancel());
        second.add(bus.listen("door", event -> heard.add("second")));

        bus.fire("door");

        assertEquals(List.of(), heard);
    }

    @Test
    void countsIncludeEverythingAndDropEmptyTypes() {
        Subscription door = bus.listen("door", event -> {});
        bus.listen(EventBus.MATCH_ALL, event -> {});

        int before = bus.listenerCounts().getOrDefault("door", 0);
        door.cancel();

        assertEquals(1, before);
        assertEquals(1, bus.listenerCounts().get(EventBus.MATCH_ALL));
        assertTrue(!bus.listenerCounts().containsKey("door"));
    }

    @Test
    void typesAreOneToSixtyFourCharactersLong() {
        bus.fire("x".repeat(64));

        assertEquals(
                "invalid_event_type",
                assertThrows(HubException.class, () -> bus.fire("x".repeat(65))).code());
        assertThrows(HubException.class, () -> bus.fire(""));
    }

    @Test
    void reportsAreHeardOnlyThroughAFilter() {
        HubException refused =
                assertThrows(HubException.class, () -> bus.listen(EventTypes.STATE_REPORTED, event -> {}));

        assertEquals("filter_required", refused.code());
    }

    @Test
    void endlessChainOfEventsDoesNotOverflowTheStack() {
        int[] fired = {0};
        bus.listen("ping", event -> {
            if (++fired[0] < 10_000) {
                bus.fire("ping");
            }
        });

        bus.fire("ping");
        hub.runUntilIdle();

        assertEquals(10_000, fired[0]);
    }
}
