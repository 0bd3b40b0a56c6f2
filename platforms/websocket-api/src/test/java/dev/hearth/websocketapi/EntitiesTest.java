package dev.hearth.websocketapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.State;
import dev.hearth.core.testing.TestSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntitiesTest extends ApiTest {
    private static final Context NOBODY = Context.ofId("n1", null, null);
    private static final Context OWNER = Context.ofId("o1", null, "owner");
    private static final Context OWNER_AGAIN = Context.ofId("o2", null, "owner");

    private void set(String entityId, String value, DataMap attributes, Context context) {
        hub.states().set(entityId, value, attributes, false, context);
    }

    @Test
    void statesComeInShortFormAndThenWhatChanges() {
        set("counter.doorbell", "2", DataMap.of("step", 2), OWNER);
        set("sensor.rain_gauge", "3", DataMap.of("unit", "mm"), NOBODY);
        hub.advance(Duration.ofMillis(250));
        set("sensor.rain_gauge", "3", DataMap.of("unit", "mm", "source", "roof"), OWNER);
        TestSocket client = client();

        String start = ask(
                client,
                "{'id': 1, 'type': 'subscribe_entities', 'entity_ids': ['sensor.rain_gauge', 'counter.doorbell']}");
        hub.advance(Duration.ofMillis(250));
        set("sensor.rain_gauge", "4", DataMap.of("unit", "mm", "source", "roof"), OWNER_AGAIN);
        hub.advance(Duration.ofMillis(500));
        set("sensor.rain_gauge", "4", DataMap.of("unit", "l"), OWNER);
        set("sensor.other", "1", DataMap.of(), OWNER);
        set("counter.doorbell", "2", DataMap.of("step", 2), NOBODY); // only reported
        hub.states().remove("sensor.rain_gauge");
        set("sensor.rain_gauge", "0", DataMap.of(), NOBODY);
        hub.runUntilIdle();

        assertEquals(
                """
                        {'id':1,'type':'result','success':true,'result':null}
                        {'id':1,'type':'event','event':{'a':{\
                        'sensor.rain_gauge':{'s':'3','a':{'unit':'mm','source':'roof'},\
                        'c':{'id':'o1','parent_id':null,'user_id':'owner'},'lc':1767225600.0,'lu':1767225600.25},\
                        'counter.doorbell':{'s':'2','a':{'step':2},\
                        'c':{'id':'o1','parent_id':null,'user_id':'owner'},'lc':1767225600.0}}}}""",
                start);
        assertEquals(
                """
                        {'id':1,'type':'event','event':{'c':{'sensor.rain_gauge':{'+':{'s':'4','lc':1767225600.5,'c':'o2'}}}}}
                        {'id':1,'type':'event','event':{'c':{'sensor.rain_gauge':{'+':{'lu':1767225601.0,'c':'o1',\
                        'a':{'unit':'l'}},'-':{'a':['source']}}}}}
                        {'id':1,'type':'event','event':{'r':['sensor.rain_gauge']}}
                        {'id':1,'type':'event','event':{'a':{'sensor.rain_gauge':{'s':'0','a':{},'c':'n1','lc':1767225601.0}}}}""",
                received(client));
    }

    @Test
    void aContextOfAnotherUserIsToldByWhatDiffers() {
        set("light.hall", "on", DataMap.of(), NOBODY);
        TestSocket client = client();
        ask(client, "{'id': 1, 'type': 'subscribe_entities'}");
        hub.advance(Duration.ofSeconds(1));

        set("light.hall", "off", DataMap.of(), Context.ofId("p", "n1", "owner"));
        hub.runUntilIdle();

        assertEquals(
                "{'id':1,'type':'event','event':{'c':{'light.hall':{'+':{'s':'off','lc':1767225601.0,"
                        + "'c':{'parent_id':'n1','user_id':'owner','id':'p'}}}}}}",
                received(client));
    }

    @Test
    void aFilterSaysWhatIsWanted() {
        for (String id : List.of("light.hall", "light.kitchen", "sensor.hall_power", "lock.front")) {
            set(id, "on", DataMap.of(), NOBODY);
        }
        TestSocket client = client();

        ask(
                client,
                "{'id': 1, 'type': 'subscribe_entities', 'include': {'domains': ['light'], 'entity_globs': '*power'},"
                        + " 'exclude': {'entities': ['light.kitchen']}}");
        for (String id : List.of("light.hall", "light.kitchen", "sensor.hall_power", "lock.front")) {
            set(id, "off", DataMap.of(), NOBODY);
        }
        hub.runUntilIdle();

        assertEquals(2, received(client).lines().count());
    }

    @Test
    void usersSeeOnlyWhatTheyMay() {
        users.add("guest", (entityId, action) -> entityId.startsWith("light."));
        set("light.hall", "on", DataMap.of(), NOBODY);
        set("lock.front", "locked", DataMap.of(), NOBODY);
        TestSocket guest = client("guest");
        guest.send(DataMap.of("id", 1, "type", "subscribe_entities"));
        guest.nextText();

        DataMap first = (DataMap) guest.nextMessage().get("event");
        set("lock.front", "unlocked", DataMap.of(), NOBODY);
        hub.runUntilIdle();

        assertEquals(List.of("light.hall"), List.copyOf(((DataMap) first.get("a")).keySet()));
        assertNull(guest.nextText());
    }

    /** A client as they are written: it keeps what it was told. */
    private static final class Mirror {
        private final Map<String, DataMap> states = new LinkedHashMap<>();

        void hear(Object frame) {
            List<?> messages = frame instanceof List<?> several ? several : List.of(frame);
            for (Object message : messages) {
                if (((DataMap) message).get("event") instanceof DataMap event) {
                    apply(event);
                }
            }
        }

        private void apply(DataMap event) {
            if (event.get("a") instanceof DataMap added) {
                added.forEach((id, state) -> states.put(id, expanded((DataMap) state)));
            }
            if (event.get("r") instanceof List<?> removed) {
                removed.forEach(states::remove);
            }
            if (event.get("c") instanceof DataMap changed) {
                changed.forEach((id, change) -> states.merge(id, (DataMap) change, Mirror::changed));
            }
        }

        private static DataMap expanded(DataMap state) {
            Object context = state.get("c") instanceof String id
                    ? DataMap.of("id", id, "parent_id", null, "user_id", null)
                    : state.get("c");
            return state.with("c", context).with("lu", state.containsKey("lu") ? state.get("lu") : state.get("lc"));
        }

        private static DataMap changed(DataMap before, DataMap change) {
            DataMap more = (DataMap) change.get("+");
            DataMap attributes = (DataMap) before.get("a");
            if (more.get("a") instanceof DataMap added) {
                attributes = attributes.with(added);
            }
            if (change.get("-") instanceof DataMap less) {
                for (Object name : (List<?>) less.get("a")) {
                    attributes = attributes.without((String) name);
                }
            }
            DataMap context = (DataMap) before.get("c");
            if (more.get("c") instanceof String id) {
                context = context.with("id", id);
            } else if (more.get("c") instanceof DataMap parts) {
                context = context.with(parts);
            }
            DataMap after = before.with("a", attributes).with("c", context);
            if (more.containsKey("s")) {
                after = after.with("s", more.get("s"));
            }
            if (more.containsKey("lc")) {
                return after.with("lc", more.get("lc")).with("lu", more.get("lc"));
            }
            return more.containsKey("lu") ? after.with("lu", more.get("lu")) : after;
        }
    }

    private Map<String, DataMap> present() {
        Map<String, DataMap> present = new LinkedHashMap<>();
        for (State state : hub.states().all()) {
            present.put(
                    state.entityId(),
                    DataMap.builder()
                            .put("s", state.value())
                            .put("a", state.attributes())
                            .put(
                                    "c",
                                    DataMap.of(
                                            "id", state.context().id(),
                                            "parent_id", state.context().parentId(),
                                            "user_id", state.context().userId()))
                            .put("lc", state.lastChangedMicros() / 1e6)
                            .put("lu", state.lastUpdatedMicros() / 1e6)
                            .build());
        }
        return present;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2026})
    void aClientThatAppliesTheChangesHasTheStatesOfTheHub(long seed) {
        Random random = new Random(seed);
        TestSocket client = client();
        Mirror mirror = new Mirror();
        if (random.nextBoolean()) {
            ask(client, "{'id': 1, 'type': 'supported_features', 'features': {'coalesce_messages': 1}}");
        }
        ask(client, "{'id': 2, 'type': 'ping'}");
        client.send(DataMap.of("id", 3, "type", "subscribe_entities"));

        for (int step = 0; step < 2_000; step++) {
            change(random, step);
            if (random.nextInt(50) == 0) {
                hub.runUntilIdle();
                client.all().forEach(mirror::hear);
                assertEquals(present(), mirror.states, "seed " + seed + ", step " + step);
            }
        }
    }

    private void change(Random random, int step) {
        String id = "sensor.number_" + random.nextInt(8);
        if (random.nextInt(12) == 0) {
            hub.states().remove(id);
            return;
        }
        List<Object> values = new ArrayList<>(List.of(1, 1.5, true, "text", List.of(1, "two"), DataMap.of("k", 1)));
        values.add(null);
        DataMap.Builder attributes = DataMap.builder();
        for (int i = random.nextInt(5); i > 0; i--) {
            attributes.put("attribute_" + random.nextInt(5), values.get(random.nextInt(values.size())));
        }
        Context context = Context.ofId(
                "context" + random.nextInt(5) + step / 3,
                random.nextInt(3) == 0 ? "parent" + random.nextInt(2) : null,
                random.nextInt(3) == 0 ? "user" + random.nextInt(2) : null);
        hub.states().set(id, "value " + random.nextInt(3), attributes.build(), random.nextInt(20) == 0, context);
        if (random.nextBoolean()) {
            hub.advance(Duration.ofNanos(random.nextInt(10_000_000) * 1_000L));
        }
    }

    @Test
    void patternsHaveToMakeSenseAndAnEnd() {
        TestSocket client = client();
        String start = "'type': 'subscribe_entities', 'include': {'entity_globs': ['";

        String senseless = error(client, "{'id': 1, " + start + "[z-a]']}}");
        String endless = error(client, "{'id': 2, " + start + "*a".repeat(6_000) + "']}}");

        assertEquals("invalid_format: there is a pattern that makes no sense: Illegal character range", senseless);
        assertEquals("invalid_format: the patterns are longer than 10000 characters together", endless);
    }
}
