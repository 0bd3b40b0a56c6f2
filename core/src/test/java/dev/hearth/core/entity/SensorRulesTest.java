package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.entity.EntityHost;
import dev.hearth.api.entity.LastState;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a sensor makes of its owner's choices, and what it refuses or doubts. */
class SensorRulesTest {
    private final TestHub hub = TestHub.create();
    private final FakeSensor sensor = FakeSensor.named("S");
    private DataMap chosen = DataMap.of();
    private DataMap remembered = DataMap.of();

    @AfterEach
    void close() {
        hub.close();
    }

    private void add(@Nullable Object value, @Nullable String deviceClass, @Nullable String unit) {
        sensor.value = value;
        sensor.deviceClass = deviceClass;
        sensor.unit = unit;
        sensor.uniqueId = "s";
        sensor.attach(new Registered());
    }

    private String shown() {
        return sensor.state() + " " + sensor.unitOfMeasurement() + " " + sensor.displayPrecision();
    }

    @Test
    void theUnitItsOwnerHasChosenWins() {
        add("1.10", "energy", "kWh");
        sensor.suggestedUnit = "MWh";
        chosen = DataMap.of("unit_of_measurement", "Wh");

        assertEquals("1100.00 Wh null", shown());
    }

    @Test
    void aChosenUnitOfAnotherQuantityIsPassedOver() {
        add("1.10", "energy", "kWh");
        chosen = DataMap.of("unit_of_measurement", "°C");

        assertEquals("1.10 kWh null", shown());
    }

    @Test
    void whatWasSuggestedWhenItFirstAppearedStays() {
        add(10, "distance", "mi");
        remembered = DataMap.of("suggested_unit_of_measurement", "ft");

        assertEquals("52800 ft null", shown());
    }

    @Test
    void someoneWhoSaysHowManyDecimalsAreShownGetsTheWholeNumber() {
        add(1.1, "temperature", "°C");
        chosen = DataMap.of("unit_of_measurement", "°F", "display_precision", 0);

        assertEquals("33.98 °F 0", shown());
    }

    @Test
    void theSuggestedPrecisionFollowsTheUnit() {
        add(1500, "power", "W");
        sensor.precision = 1;

        chosen = DataMap.of("unit_of_measurement", "kW");
        assertEquals("1.5 kW 4", shown());
        chosen = DataMap.of("unit_of_measurement", "mW");
        assertEquals("1500000.0 mW 0", shown());
    }

    @Test
    void aWarningIsGivenOnceForAUnitThatIsNoneOfTheDeviceClass() {
        try (LogLines log = LogLines.of("test")) {
            add(3, "battery", "V");

            sensor.state();
            sensor.state();

            assertEquals(List.of("sensor.s has the unit 'V', which is not one of the device class battery; expected %"),
                    log.all());
        }
    }

    @Test
    void aWarningIsGivenOnceForAStateClassThatTheDeviceClassHasNot() {
        try (LogLines log = LogLines.of("test")) {
            add(3, "energy", "kWh");
            sensor.stateClass = StateClass.MEASUREMENT;

            sensor.state();
            sensor.state();

            assertEquals(
                    List.of("sensor.s has the state class measurement, which does not go with its device class energy;"
                            + " expected total or total_increasing"),
                    log.all());
        }
    }

    @Test
    void anAngleIsInDegrees() {
        try (LogLines log = LogLines.of("test")) {
            add(3, "wind_direction", "°");
            sensor.stateClass = StateClass.MEASUREMENT_ANGLE;
            sensor.state();
            assertEquals(List.of(), log.all());

            sensor.unit = "rad";
            sensor.state();
            assertTrue(log.has("which does not go with its state class measurement_angle; expected '°'"),
                    log.all().toString());
        }
    }

    @Test
    void whatCannotBeIsRefusedByValue() {
        add("much", "power", "W");
        refused("the sensor sensor.s has the value 'much'; it should be a number, as it has a unit, a state class or a"
                + " device class");

        add(Double.NaN, "power", "W");
        refused("the sensor sensor.s has the value 'NaN'; it should be a number, as it has a unit, a state class or a"
                + " device class");

        add(1, "date", "d");
        refused("the sensor sensor.s has the unit 'd', but its device class date has no numbers; remove one of the"
                + " two");

        add("a", null, null);
        sensor.options = List.of("a", "b");
        refused("the sensor sensor.s has the options [a, b], which only the device class enum has; its device class is"
                + " none");

        add("c", "enum", null);
        refused("the sensor sensor.s has the value 'c'; it should be one of its options [a, b]");
    }

    private void refused(String message) {
        assertEquals(message, assertThrows(HubException.class, sensor::state).getMessage());
    }

    @Test
    void onlyATotalIsReset() {
        add(1, "energy", "kWh");
        sensor.lastReset = Instant.parse("2026-01-01T00:00:00Z");
        sensor.stateClass = StateClass.TOTAL;
        assertEquals(DataMap.of("last_reset", sensor.lastReset), sensor.stateAttributes());

        sensor.stateClass = StateClass.TOTAL_INCREASING;
        HubException refused = assertThrows(HubException.class, sensor::stateAttributes);
        assertEquals(
                "the sensor sensor.s says when it was last reset, which only a sensor of state class total does; its"
                        + " state class is total_increasing",
                refused.getMessage());
    }

    /** The hub's side of a sensor that is in the registry. */
    private final class Registered implements EntityHost {
        @Override
        public Hub hub() {
            return hub.hub();
        }

        @Override
        public String entityId() {
            return "sensor.s";
        }

        @Override
        public void write() {}

        @Override
        public CompletionStage<Void> refresh(boolean update) {
            return Stages.done();
        }

        @Override
        public void onRemove(Subscription subscription) {}

        @Override
        public void context(Context context) {}

        @Override
        public @Nullable Context context() {
            return null;
        }

        @Override
        public @Nullable LastState lastState() {
            return null;
        }

        @Override
        public DataMap registryOptions(String domain) {
            return switch (domain) {
                case "sensor" -> chosen;
                case "sensor.private" -> remembered;
                default -> DataMap.of();
            };
        }

        @Override
        public CompletionStage<Void> remove() {
            return Stages.done();
        }
    }
}
