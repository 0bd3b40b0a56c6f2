package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.ColorTemperature;
import dev.hearth.api.domain.light.Flash;
import dev.hearth.api.domain.light.HsColor;
import dev.hearth.api.domain.light.LightColor;
import dev.hearth.api.domain.light.LightFeatures;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import dev.hearth.api.domain.light.RgbColor;
import dev.hearth.api.domain.light.RgbwColor;
import dev.hearth.api.domain.light.RgbwwColor;
import dev.hearth.api.domain.light.White;
import dev.hearth.api.domain.light.XyColor;
import dev.hearth.api.service.ServiceException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LightServicesTest {
    private final EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private FakeLight light(ColorMode... modes) {
        FakeLight light = new FakeLight("L", modes);
        rig.addLights(light);
        return light;
    }

    private LightTurnOn turnOn(FakeLight light, String key, @Nullable Object value) {
        rig.hub.call("light", "turn_on", DataMap.of("entity_id", light.entityId(), key, value));
        return light.turnedOn.getLast();
    }

    private @Nullable LightColor color(String key, Object value, ColorMode... modes) {
        return turnOn(light(modes), key, value).color();
    }

    @Test
    void brightnessMayBeSaidInEveryWay() {
        FakeLight light = light(ColorMode.BRIGHTNESS);

        assertEquals(100, turnOn(light, "brightness", 100).brightness());
        assertEquals(128, turnOn(light, "brightness_pct", 50).brightness());
        assertEquals(148, turnOn(light, "brightness_step", 20).brightness());
        assertEquals(173, turnOn(light, "brightness_step_pct", 10).brightness());
        assertEquals(255, turnOn(light, "brightness_step", 200).brightness());
        assertEquals(255, turnOn(light, "brightness", 999).brightness());
    }

    @Test
    void brightnessOfZeroTurnsItOff() {
        FakeLight light = light(ColorMode.BRIGHTNESS);
        light.on = true;

        rig.hub.call("light", "turn_on", DataMap.of("entity_id", "light.l", "brightness_pct", 0));

        assertEquals("off", rig.state("light.l"));
        assertEquals(0, light.turnedOn.size());
    }

    @Test
    void whatTheLightCannotDoIsLeftOut() {
        FakeLight plain = light(ColorMode.ONOFF);

        rig.hub.call(
                "light",
                "turn_on",
                DataMap.copyOf(Map.of(
                        "entity_id", "light.l", "brightness", 9, "rgb_color", List.of(1, 2, 3), "transition", 2,
                        "flash", "short", "effect", "rainbow")));

        assertEquals(LightTurnOn.PLAIN, plain.turnedOn.getLast());
    }

    @Test
    void whatTheLightCanDoArrives() {
        FakeLight light = light(ColorMode.HS);
        light.features = LightFeatures.EFFECT | LightFeatures.FLASH | LightFeatures.TRANSITION;

        rig.hub.call(
                "light",
                "turn_on",
                DataMap.copyOf(Map.of(
                        "entity_id", "light.l", "transition", "1.5", "flash", "long", "effect", "rainbow")));
        rig.hub.call("light", "toggle", DataMap.of("entity_id", "light.l", "transition", 2));

        assertEquals(
                List.of(new LightTurnOn(null, null, Duration.ofMillis(1500), Flash.LONG, "rainbow")), light.turnedOn);
        assertEquals(List.of(new LightTurnOff(Duration.ofSeconds(2), null)), light.turnedOff);
    }

    @Test
    void colorArrivesInAModeTheLightSupports() {
        List<Integer> red = List.of(255, 0, 0);

        assertEquals(new RgbColor(255, 0, 0), color("rgb_color", red, ColorMode.RGB));
        assertEquals(new HsColor(0, 100), color("rgb_color", red, ColorMode.HS));
        assertEquals(new XyColor(0.701, 0.299), color("rgb_color", red, ColorMode.XY));
        assertEquals(new RgbwColor(255, 0, 0, 0), color("rgb_color", red, ColorMode.RGBW));
        assertEquals(new RgbwwColor(255, 0, 0, 0, 0), color("rgb_color", red, ColorMode.RGBWW));
        assertEquals(new RgbColor(255, 0, 0), color("hs_color", List.of(0, 100), ColorMode.RGB, ColorMode.XY));
        assertEquals(new HsColor(0, 100), color("rgbw_color", List.of(255, 0, 0, 0), ColorMode.HS));
        assertEquals(new RgbColor(255, 165, 0), color("color_name", "Orange", ColorMode.RGB));
    }

    @Test
    void whiteIsImitatedByALightThatHasOnlyColors() {
        assertEquals(new ColorTemperature(4000), color("color_temp", 250, ColorMode.COLOR_TEMP));
        assertEquals(new ColorTemperature(4000), color("kelvin", 4000, ColorMode.COLOR_TEMP));
        assertEquals(new HsColor(26.812, 34.87), color("color_temp_kelvin", 4000, ColorMode.HS));
        assertNull(color("color_temp", 250, ColorMode.BRIGHTNESS));
    }

    @Test
    void whiteLampIsAskedForByItsBrightness() {
        FakeLight light = light(ColorMode.HS, ColorMode.WHITE);
        light.brightness = 80;

        LightTurnOn level = turnOn(light, "white", 120);
        LightTurnOn kept = turnOn(light, "white", true);

        assertEquals(new LightTurnOn(120, new White(), null, null, null), level);
        assertEquals(new LightTurnOn(120, new White(), null, null, null), kept);
    }

    @Test
    void twoColorsOrTwoBrightnessesExcludeEachOther() {
        light(ColorMode.HS);

        ServiceException refused = assertThrows(
                ServiceException.class,
                () -> rig.hub.call(
                        "light",
                        "turn_on",
                        DataMap.copyOf(Map.of(
                                "entity_id", "light.l", "kelvin", 3000, "color_name", "red"))));

        assertTrue(refused.getMessage().contains("exclude each other"), refused::getMessage);
    }

    @Test
    void colorNameThatDoesNotExistIsRefusedWithAHint() {
        FakeLight light = light(ColorMode.HS);

        ServiceException refused =
                assertThrows(ServiceException.class, () -> turnOn(light, "color_name", "oragne"));

        assertTrue(refused.getMessage().contains("oragne"), refused::getMessage);
        assertTrue(refused.getMessage().contains("orange"), refused::getMessage);
    }
}
