package dev.hearth.group.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.data.DataMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class LightGroupTest {
    private static final String GROUP = "light.light_group";

    private static GroupHome home() {
        return GroupHome.of("light: [{platform: group, entities: [light.a, light.b, light.c]}]");
    }

    @Test
    void theBrightnessIsTheWholeMeanOfThoseThatAreOn() {
        try (GroupHome home = home()) {
            home.set("light.a", "on", "color_mode", "brightness", "supported_color_modes", List.of("brightness"),
                    "brightness", 100)
                    .set("light.b", "on", "color_mode", "brightness", "supported_color_modes", List.of("brightness"),
                            "brightness", 201)
                    .set("light.c", "off", "supported_color_modes", List.of("brightness"), "brightness", 3);

            assertEquals("on", home.state(GROUP));
            assertEquals(
                    GroupHome.map(
                            "supported_color_modes", List.of("brightness"),
                            "color_mode", "brightness",
                            "brightness", 150,
                            "entity_id", List.of("light.a", "light.b", "light.c"),
                            "icon", "mdi:lightbulb-group",
                            "friendly_name", "Light Group",
                            "supported_features", 0),
                    home.attributes(GROUP));
        }
    }

    @Test
    void coloursAreMixedComponentByComponent() {
        try (GroupHome home = home()) {
            home.set("light.a", "on", "color_mode", "hs", "supported_color_modes", List.of("hs"),
                    "hs_color", List.of(0, 100), "brightness", 255)
                    .set("light.b", "on", "color_mode", "hs", "supported_color_modes", List.of("hs"),
                            "hs_color", List.of(60.5, 50), "brightness", 255);

            assertEquals(List.of(30.25, 75.0), home.attribute(GROUP, "hs_color"));
            assertEquals("hs", home.attribute(GROUP, "color_mode"));
            assertEquals(List.of(255L, 160L, 63L), home.attribute(GROUP, "rgb_color"));

            home.set("light.a", "on", "color_mode", "rgbw", "supported_color_modes", List.of("rgbw"),
                    "rgbw_color", List.of(0, 100, 10, 255))
                    .set("light.b", "on", "color_mode", "rgbw", "supported_color_modes", List.of("rgbw"),
                            "rgbw_color", List.of(50, 100, 20, 0));

            assertEquals(List.of(25L, 100L, 15L, 127L), home.attribute(GROUP, "rgbw_color"));
        }
    }

    @Test
    void whitesAreMixedInKelvinWithinTheWidestRange() {
        try (GroupHome home = home()) {
            home.set("light.a", "on", "color_mode", "color_temp", "supported_color_modes", List.of("color_temp"),
                    "color_temp_kelvin", 2700, "min_color_temp_kelvin", 2200, "max_color_temp_kelvin", 4000)
                    .set("light.b", "on", "color_mode", "color_temp", "supported_color_modes", List.of("color_temp"),
                            "color_temp_kelvin", 4000, "min_color_temp_kelvin", 2500, "max_color_temp_kelvin", 5000);

            assertEquals(3350, ((Number) home.attribute(GROUP, "color_temp_kelvin")).intValue());
            assertEquals(298, ((Number) home.attribute(GROUP, "color_temp")).intValue());
            assertEquals(2200, ((Number) home.attribute(GROUP, "min_color_temp_kelvin")).intValue());
            assertEquals(5000, ((Number) home.attribute(GROUP, "max_color_temp_kelvin")).intValue());
        }
    }

    @Test
    void withoutARangeItIsThatOfHomeAssistant() {
        try (GroupHome home = home()) {
            home.set("light.a", "off", "supported_color_modes", List.of("color_temp"));

            assertEquals(2000, ((Number) home.attribute(GROUP, "min_color_temp_kelvin")).intValue());
            assertEquals(6500, ((Number) home.attribute(GROUP, "max_color_temp_kelvin")).intValue());
        }
    }

    @Test
    void plainModesGiveWayToRicherOnes() {
        try (GroupHome home = home()) {
            home.set("light.a", "on", "color_mode", "onoff", "supported_color_modes", List.of("onoff"))
                    .set("light.b", "on", "color_mode", "brightness", "supported_color_modes", List.of("brightness"),
                            "brightness", 7)
                    .set("light.c", "on", "color_mode", "xy", "supported_color_modes", List.of("xy", "color_temp"),
                            "xy_color", List.of(0.3, 0.4), "brightness", 9);

            assertEquals(List.of("color_temp", "xy"), home.attribute(GROUP, "supported_color_modes"));
            assertEquals("xy", home.attribute(GROUP, "color_mode"));
            assertEquals(8, ((Number) home.attribute(GROUP, "brightness")).intValue());

            home.set("light.c", "off", "supported_color_modes", List.of("onoff"));

            assertEquals(List.of("brightness"), home.attribute(GROUP, "supported_color_modes"));
            assertEquals("brightness", home.attribute(GROUP, "color_mode"));
        }
    }

    @Test
    void effectsAreUnitedAndTheMostFrequentOneShown() {
        try (GroupHome home = home()) {
            home.set("light.a", "on", "effect_list", List.of("rainbow", "None"), "effect", "rainbow",
                    "supported_features", 4)
                    .set("light.b", "on", "effect_list", List.of("colorloop"), "effect", "colorloop",
                            "supported_features", 36)
                    .set("light.c", "on", "effect_list", List.of("colorloop"), "effect", "colorloop",
                            "supported_features", 128);

            assertEquals(List.of("None", "colorloop", "rainbow"), home.attribute(GROUP, "effect_list"));
            assertEquals("colorloop", home.attribute(GROUP, "effect"));
            assertEquals(36, ((Number) home.attribute(GROUP, "supported_features")).intValue());
        }
    }

    @Test
    void whatIsAskedForIsPutInTermsOfTheGroupAndPassedOn() {
        try (GroupHome home = home()) {
            home.set("light.a", "on", "color_mode", "hs", "supported_color_modes", List.of("hs"),
                    "hs_color", List.of(0, 100), "brightness", 100, "supported_features", 44,
                    "effect_list", List.of("rainbow"))
                    .set("light.b", "off", "supported_color_modes", List.of("color_temp"));
            String all = "entity_id=[light.a, light.b, light.c]}";

            assertEquals(List.of("light.turn_on {" + all), home.passedOn("light.turn_on", GROUP));
            assertEquals(
                    List.of("light.turn_on {brightness=128, transition=2.5, " + all),
                    home.passedOn("light.turn_on", GROUP, "brightness_pct", 50, "transition", 2.5));
            assertEquals(
                    List.of("light.turn_on {hs_color=[240.0, 100.0], effect=rainbow, flash=short, " + all),
                    home.passedOn(
                            "light.turn_on", GROUP, "color_name", "blue", "effect", "rainbow", "flash", "short"));
            assertEquals(
                    List.of("light.turn_on {color_temp_kelvin=3000, " + all),
                    home.passedOn("light.turn_on", GROUP, "color_temp_kelvin", 3000));
            assertEquals(
                    List.of("light.turn_on {brightness=110, " + all),
                    home.passedOn("light.turn_on", GROUP, "brightness_step", 10));
            assertEquals(
                    List.of("light.turn_off {transition=3.0, " + all),
                    home.passedOn("light.toggle", GROUP, "transition", 3));
            assertEquals(
                    List.of("light.turn_off {" + all), home.passedOn("light.turn_on", GROUP, "brightness", 0));
        }
    }

    @Test
    void whiteTakesTheBrightness() {
        try (GroupHome home = home()) {
            home.set("light.a", "on", "color_mode", "white", "supported_color_modes", List.of("white", "rgb"),
                    "brightness", 100);

            assertEquals(
                    List.of("light.turn_on {white=100, entity_id=[light.a, light.b, light.c]}"),
                    home.passedOn("light.turn_on", GROUP, "white", true));
            assertEquals(
                    List.of("light.turn_on {white=7, entity_id=[light.a, light.b, light.c]}"),
                    home.passedOn("light.turn_on", GROUP, "white", 7));
        }
    }

    @Test
    void allKeysAreThereButNullWhileItIsOff() {
        try (GroupHome home = home()) {
            home.set("light.a", "off", "supported_color_modes", List.of("hs"), "supported_features", 4,
                    "effect_list", List.of("x"));
            DataMap attributes = home.attributes(GROUP);

            for (String key : List.of("color_mode", "brightness", "hs_color", "rgb_color", "xy_color", "effect")) {
                assertEquals(true, attributes.containsKey(key), key);
                assertNull(attributes.get(key), key);
            }
        }
    }
}
