package dev.hearth.api.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.testing.Vectors;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QuantityTest {
    private static final Map<String, Quantity> CONVERTERS = Map.ofEntries(
            Map.entry("DataRateConverter", Quantity.DATA_RATE),
            Map.entry("DistanceConverter", Quantity.DISTANCE),
            Map.entry("ElectricCurrentConverter", Quantity.CURRENT),
            Map.entry("ElectricPotentialConverter", Quantity.VOLTAGE),
            Map.entry("EnergyConverter", Quantity.ENERGY),
            Map.entry("InformationConverter", Quantity.DATA_SIZE),
            Map.entry("MassConverter", Quantity.MASS),
            Map.entry("PowerConverter", Quantity.POWER),
            Map.entry("PressureConverter", Quantity.PRESSURE),
            Map.entry("SpeedConverter", Quantity.SPEED),
            Map.entry("TemperatureConverter", Quantity.TEMPERATURE),
            Map.entry("UnitlessRatioConverter", Quantity.RATIO),
            Map.entry("VolumeConverter", Quantity.VOLUME));

    @Test
    void convertsEveryPairAsHomeAssistantDoes() {
        for (JsonNode vector : Vectors.read("units")) {
            Quantity quantity =
                    Objects.requireNonNull(CONVERTERS.get(vector.get("converter").stringValue()));

            double converted =
                    quantity.convert(vector.get("in").doubleValue(), unit(vector, "from"), unit(vector, "to"));

            double expected = vector.get("out").doubleValue();
            assertEquals(expected, converted, Math.abs(expected) * 1e-9, vector::toString);
        }
    }

    private static @Nullable String unit(JsonNode vector, String key) {
        return vector.get(key).isNull() ? null : vector.get(key).stringValue();
    }

    @Test
    void windForcesAreWholeStepsOfAScaleThatIsNotStraight() {
        assertEquals(8, Quantity.SPEED.convert(70, "km/h", "Beaufort"));
        assertEquals(0.836 * 27, Quantity.SPEED.convert(9, "Beaufort", "m/s"), 1e-9);
    }

    @Test
    void energyForADistanceAndDistanceForAnEnergyAreInverse() {
        assertEquals(5, Quantity.ENERGY_DISTANCE.convert(20, "kWh/100km", "km/kWh"), 1e-12);
        assertEquals(200, Quantity.ENERGY_DISTANCE.convert(5, "km/kWh", "Wh/km"), 1e-9);
        assertEquals(8.04672, Quantity.ENERGY_DISTANCE.convert(5, "mi/kWh", "km/kWh"), 1e-9);
    }

    @Test
    void sharesOfGasesBecomeMassesOfAirAtTwentyDegrees() {
        assertEquals(1.16441, Quantity.CARBON_MONOXIDE.convert(1, "ppm", "mg/m³"), 1e-5);
        assertEquals(1.99542, Quantity.OZONE.convert(1, "ppb", "µg/m³"), 1e-5);
    }

    @Test
    void bothSignsForAMillionthAreUnderstood() {
        assertEquals(2, Quantity.MASS.convert(2000, "\u00b5g", "mg"), 1e-12);
        assertEquals(2, Quantity.MASS.convert(2000, "\u03bcg", "mg"), 1e-12);
    }

    @Test
    void refusesAUnitOfAnotherQuantityByName() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Quantity.TEMPERATURE.convert(1, "°C", "W"));

        assertEquals("\"W\" is not a unit of temperature", refused.getMessage());
    }
}
