package dev.hearth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.data.DataMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExposedEntitiesTest {
    private static final String EXPOSE = "homeassistant/expose_entity";
    private static final DataMap ASSISTANT = DataMap.of("assistant", "conversation");

    private final Home home = new Home();

    @AfterEach
    void close() {
        home.close();
    }

    private static DataMap exposing(String entityId, boolean should) {
        return DataMap.of(
                "assistants", List.of("conversation"), "entity_ids", List.of(entityId), "should_expose", should);
    }

    @Test
    void whatIsExposedIsThereAfterARestart() {
        assertNull(home.client.result(EXPOSE, exposing(FakeMeter.POWER, true)));
        home.client.result(EXPOSE, exposing(FakeMeter.SIGNAL, false));
        home.client.result(EXPOSE, exposing("light.unregistered", true));
        home.restart();

        DataMap conversation = DataMap.of("conversation", true);
        assertEquals(
                DataMap.of(
                        "exposed_entities",
                        DataMap.of("light.unregistered", conversation, FakeMeter.POWER, conversation)),
                home.client.map("homeassistant/expose_entity/list", DataMap.of()));
    }

    @Test
    void whetherNewEntitiesAreExposedIsKept() {
        Object usually = home.client.map("homeassistant/expose_new_entities/get", ASSISTANT).get("expose_new");
        home.client.result("homeassistant/expose_new_entities/set", ASSISTANT.with("expose_new", false));
        home.restart();

        assertEquals(true, usually);
        assertEquals(
                DataMap.of("expose_new", false),
                home.client.map("homeassistant/expose_new_entities/get", ASSISTANT));
        assertEquals(
                DataMap.of("expose_new", false),
                home.client.map(
                        "homeassistant/expose_new_entities/get", DataMap.of("assistant", "cloud.alexa")));
    }

    @Test
    void onlyAssistantsThatThereAreAndOnlyByAdministrators() {
        assertEquals(
                "invalid_format",
                home.client
                        .error(EXPOSE, exposing("light.x", true).with("assistants", List.of("butler")))
                        .code());
        assertEquals("unauthorized", home.guest().error(EXPOSE, exposing("light.x", true)).code());
    }
}
