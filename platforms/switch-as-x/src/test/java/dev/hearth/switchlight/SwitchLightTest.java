package dev.hearth.switchlight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.core.testing.TestHub;
import dev.hearth.switchasx.Relays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwitchLightTest {
    @Test
    void aLightIsItsSwitch() {
        try (TestHub hub = TestHub.create().install(new SwitchIntegration()).install(new Relays())) {
            hub.setUp("""
                    switch: [{platform: relays}]
                    light:
                      - platform: switch
                        name: Porch
                        entity_id: switch.relay
                      - {platform: switch, entity_id: switch.other}
                    """);
            hub.start();
            assertEquals("unavailable", hub.state("light.porch").value());

            hub.states().set("switch.relay", "on");
            hub.states().set("switch.other", "unknown");

            assertEquals("on", hub.state("light.porch").value());
            assertEquals(
                    DataMap.of("supported_color_modes", List.of("onoff"), "color_mode", "onoff")
                            .with("friendly_name", "Porch")
                            .with("supported_features", 0),
                    hub.state("light.porch").attributes());
            assertEquals("off", hub.state("light.light_switch").value());

            List<Event> calls = hub.collect(EventTypes.CALL_SERVICE);
            hub.call("light", "turn_on", DataMap.of("entity_id", "light.porch", "brightness", 9));
            hub.call("light", "toggle", DataMap.of("entity_id", "light.porch"));

            assertEquals(
                    List.of("turn_on", "turn_off"),
                    calls.stream()
                            .map(event -> event.data().asMap())
                            .filter(call -> "switch".equals(call.text("domain")))
                            .map(call -> call.text("service"))
                            .toList());
            assertEquals(calls.get(0).context(), calls.get(1).context());

            hub.states().remove("switch.relay");
            assertEquals("unavailable", hub.state("light.porch").value());
        }
    }

    @Test
    void aLightNeedsASwitch() {
        try (TestHub hub = TestHub.create().install(new SwitchIntegration())) {
            assertEquals(List.of(), hub.problems("light: [{platform: switch, entity_id: switch.a}]"));
            assertFalse(hub.problems("light: [{platform: switch}]").isEmpty());
            assertFalse(hub.problems("light: [{platform: switch, entity_id: light.a}]").isEmpty());
            assertFalse(hub.problems("light: [{platform: switch, entity_id: switch.a, colour: red}]")
                    .isEmpty());
        }
    }
}
