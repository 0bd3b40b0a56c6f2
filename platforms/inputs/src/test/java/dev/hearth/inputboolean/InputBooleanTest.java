package dev.hearth.inputboolean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputBooleanTest {
    private static TestHub home(String yaml) {
        TestHub hub = TestHub.create();
        hub.install(new InputBooleanIntegration()).setUp(yaml);
        return hub;
    }

    @Test
    void isOffUnlessToldOtherwise() {
        try (TestHub hub = home("""
                input_boolean:
                  guests:
                  holiday: {name: On holiday, initial: true, icon: "mdi:beach"}
                """)) {
            assertEquals("off", hub.state("input_boolean.guests").value());
            assertEquals(
                    DataMap.of("editable", false),
                    hub.state("input_boolean.guests").attributes());
            assertEquals("on", hub.state("input_boolean.holiday").value());
            assertEquals(
                    DataMap.of("editable", false, "icon", "mdi:beach", "friendly_name", "On holiday"),
                    hub.state("input_boolean.holiday").attributes());
        }
    }

    @Test
    void isSwitched() {
        try (TestHub hub = home("input_boolean: {guests: }")) {
            DataMap guests = DataMap.of("entity_id", "input_boolean.guests");

            hub.call("input_boolean", "turn_on", guests);
            assertEquals("on", hub.state("input_boolean.guests").value());
            hub.call("input_boolean", "toggle", guests);
            assertEquals("off", hub.state("input_boolean.guests").value());
        }
    }

    @Test
    void aReloadTakesWhatHasChangedAndLeavesTheRestAsItIs() {
        try (TestHub hub = home("input_boolean: {guests: , holiday: {name: Away}, night: {initial: true}}")) {
            hub.call("input_boolean", "turn_on", DataMap.of("entity_id", "input_boolean.guests"));
            hub.write("input_boolean: {guests: {icon: 'mdi:account'}, party: , night: {initial: true}}");

            hub.call("input_boolean", "reload", DataMap.of());

            assertEquals("on", hub.state("input_boolean.guests").value());
            assertEquals(
                    "mdi:account",
                    hub.state("input_boolean.guests").attributes().get("icon"));
            assertNull(hub.states().get("input_boolean.holiday"));
            assertEquals("off", hub.state("input_boolean.party").value());
            assertNull(hub.hub().registries().entities().find("input_boolean.holiday"));
        }
    }

    @Test
    void aReloadOfAWrongSectionChangesNothing() {
        try (TestHub hub = home("input_boolean: {guests: }")) {
            hub.write("input_boolean: {guests: {colour: red}}");

            HubException refusal =
                    assertThrows(HubException.class, () -> hub.call("input_boolean", "reload", DataMap.of()));

            assertTrue(refusal.getMessage().contains("colour"), refusal.getMessage());
            assertEquals("off", hub.state("input_boolean.guests").value());
        }
    }

    @Test
    void clientsMakeChangeAndDeleteTheirs() {
        try (TestHub hub = home("")) {
            TestCommands commands = new TestCommands(hub);

            assertEquals(
                    DataMap.of("id", "at_home", "name", "At home", "icon", "mdi:home"),
                    commands.result("input_boolean/create", DataMap.of("name", "At home", "icon", "mdi:home")));
            assertEquals("off", hub.state("input_boolean.at_home").value());
            assertEquals(true, hub.state("input_boolean.at_home").attributes().get("editable"));
            commands.result("input_boolean/update", DataMap.of("input_boolean_id", "at_home", "name", "In"));
            assertEquals(
                    DataMap.of("editable", true, "friendly_name", "In"),
                    hub.state("input_boolean.at_home").attributes());
            commands.result("input_boolean/delete", DataMap.of("input_boolean_id", "at_home"));
            assertNull(hub.states().get("input_boolean.at_home"));
            assertEquals(List.of(), commands.result("input_boolean/list", DataMap.of()));
        }
    }
}
