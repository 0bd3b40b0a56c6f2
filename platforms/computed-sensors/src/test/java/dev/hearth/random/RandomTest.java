package dev.hearth.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RandomTest {
    @Test
    void showsAnotherNumberOfTheRangeAtEachUpdate() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new RandomIntegration())
                    .setUp("sensor: [{platform: random, minimum: 3, maximum: 6, unit_of_measurement: km}]");
            hub.start();
            Set<String> seen = new TreeSet<>();
            for (int i = 0; i < 100; i++) {
                seen.add(hub.state("sensor.random_sensor").value());
                hub.advance(Duration.ofSeconds(30));
            }

            assertEquals(Set.of("3", "4", "5", "6"), seen);
            assertEquals(
                    DataMap.builder()
                            .put("maximum", 6)
                            .put("minimum", 3)
                            .put("unit_of_measurement", "km")
                            .put("icon", "mdi:hanger")
                            .put("friendly_name", "Random Sensor")
                            .build(),
                    hub.state("sensor.random_sensor").attributes());
        }
    }

    @Test
    void isUpdatedEveryThirtySeconds() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new RandomIntegration()).setUp("sensor: [{platform: random, maximum: 1000000000}]");
            hub.start();
            hub.advance(Duration.ofMinutes(1));
            Set<String> seen = new TreeSet<>();
            for (int second = 0; second < 300; second++) {
                seen.add(hub.state("sensor.random_sensor").value());
                hub.advance(Duration.ofSeconds(1));
            }

            assertTrue(seen.size() == 10 || seen.size() == 11, seen.toString());
        }
    }

    @Test
    void isOnAndOff() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new RandomIntegration())
                    .setUp("binary_sensor: [{platform: random, name: Dice, device_class: motion}]");
            hub.start();
            Set<String> seen = new TreeSet<>();
            for (int i = 0; i < 50; i++) {
                seen.add(hub.state("binary_sensor.dice").value());
                hub.advance(Duration.ofSeconds(30));
            }

            assertEquals(Set.of("on", "off"), seen);
            assertEquals("motion", hub.state("binary_sensor.dice").attributes().get("device_class"));
        }
    }

    @Test
    void theLimitsMustBeInOrder() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new RandomIntegration());
            String problems = hub.problems("sensor: [{platform: random, minimum: 30}]").toString();
            assertTrue(problems.contains("'minimum' is 30, above 'maximum', which is 20"), problems);
        }
    }
}
