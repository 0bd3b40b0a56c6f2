package dev.hearth.api.domain.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.template.RepeatedTemplate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensorOptionsTest {
    private static final Schema<SensorOptions> SCHEMA = SensorOptions.schema("Thing")
            .converted((section, node, problems) -> SensorOptions.read(section, problems));

    private final Problems problems = new Problems();

    @Test
    void aSensorWithoutKeysHasTheNameOfItsKind() {
        SensorOptions options = Objects.requireNonNull(read(Map.of()));

        assertEquals("Thing", options.entity().name().source());
        assertNull(options.deviceClass());
        assertNull(options.entity().availability());
    }

    @Test
    void everyKeyIsRead() {
        SensorOptions options = Objects.requireNonNull(read(Map.of(
                "name", "Roof",
                "unique_id", 7,
                "icon", "mdi:home",
                "picture", "/local/roof.png",
                "device_class", "wind_direction",
                "unit_of_measurement", "°",
                "state_class", "measurement_angle")));

        assertEquals("Roof", options.entity().name().source());
        assertEquals("7", options.entity().uniqueId());
        assertEquals("wind_direction", options.deviceClass());
        assertEquals("°", options.unit());
        assertEquals(StateClass.MEASUREMENT_ANGLE, options.stateClass());
    }

    @Test
    void aMistypedClassIsRecognised() {
        assertNull(read(Map.of("device_class", "temprature")));

        assertEquals("temperature", problems.list().getFirst().suggestion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "enum", "timestamp"})
    void aClassWithoutNumbersHasNeitherUnitNorStateClass(String deviceClass) {
        assertNull(read(
                Map.of("device_class", deviceClass, "unit_of_measurement", "W", "state_class", "measurement")));

        assertEquals(
                List.of(
                        "unit_of_measurement: 'unit_of_measurement' is for numbers, but the device class '"
                                + deviceClass + "' has none; remove one of the two",
                        "state_class: 'state_class' is for numbers, but the device class '" + deviceClass
                                + "' has none; remove one of the two"),
                problems.list().stream().map(Problem::line).toList());
    }

    @Test
    void aUnitThatIsNoneOfTheClassIsAWarning() {
        assertNotNull(read(Map.of("device_class", "temperature", "unit_of_measurement", "C")));

        assertEquals(
                "unit_of_measurement: 'C' is not a unit of the device class 'temperature'; did you mean '°C'?",
                problems.list().getFirst().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "no", "off", "0", "maybe", ""})
    void anAvailabilityThatIsNoClearYesIsANo(String availability) {
        SensorOptions options = Objects.requireNonNull(read(Map.of("availability", availability)));

        String written = Objects.requireNonNull(options.entity().availability()).source();
        assertEquals(false, RepeatedTemplate.truth(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "Yes", "on ", "1"})
    void anAvailabilityMayBeAClearYes(String availability) {
        SensorOptions options = Objects.requireNonNull(read(Map.of("availability", availability)));

        String written = Objects.requireNonNull(options.entity().availability()).source();
        assertEquals(true, RepeatedTemplate.truth(written));
    }

    private SensorOptions read(Map<String, Object> keys) {
        return SCHEMA.validate(ConfigNode.of(keys), problems);
    }
}
