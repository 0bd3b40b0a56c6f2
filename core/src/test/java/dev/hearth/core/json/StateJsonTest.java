package dev.hearth.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.State;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** States as clients get them. */
class StateJsonTest {
    private static final Context CONTEXT = Context.ofId("01HV3PZ5Q0000000000000000A", null, "user");

    private static State kitchen(long changed, long updated, long reported) {
        return new State(
                "light.kitchen", "on", DataMap.of("friendly_name", "Küche"), CONTEXT, changed, updated, reported);
    }

    @Test
    void stateHasTheFieldsOfHomeAssistantInItsOrder() {
        State state = kitchen(1_795_457_045_000_000L, 1_795_457_045_120_000L, 1_795_457_046_000_001L);

        String json = new String(StateJson.encode(state), StandardCharsets.UTF_8);

        assertEquals(
                "{\"entity_id\":\"light.kitchen\",\"state\":\"on\",\"attributes\":{\"friendly_name\":\"Küche\"},"
                        + "\"last_changed\":\"2026-11-23T18:04:05+00:00\","
                        + "\"last_reported\":\"2026-11-23T18:04:06.000001+00:00\","
                        + "\"last_updated\":\"2026-11-23T18:04:05.120000+00:00\","
                        + "\"context\":{\"id\":\"01HV3PZ5Q0000000000000000A\",\"parent_id\":null,\"user_id\":\"user\"}}",
                json);
    }

    @Test
    void statesInAListAreSeparated() {
        JsonWriter writer = new JsonWriter();
        State state = kitchen(0, 0, 0);

        writer.beginArray();
        StateJson.write(state, writer);
        StateJson.write(state, writer);
        writer.endArray();

        assertEquals(2, new ObjectMapper().readTree(writer.toByteArray()).size());
    }

    @Test
    void jacksonReadsWhatTheStateSaysAsAMap() {
        State state = kitchen(1_000, 2_000_000, 3_000_001);

        Map<?, ?> read = new ObjectMapper().readValue(StateJson.encode(state), Map.class);

        assertEquals(List.copyOf(state.asMap().keySet()), List.copyOf(read.keySet()));
        assertEquals(state.attributes(), DataMap.copyOf((Map<?, ?>) read.get("attributes")));
    }
}
