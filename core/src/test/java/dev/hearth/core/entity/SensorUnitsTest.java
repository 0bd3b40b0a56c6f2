package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In which unit a sensor is shown, and with how many decimals. */
class SensorUnitsTest {
    private static FakeSensor sensor(@Nullable Object value, String deviceClass, @Nullable String unit) {
        FakeSensor sensor = FakeSensor.named("S");
        sensor.value = value;
        sensor.deviceClass = deviceClass;
        sensor.unit = unit;
        return sensor;
    }

    private static FakeSensor unique(Object value, String deviceClass, String unit) {
        FakeSensor sensor = sensor(value, deviceClass, unit);
        sensor.uniqueId = "s";
        return sensor;
    }

    private static String shown(EntityRig home, FakeSensor sensor) {
        try (home) {
            home.addSensors(sensor);
            return home.state("sensor.s") + " "
                    + home.hub.state("sensor.s").attributes().text("unit_of_measurement");
        }
    }

    @Test
    void temperatureIsShownInTheUnitOfTheHomeWithItsDecimals() {
        assertEquals("23.0 °C", shown(new EntityRig(), sensor(23.0, "temperature", "°C")));
        assertEquals("73.4 °F", shown(EntityRig.american(), sensor(23.0, "temperature", "°C")));
        assertEquals("73 °F", shown(EntityRig.american(), sensor(23, "temperature", "°C")));
        assertEquals("73.40 °F", shown(EntityRig.american(), sensor(new BigDecimal("23.00"), "temperature", "°C")));
        assertEquals("-17.8 °C", shown(new EntityRig(), sensor("0.0", "temperature", "°F")));
    }

    @Test
    void otherReadingsAreConvertedOnlyWhenTheyHaveAUniqueId() {
        assertEquals("10 mi", shown(new EntityRig(), sensor(10, "distance", "mi")));
        assertEquals("16 km", shown(new EntityRig(), unique(10, "distance", "mi")));
        assertEquals("6.2 mi", shown(EntityRig.american(), unique(10.0, "distance", "km")));
        assertEquals("1013.20 hPa", shown(new EntityRig(), unique(101.32, "atmospheric_pressure", "kPa")));
        assertEquals("10 kn", shown(new EntityRig(), unique(10, "wind_speed", "kn")));
    }

    @Test
    void largerUnitGetsMoreDecimals() {
        FakeSensor sensor = unique("1.1", "energy", "Wh");
        sensor.suggestedUnit = "kWh";

        assertEquals("0.0011 kWh", shown(new EntityRig(), sensor));
    }

    @Test
    void timesAreWrittenInUtc() {
        FakeSensor moment = sensor(Instant.parse("2026-11-23T06:35:26.789Z"), "timestamp", null);

        assertEquals("2026-11-23T06:35:26+00:00 null", shown(new EntityRig(), moment));
        assertEquals("2026-11-23 null", shown(new EntityRig(), sensor(LocalDate.of(2026, 11, 23), "date", null)));
    }
}
