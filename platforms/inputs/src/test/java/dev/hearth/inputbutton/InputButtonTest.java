package dev.hearth.inputbutton;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.data.DataMap;
import dev.hearth.inputs.InputHome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InputButtonTest {
    private static final String BELL =
            "input_button: {bell: {name: Ring bell, icon: 'mdi:bell-ring-outline'}, spare: }";

    @Test
    void tellsWhenItWasLastPressedAlsoAfterARestart() {
        InputHome home = InputHome.of(BELL);
        assertEquals("unknown", home.state("input_button.bell"));
        assertEquals(
                DataMap.of("editable", false, "icon", "mdi:bell-ring-outline", "friendly_name", "Ring bell"),
                home.hub().state("input_button.bell").attributes());

        home.hub().advance(Duration.ofMillis(1_250));
        home.call("press", "input_button.bell");
        assertEquals("2026-01-01T00:00:01.250000+00:00", home.state("input_button.bell"));

        try (InputHome after = home.restarted(BELL)) {
            assertEquals("2026-01-01T00:00:01.250000+00:00", after.state("input_button.bell"));
            assertEquals("unknown", after.state("input_button.spare"));
        }
    }

    @Test
    void clientsMakeThem() {
        try (InputHome home = InputHome.of("")) {
            assertEquals(
                    DataMap.of("id", "door", "name", "Door"),
                    home.client().result("input_button/create", DataMap.of("name", "Door")));
            home.call("press", "input_button.door");

            assertEquals("2026-01-01T00:00:00+00:00", home.state("input_button.door"));
            assertEquals(true, home.attribute("input_button.door", "editable"));
        }
    }
}
