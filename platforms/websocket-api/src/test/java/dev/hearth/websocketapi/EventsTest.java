package dev.hearth.websocketapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.auth.Permissions;
import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.TestSocket;
import org.junit.jupiter.api.Test;

class EventsTest extends ApiTest {
    private static final String DONE = "{'id':1,'type':'result','success':true,'result':null}";

    @Test
    void anEventThatAClientFiresComesBeforeTheAnswer() {
        TestSocket client = client();
        ask(client, "{'id': 1, 'type': 'subscribe_events', 'event_type': 'door_opened'}");

        client.sendText(
                """
                        {"id": 2, "type": "fire_event", "event_type": "door_opened", "event_data": {"door": "north"}}""");

        DataMap event = (DataMap) client.nextMessage().get("event");
        assertEquals("door_opened", event.text("event_type"));
        assertEquals(DataMap.of("door", "north"), event.get("data"));
        assertEquals("LOCAL", event.text("origin"));
        DataMap context = (DataMap) event.get("context");
        assertEquals("owner", context.text("user_id"));
        DataMap answer = client.nextMessage();
        assertEquals(2L, answer.get("id"));
        assertEquals(DataMap.of("context", context), answer.get("result"));
    }

    @Test
    void aStateThatChangesIsToldWithBothStates() {
        TestSocket client = client();
        String done = ask(client, "{'id': 1, 'type': 'subscribe_events', 'event_type': 'state_changed'}");

        hub.states().set("sensor.rain_gauge", "3", DataMap.of("unit_of_measurement", "mm"));
        hub.runUntilIdle();

        assertEquals(DONE, done);
        assertTrue(received(client).startsWith(
                "{'id':1,'type':'event','event':{'event_type':'state_changed','data':{'entity_id':'sensor.rain_gauge',"
                        + "'old_state':null,'new_state':{'entity_id':'sensor.rain_gauge','state':'3','attributes':"
                        + "{'unit_of_measurement':'mm'},'last_changed':'2026-01-01T00:00:00+00:00'"));
    }

    @Test
    void everyTypeIsHeardIfNoneIsNamed() {
        TestSocket client = client();
        ask(client, "{'id': 1, 'type': 'subscribe_events'}");

        hub.bus().fire("one");
        hub.bus().fire("two");
        hub.runUntilIdle();

        assertEquals("one", ((DataMap) client.nextMessage().get("event")).text("event_type"));
        assertEquals("two", ((DataMap) client.nextMessage().get("event")).text("event_type"));
    }

    @Test
    void aSubscriptionEndsOnce() {
        TestSocket client = client();
        ask(client, "{'id': 1, 'type': 'subscribe_events', 'event_type': 'one'}");

        String ended = ask(client, "{'id': 3, 'type': 'unsubscribe_events', 'subscription': 1}");
        hub.bus().fire("one");
        hub.runUntilIdle();

        assertEquals("{'id':3,'type':'result','success':true,'result':null}", ended);
        assertEquals(
                "not_found: Subscription not found.",
                error(client, "{'id': 4, 'type': 'unsubscribe_events', 'subscription': 1}"));
    }

    @Test
    void allSubscribersShareOneListener() {
        TestSocket first = client();
        TestSocket second = client();
        ask(first, "{'id': 1, 'type': 'subscribe_events', 'event_type': 'one'}");
        ask(first, "{'id': 2, 'type': 'subscribe_events', 'event_type': 'one'}");
        ask(second, "{'id': 1, 'type': 'subscribe_events', 'event_type': 'one'}");

        int listeners = hub.bus().listenerCounts().get("one");
        first.close();
        hub.bus().fire("one");
        hub.runUntilIdle();
        String heard = received(second);
        second.close();

        assertEquals(1, listeners);
        assertTrue(heard.startsWith("{'id':1,'type':'event'"));
        assertNull(hub.bus().listenerCounts().get("one"));
    }

    @Test
    void usersHearOnlyWhatIsForThem() {
        users.add("guest", (entityId, action) -> entityId.startsWith("light."));
        TestSocket guest = client("guest");

        assertEquals("unauthorized: Unauthorized", error(guest, "{'id': 1, 'type': 'subscribe_events'}"));
        assertEquals(
                "unauthorized: Unauthorized",
                error(guest, "{'id': 2, 'type': 'subscribe_events', 'event_type': 'call_service'}"));
        ask(guest, "{'id': 3, 'type': 'subscribe_events', 'event_type': 'state_changed'}");
        hub.states().set("lock.front", "unlocked");
        hub.states().set("light.hall", "on");
        hub.runUntilIdle();
        DataMap heard = (DataMap) guest.nextMessage().get("event");

        assertEquals("light.hall", ((DataMap) heard.get("data")).text("entity_id"));
        assertNull(guest.nextText());
    }

    @Test
    void reportsOfStatesAreNotFollowedWithoutAFilter() {
        assertEquals(
                "home_assistant_error: Event filter is required for event state_reported",
                error(client(), "{'id': 1, 'type': 'subscribe_events', 'event_type': 'state_reported'}"));
    }

    @Test
    void theNumberOfASubscriptionMayBeText() {
        TestSocket client = client();
        ask(client, "{'id': 1, 'type': 'subscribe_events', 'event_type': 'one'}");

        assertEquals(
                "{'id':2,'type':'result','success':true,'result':null}",
                ask(client, "{'id': 2, 'type': 'unsubscribe_events', 'subscription': '1'}"));
        assertEquals(
                "invalid_format: expected int for dictionary value @ data['subscription']. Got 'x'",
                error(client, "{'id': 3, 'type': 'unsubscribe_events', 'subscription': 'x'}"));
    }

    @Test
    void anEventTypeNobodyMayFireIsRefused() {
        TestSocket client = client();

        assertTrue(error(client, "{'id': 1, 'type': 'fire_event', 'event_type': '" + "x".repeat(65) + "'}")
                .startsWith("home_assistant_error: "));
        assertEquals(
                "invalid_format: expected dict for dictionary value @ data['event_data']. Got ['a']",
                error(client, "{'id': 2, 'type': 'fire_event', 'event_type': 'one', 'event_data': ['a']}"));
    }

    @Test
    void eventsOfOneTurnGoOutTogetherToWhoTakesThemSo() {
        TestSocket client = client();
        ask(client, "{'id': 1, 'type': 'supported_features', 'features': {'coalesce_messages': 1}}");
        ask(client, "{'id': 2, 'type': 'subscribe_events', 'event_type': 'one'}");

        hub.bus().fire("one");
        hub.bus().fire("one");
        hub.bus().fire("one");
        hub.runUntilIdle();

        assertEquals(3, ((java.util.List<?>) client.next()).size());
        assertNull(client.nextText());
    }

    @Test
    void whoIsNoAdministratorAnyMoreHearsWhatEverybodyMay() {
        TestSocket client = client();
        ask(client, "{'id': 1, 'type': 'subscribe_events'}");
        ask(client, "{'id': 2, 'type': 'subscribe_events', 'event_type': 'themes_updated'}");
        users.add("owner", Permissions.ALL);
        hub.bus().fire("user_updated", DataMap.of("user_id", "owner"));
        hub.runUntilIdle();
        received(client);

        hub.bus().fire("secret_of_the_house");
        hub.bus().fire("themes_updated");
        hub.runUntilIdle();

        assertEquals(2L, client.nextMessage().get("id"));
        assertNull(client.nextText());
    }
}
