package dev.hearth.example.temperature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.state.State;
import dev.hearth.core.testing.TestHub;
import org.junit.jupiter.api.Test;

class ExampleTemperatureTest {
    @Test
    void theSensorReads23Degrees() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new ExampleTemperature()).setUp("sensor: {platform: example_temperature}");

            State state = hub.state("sensor.example_temperature");
            assertEquals("23", state.value());
            assertEquals("°C", state.attributes().text("unit_of_measurement"));
            assertEquals("Example Temperature", state.attributes().text("friendly_name"));
        }
    }
}
