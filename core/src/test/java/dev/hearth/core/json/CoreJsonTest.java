package dev.hearth.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.event.Event;
import dev.hearth.api.json.Json;
import dev.hearth.api.state.State;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CoreJsonTest {
    private final Json json = CoreJson.INSTANCE;

    @Test
    void valuesOfManyKindsAreWrittenAndReadBack() {
        Object value = Map.of("list", Arrays.asList(1, 2.5, null, true, new TreeSet<>(List.of("b", "a")), Duration.ZERO
                .isZero()));

        assertEquals("{\"list\":[1,2.5,null,true,[\"a\",\"b\"],true]}", json.encode(value).toString());
        assertEquals(value.toString(), String.valueOf(json.parse(json.encode(value).utf8())));
    }

    @Test
    void whatIsWrittenAlreadyIsCopied() {
        Encoded part = json.encode(DataMap.of("a", 1));

        assertEquals("[{\"a\":1},{\"a\":1}]", json.encode(List.of(part, part)).toString());
        assertSame(part, json.encode(part));
    }

    @Test
    void whatHasNoFormInJsonIsRefusedByItsType() {
        HubException refused = assertThrows(HubException.class, () -> json.encode(List.of(new Object())));

        assertEquals("invalid_value", refused.code());
        assertTrue(String.valueOf(refused.getMessage()).contains("java.lang.Object"));
    }

    @Test
    void aStateIsWrittenOnceUntilItIsReportedAnew() {
        try (TestHub hub = TestHub.create()) {
            State state = hub.states().set("sensor.a", "1");
            Encoded first = json.state(state);

            assertSame(first, json.state(state));

            hub.advance(Duration.ofSeconds(5));
            hub.states().set("sensor.a", "1");

            assertSame(state, hub.state("sensor.a"));
            assertNotSame(first, json.state(state));
            assertTrue(json.state(state).toString().contains("\"last_reported\":\"2026-01-01T00:00:05+00:00\""));
            assertEquals("[" + json.state(state) + "]", json.states(List.of(state)).toString());
        }
    }

    @Test
    void allStatesAreWrittenOnceUntilOneIsWritten() {
        try (TestHub hub = TestHub.create()) {
            assertEquals("[]", hub.states().encoded().toString());
            hub.states().set("sensor.a", "1");
            Encoded first = hub.states().encoded();
            assertSame(first, hub.states().encoded());
            assertEquals("[" + json.state(hub.state("sensor.a")) + "]", first.toString());

            hub.states().set("sensor.a", "2");
            assertTrue(hub.states().encoded().toString().contains("\"state\":\"2\""));
            hub.advance(Duration.ofSeconds(5));
            Encoded second = hub.states().encoded();
            hub.states().set("sensor.a", "2");
            assertNotSame(second, hub.states().encoded());
            hub.states().remove("sensor.a");
            assertEquals("[]", hub.states().encoded().toString());
        }
    }

    @Test
    void anEventIsWrittenOnceForAllWhoHearIt() {
        try (TestHub hub = TestHub.create()) {
            List<Event> events = hub.collect("state_changed");
            hub.states().set("sensor.a", "1");

            Encoded written = json.event(events.getFirst());

            assertSame(written, json.event(events.getFirst()));
            DataMap read = (DataMap) json.parse(written.utf8());
            assertEquals("state_changed", read.text("event_type"));
            assertEquals("LOCAL", read.text("origin"));
            DataMap data = (DataMap) read.get("data");
            assertEquals(List.of("entity_id", "old_state", "new_state"), List.copyOf(data.keySet()));
            assertEquals(json.parse(json.state(hub.state("sensor.a")).utf8()), data.get("new_state"));
            assertEquals(List.of("id", "parent_id", "user_id"),
                    List.copyOf(((DataMap) read.get("context")).keySet()));
        }
    }
}
