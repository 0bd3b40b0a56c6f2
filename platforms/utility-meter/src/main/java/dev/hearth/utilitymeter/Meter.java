package dev.hearth.utilitymeter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meter: one sensor, or one for each tariff and the select that says which of them counts. Loop only.
 *
 * @param slug its key in the configuration
 * @param sensors its sensors
 */
record Meter(String slug, MeterConfig config, List<MeterSensor> sensors) {
    /** With its sensors, not yet added. */
    static Meter of(String slug, MeterConfig config) {
        List<MeterSensor> sensors = new ArrayList<>();
        Meter meter = new Meter(slug, config, sensors);
        if (config.tariffs().isEmpty()) {
            sensors.add(new MeterSensor(meter, null));
        }
        config.tariffs().forEach(tariff -> sensors.add(new MeterSensor(meter, tariff)));
        return meter;
    }

    /** The select of its tariffs; null when it has none. */
    @Nullable
    String tariffEntity() {
        return config.tariffs().isEmpty() ? null : "select." + slug;
    }

    /** Its name for people; by itself its key. */
    String name() {
        String name = config.name();
        return name == null ? slug : name;
    }

    /** Without the sensors, which name it. */
    @Override
    public String toString() {
        return "meter " + slug;
    }
}
