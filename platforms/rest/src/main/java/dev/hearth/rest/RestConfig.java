package dev.hearth.rest;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of {@code rest:}.
 *
 * @param interval how often it is asked
 */
record RestConfig(
        Query query, Duration interval, List<SensorConfig> sensors, List<BinarySensorConfig> binarySensors) {
    private static final Field<Duration> SCAN_INTERVAL = Field.optional(
            "scan_interval", Schemas.timePeriod().check("a period above zero", Duration::isPositive))
            .orElse(Duration.ofSeconds(30))
            .doc("How often the address is asked, for all its sensors at once.")
            .example(60);
    private static final Field<List<SensorConfig>> SENSORS = Field.<List<SensorConfig>>optional(
            "sensor", Schemas.ensureList(SensorConfig.LISTED))
            .orElse(List.of())
            .doc("Sensors that show the answer.");
    private static final Field<List<BinarySensorConfig>> BINARY_SENSORS = Field.<List<BinarySensorConfig>>optional(
            "binary_sensor", Schemas.ensureList(BinarySensorConfig.LISTED))
            .orElse(List.of())
            .doc("Binary sensors that go by the answer.");

    // Home Assistant passes over empty elements, of which an empty section is one.
    private static final Schema<List<RestConfig>> ELEMENT = Query.SCHEMA
            .plus(Schemas.map(SCAN_INTERVAL, SENSORS, BINARY_SENSORS))
            .converted(RestConfig::of);

    /** The section. */
    static final Schema<List<RestConfig>> SECTION = Schemas.<List<RestConfig>>ensureList(ELEMENT)
            .as(elements -> elements.stream().flatMap(List::stream).toList());

    private static @Nullable List<RestConfig> of(Section section, ConfigNode node, Problems problems) {
        if (section.node().entries().isEmpty()) {
            return List.of();
        }
        Query query = Query.of(section, problems);
        return query == null
                ? null
                : List.of(new RestConfig(
                        query, section.get(SCAN_INTERVAL), section.get(SENSORS), section.get(BINARY_SENSORS)));
    }
}
