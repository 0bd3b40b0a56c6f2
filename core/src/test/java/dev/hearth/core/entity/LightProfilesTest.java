package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.LightFeatures;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import dev.hearth.api.domain.light.RgbColor;
import dev.hearth.api.domain.light.XyColor;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightProfilesTest {
    @TempDir private Path folder;

    private EntityRig rig;
    private FakeLight light;

    private void home(String... profiles) throws IOException {
        if (profiles.length > 0) {
            Files.write(folder.resolve("light_profiles.csv"), List.of(profiles));
        }
        CoreConfig home = TestHub.defaultConfig();
        CoreConfig here = new CoreConfig(
                home.name(),
                home.latitude(),
                home.longitude(),
                home.elevation(),
                home.radius(),
                home.units(),
                home.timeZone(),
                home.currency(),
                home.country(),
                home.language(),
                null,
                null,
                List.of(),
                List.of(),
                folder);
        rig = new EntityRig(
                TestHub.create(Instant.parse("2026-01-01T00:00:00Z"), here, 0),
                EntityEntries.forgetful(),
                TargetResolver.byId());
        light = new FakeLight("L", ColorMode.HS);
        light.features = LightFeatures.TRANSITION;
        rig.addLights(light);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private LightTurnOn turnOn(DataMap data) {
        rig.hub.call("light", "turn_on", data.with("entity_id", "light.l"));
        return light.turnedOn.getLast();
    }

    private static LightTurnOn hs(int brightness, double x, double y, Duration transition) {
        return new LightTurnOn(brightness, new XyColor(x, y).toHs(), transition, null, null);
    }

    @Test
    void aProfileIsAColorAndABrightness() throws IOException {
        home();

        assertEquals(hs(144, 0.5119, 0.4147, null), turnOn(DataMap.of("profile", "relax")));
        assertEquals(hs(219, 0.5119, 0.4147, null), turnOn(DataMap.of("profile", "concentrate")));
        assertEquals(hs(203, 0.368, 0.3686, null), turnOn(DataMap.of("profile", "energize")));
        assertEquals(hs(240, 0.4448, 0.4066, null), turnOn(DataMap.of("profile", "reading")));
        assertEquals(hs(9, 0.4448, 0.4066, null), turnOn(DataMap.of("profile", "reading", "brightness", 9)));
    }

    @Test
    void theOwnerMayHaveProfiles() throws IOException {
        home("id,x,y,brightness,transition", "cosy,0.5,0.4,100,2.5", "relax,0.3,0.3,10", "dim,,,5,");

        assertEquals(hs(100, 0.5, 0.4, Duration.ofMillis(2500)), turnOn(DataMap.of("profile", "cosy")));
        assertEquals(hs(10, 0.3, 0.3, null), turnOn(DataMap.of("profile", "relax")));
        assertEquals(new LightTurnOn(5, null, null, null, null), turnOn(DataMap.of("profile", "dim")));
    }

    @Test
    void whatIsNotSaidComesFromTheDefault() throws IOException {
        home("id,x,y,brightness,transition", "light.l.default,0.5,0.4,100,2", "group.all_lights.default,,,50,9");

        assertEquals(hs(100, 0.5, 0.4, Duration.ofSeconds(2)), turnOn(DataMap.of()));
        assertEquals(
                new LightTurnOn(7, null, Duration.ofSeconds(2), null, null), turnOn(DataMap.of("brightness", 7)));
        rig.hub.call("light", "turn_off", DataMap.of("entity_id", "light.l"));
        assertEquals(
                new LightTurnOn(100, new RgbColor(255, 0, 0).toHs(), Duration.ofSeconds(1), null, null),
                turnOn(DataMap.of("color_name", "red", "transition", 1)));
        assertEquals(List.of(new LightTurnOff(Duration.ofSeconds(2), null)), light.turnedOff);
    }

    @Test
    void aWrongLineIsNamedAndTheOthersCount() throws IOException {
        home("id,x,y,brightness", "loud,0.5,0.4,300", "two,words", "soft,0.5,0.4,30");

        try (Logged log = new Logged("acme")) {
            assertEquals(hs(30, 0.5, 0.4, null), turnOn(DataMap.of("profile", "soft")));
            assertEquals(LightTurnOn.PLAIN, turnOn(DataMap.of("profile", "loud")));

            assertEquals(
                    List.of(
                            "SEVERE light_profiles.csv:2: 'loud,0.5,0.4,300' is left out: the brightness must be a whole"
                                    + " number from 0 to 255, not '300'",
                            "SEVERE light_profiles.csv:3: 'two,words' is left out: a profile has a name, x, y, a"
                                    + " brightness and perhaps a transition, with commas between them",
                            "WARNING light.l: there is no light profile 'loud'"),
                    log.lines());
        }
    }

    @Test
    void aProfileIsInThePlaceOfAColor() throws IOException {
        home();

        ServiceException refusal = assertThrows(
                ServiceException.class, () -> turnOn(DataMap.of("profile", "relax", "color_name", "red")));

        assertTrue(refusal.getMessage().contains("'profile'"), refusal.getMessage());
    }
}
