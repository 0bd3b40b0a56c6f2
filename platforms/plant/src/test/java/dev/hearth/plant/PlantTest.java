package dev.hearth.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.GroupStates;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlantTest {
    private static final String SENSORS = "sensors: {moisture: sensor.moisture, battery: sensor.battery, temperature:"
            + " sensor.temperature, conductivity: sensor.conductivity, brightness: sensor.brightness}";

    private static TestHub home(String more) {
        return home(TestHub.create(), more);
    }

    private static TestHub home(TestHub hub, String more) {
        hub.install(new PlantIntegration()).setUp("plant: {My fern: {" + SENSORS + more + "}}");
        return hub;
    }

    private static void read(TestHub hub, String sensor, String value) {
        hub.states().set("sensor." + sensor, value);
        hub.runUntilIdle();
    }

    private static String fern(TestHub hub) {
        return hub.state("plant.my_fern").value() + " "
                + hub.state("plant.my_fern").attributes().get("problem");
    }

    @Test
    void isUnknownUntilSomethingIsMeasured() {
        try (TestHub hub = home("")) {
            read(hub, "moisture", "unknown");

            assertEquals("unknown none", fern(hub));
            assertEquals(
                    List.of(
                            "problem",
                            "sensors",
                            "unit_of_measurement_dict",
                            "moisture",
                            "battery",
                            "temperature",
                            "conductivity",
                            "brightness",
                            "friendly_name"),
                    List.copyOf(hub.state("plant.my_fern").attributes().keySet()));
            assertNull(hub.state("plant.my_fern").attributes().get("moisture"));
        }
    }

    @Test
    void showsWhatIsMeasured() {
        try (TestHub hub = TestHub.create()) {
            hub.states().set("sensor.moisture", "40.9", DataMap.of("unit_of_measurement", "%"));
            hub.install(new PlantIntegration())
                    .setUp("plant: {Fern: {sensors: {moisture: sensor.moisture, temperature: sensor.temperature,"
                            + " brightness: sensor.brightness}}}");
            assertEquals("ok", hub.state("plant.fern").value());
            hub.states().set("sensor.temperature", "21.5", DataMap.of("unit_of_measurement", "°C"));
            hub.states().set("sensor.brightness", "1500", DataMap.of("unit_of_measurement", "lx"));
            hub.runUntilIdle();

            assertEquals(
                    DataMap.builder()
                            .put("problem", "none")
                            .put(
                                    "sensors",
                                    DataMap.of(
                                            "moisture", "sensor.moisture",
                                            "temperature", "sensor.temperature",
                                            "brightness", "sensor.brightness"))
                            .put(
                                    "unit_of_measurement_dict",
                                    DataMap.of("moisture", "%", "temperature", "°C", "brightness", "lx"))
                            .put("moisture", 40)
                            .put("temperature", 21.5)
                            .put("brightness", 1500)
                            .put("max_brightness", 1500)
                            .put("friendly_name", "Fern")
                            .build(),
                    hub.state("plant.fern").attributes());
        }
    }

    @ParameterizedTest
    @CsvSource({
            "moisture, 19, moisture low",
            "moisture, 20, none",
            "moisture, 60.9, none",
            "moisture, 61, moisture high",
            "battery, 19, battery low",
            "battery, 100, none",
            "conductivity, 499, conductivity low",
            "conductivity, 3000, none",
            "conductivity, 3001, conductivity high",
            "temperature, -40, none",
            "brightness, 0, none",
            "moisture, unavailable, moisture unavailable"
    })
    void hasBoundsThoughNoneAreWritten(String sensor, String value, String problem) {
        try (TestHub hub = home("")) {
            read(hub, sensor, value);

            assertEquals((problem.equals("none") ? "ok " : "problem ") + problem, fern(hub));
        }
    }

    @ParameterizedTest
    @CsvSource({
            "min_temperature: 10.5, temperature, 10.4, temperature low",
            "max_temperature: 30, temperature, 30.1, temperature high",
            "min_brightness: 1000, brightness, 999, brightness low",
            "max_brightness: 5000, brightness, 5001, brightness high",
            "min_moisture: 0, moisture, 0, none"
    })
    void theBoundsThatAreWrittenCount(String bound, String sensor, String value, String problem) {
        try (TestHub hub = home(", " + bound)) {
            read(hub, sensor, value);

            assertEquals((problem.equals("none") ? "ok " : "problem ") + problem, fern(hub));
        }
    }

    @Test
    void severalProblemsAreListedInTheOrderOfTheSensors() {
        try (TestHub hub = home("")) {
            read(hub, "conductivity", "10");
            read(hub, "battery", "unavailable");
            read(hub, "moisture", "5");

            assertEquals("problem moisture low, battery unavailable, conductivity low", fern(hub));
            read(hub, "battery", "unknown");
            assertEquals("problem moisture low, battery unavailable, conductivity low", fern(hub));
            read(hub, "battery", "90");
            read(hub, "moisture", "50");
            read(hub, "conductivity", "1000");
            assertEquals("ok none", fern(hub));
        }
    }

    @Test
    void whatIsNoNumberIsPassedOver() {
        try (TestHub hub = home("")) {
            read(hub, "moisture", "50");
            read(hub, "moisture", "wet");

            assertEquals("ok none", fern(hub));
            assertEquals(50L, hub.state("plant.my_fern").attributes().get("moisture"));
        }
    }

    @Test
    void forTooLittleLightTheBrightestOfTheLastDaysCounts() {
        try (TestHub hub = home(", min_brightness: 1000, check_days: 2")) {
            read(hub, "brightness", "1200");
            read(hub, "brightness", "0");
            assertEquals("ok none", fern(hub));
            hub.advance(Duration.ofDays(1));
            read(hub, "brightness", "10");
            assertEquals("ok none", fern(hub));
            assertEquals(1200L, hub.state("plant.my_fern").attributes().get("max_brightness"));
            hub.advance(Duration.ofDays(1));
            read(hub, "brightness", "20");

            assertEquals("problem brightness low", fern(hub));
            assertEquals(20L, hub.state("plant.my_fern").attributes().get("max_brightness"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1200", "3, 1200", "4, 5", "400, 5"})
    void theBrightestOutlivesARestartAsLongAsItCounts(int days, long expected) {
        TestHub before = home("");
        before.start();
        read(before, "brightness", "1200");
        before.close();

        try (TestHub hub = TestHub.create(
                before.storage(), Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(days)))) {
            home(hub, "");
            read(hub, "brightness", "5");

            assertEquals(expected, hub.state("plant.my_fern").attributes().get("max_brightness"));
        }
    }

    @Test
    void toAGroupAProblemCountsAsOn() {
        assertEquals(
                new GroupStates(Set.of("problem"), "problem", "ok"),
                new PlantIntegration().domains().getFirst().groupStates());
    }

    @Test
    void withoutItsSectionNothingIsThere() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new PlantIntegration()).setUp("homeassistant: {unit_system: metric}");

            assertTrue(hub.states().all(Set.of("plant")).isEmpty());
        }
    }

    @Test
    void aSensorThatIsGoneLeavesItsLastReading() {
        try (TestHub hub = home("")) {
            read(hub, "moisture", "50");
            hub.states().remove("sensor.moisture");

            assertEquals("ok none", fern(hub));
            assertFalse(hub.state("plant.my_fern").attributes().containsKey("max_brightness"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "min_moisture: 20 | sensors",
            "sensors: {mood: sensor.mood} | mood",
            "sensors: {moisture: wet} | moisture",
            "sensors: {}, min_moisture: -1 | min_moisture",
            "sensors: {}, max_temperature: hot | max_temperature",
            "sensors: {}, light: 1 | light"
    })
    void whatIsWrittenWronglyIsRefusedByItsKey(String body, String key) {
        try (TestHub hub = TestHub.create()) {
            hub.install(new PlantIntegration());

            List<String> problems = hub.problems("plant: {Fern: {" + body.strip() + "}}");

            assertEquals(1, problems.size(), problems.toString());
            assertTrue(problems.getFirst().contains(key), problems.toString());
        }
    }
}
