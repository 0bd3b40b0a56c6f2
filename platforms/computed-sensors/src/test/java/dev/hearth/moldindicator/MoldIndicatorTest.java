package dev.hearth.moldindicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoldIndicatorTest {
    private static final String ID = "sensor.mold_indicator";

    private static String yaml(String factor) {
        return "sensor: [{platform: mold_indicator, indoor_temp_sensor: sensor.in, outdoor_temp_sensor: sensor.out,"
                + " indoor_humidity_sensor: sensor.hum, " + factor + "}]";
    }

    private static TestHub home(String factor) {
        TestHub hub = TestHub.create();
        hub.install(new MoldIndicatorIntegration()).setUp(yaml(factor));
        hub.start();
        return hub;
    }

    private static void set(TestHub hub, String in, String out, String humidity) {
        hub.states().set("sensor.in", in, DataMap.of("unit_of_measurement", "°C"));
        hub.states().set("sensor.out", out, DataMap.of("unit_of_measurement", "°C"));
        hub.states().set("sensor.hum", humidity, DataMap.of("unit_of_measurement", "%"));
    }

    // Worked out with Python by the formula of Magnus.
    @ParameterizedTest
    @CsvSource({
            "20,10,50,2.0,68,9.26,15.0",
            "20,-5,60,1.5,100,12.0,11.67",
            "20,10,100,2.0,100,20.0,15.0",
            "20,10,0,2.0,0,-50.0,15.0",
            "20,-20,60,3.0,100,12.0,-6.67",
    })
    void showsTheHumidityAtTheColdestPlace(
            String in, String out, String humidity, String factor, String expected, double dewPoint, double critical) {
        try (TestHub hub = home("calibration_factor: " + factor)) {
            assertEquals("unavailable", hub.state(ID).value());

            set(hub, in, out, humidity);

            assertEquals(expected, hub.state(ID).value());
            assertEquals(
                    DataMap.builder()
                            .put("dewpoint", dewPoint)
                            .put("estimated_critical_temp", critical)
                            .put("unit_of_measurement", "%")
                            .put("friendly_name", "Mold Indicator")
                            .build(),
                    hub.state(ID).attributes());
        }
    }

    @Test
    void takesFahrenheitAndShowsTheUnitOfTheHome() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new MoldIndicatorIntegration())
                    .setUp("homeassistant: {unit_system: us_customary}\n" + yaml("calibration_factor: 2"));
            hub.start();
            CoreConfig config = hub.hub().config();
            hub.states().set("sensor.in", "68", DataMap.of("unit_of_measurement", "°F"));
            hub.states().set("sensor.out", "50", DataMap.of("unit_of_measurement", "°F"));
            hub.states().set("sensor.hum", "50", DataMap.of("unit_of_measurement", "%"));

            assertEquals("68", hub.state(ID).value(), config.units().toString());
            assertEquals(48.66, hub.state(ID).attributes().get("dewpoint"));
            assertEquals(59.0, hub.state(ID).attributes().get("estimated_critical_temp"));
        }
    }

    @Test
    void isUnavailableUnlessAllThreeFit() {
        try (LogLines log = LogLines.of("mold_indicator"); TestHub hub = home("calibration_factor: 2")) {
            for (List<String> wrong : List.of(
                    List.of("sensor.in", "unknown", "°C"), List.of("sensor.in", "20", "K"),
                    List.of("sensor.out", "cold", "°C"), List.of("sensor.hum", "50", "g"),
                    List.of("sensor.hum", "101", "%"), List.of("sensor.hum", "-1", "%"))) {
                set(hub, "20", "10", "50");
                assertEquals("68", hub.state(ID).value());

                hub.states().set(wrong.get(0), wrong.get(1), DataMap.of("unit_of_measurement", wrong.get(2)));

                assertEquals("unavailable", hub.state(ID).value(), wrong.toString());
            }
            assertTrue(log.has("cannot use sensor.in: its unit is K; expected °C or °F"));
            assertTrue(log.has("cannot use sensor.out: it shows 'cold'; expected a number"));
            assertTrue(log.has("cannot use sensor.hum: it shows 101; expected 0 to 100"));
        }
    }

    @Test
    void withoutCalibrationItIsUnavailableAndTheCheckWarns() {
        try (TestHub hub = home("calibration_factor: 0")) {
            set(hub, "20", "10", "50");

            assertEquals("unavailable", hub.state(ID).value());
            assertTrue(hub.problems(yaml("name: x")).toString().contains("calibration_factor"));
        }
    }
}
