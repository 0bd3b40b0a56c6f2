package dev.hearth.websocketapi;

import java.util.List;
import java.util.ArrayList;
import dev.hearth.api.event.Event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.core.testing.TestSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlowClientTest extends ApiTest {
    private TestSocket follower() {
        TestSocket client = client();
        ask(client, "{'id': 1, 'type': 'subscribe_events', 'event_type': 'one'}");
        return client;
    }

    private void fire(int times) {
        for (int i = 0; i < times; i++) {
            hub.bus().fire("one");
        }
        hub.runUntilIdle();
    }

    @Test
    void whoDoesNotReadIsDisconnectedAndNobodyElse() {
        TestSocket slow = follower();
        TestSocket other = follower();
        slow.reading(false);

        fire(Outbox.MOST_PENDING);
        boolean before = slow.isOpen();
        fire(1);
        fire(1);

        assertTrue(before);
        assertFalse(slow.isOpen());
        assertTrue(other.isOpen());
        assertEquals(Outbox.MOST_PENDING + 2, received(other).lines().count());
    }

    @Test
    void whoIsFarBehindForFiveSecondsIsDisconnected() {
        TestSocket slow = follower();
        slow.reading(false);

        fire(Outbox.PEAK_PENDING + 1);
        hub.advance(Duration.ofMillis(4_999));
        boolean before = slow.isOpen();
        hub.advance(Duration.ofMillis(1));

        assertTrue(before);
        assertFalse(slow.isOpen());
    }

    @Test
    void whoCatchesUpInTimeStays() {
        TestSocket slow = follower();
        slow.reading(false);

        fire(Outbox.PEAK_PENDING + 1);
        hub.advance(Duration.ofSeconds(4));
        slow.reading(true);
        hub.advance(Duration.ofSeconds(4));

        assertTrue(slow.isOpen());
    }

    @Test
    void manyMessagesInOneTurnAreBoundedToo() {
        TestSocket client = client();
        ask(client, "{'id': 1, 'type': 'supported_features', 'features': {'coalesce_messages': 1}}");
        ask(client, "{'id': 2, 'type': 'subscribe_events', 'event_type': 'one'}");

        fire(Outbox.MOST_PENDING + 1);

        assertFalse(client.isOpen());
    }

    @Test
    void whoDoesNotReadIsAskedNoMoreOfWhatItHasSent() {
        TestSocket slow = client();
        slow.reading(false);
        StringBuilder many = new StringBuilder("[");
        for (int id = 1; id <= Outbox.MOST_PENDING + 100; id++) {
            many.append("{'id': ").append(id).append(", 'type': 'fire_event', 'event_type': 'two'},");
        }
        List<Event> fired = new ArrayList<>();
        hub.bus().listen("two", fired::add);

        slow.sendText(many.append("0]").toString().replace('\'', '"'));
        hub.runUntilIdle();

        assertFalse(slow.isOpen());
        assertEquals(Outbox.MOST_PENDING + 1, fired.size());
    }
}
