package dev.hearth.commandline;

import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.entity.Entity;
import java.time.Duration;

/** The {@code scan_interval} of an entity in {@code command_line:}, where each has its own. */
final class Polling {
    /** To read it with, whatever the default. */
    static final Field<Duration> SCAN_INTERVAL = Field.required(
            "scan_interval", Schemas.timePeriod().check("a period above zero", Duration::isPositive))
            .doc("How often the entity is polled.")
            .example(30);

    private Polling() {}

    /** The key, with a default. */
    static Field<Duration> every(Duration interval) {
        return new Field<>(SCAN_INTERVAL.key(), SCAN_INTERVAL.schema(), interval, SCAN_INTERVAL.notes());
    }

    /** Updates an entity again and again. */
    static Subscription start(Hub hub, Duration interval, Entity entity) {
        return hub.loop().every(interval, () -> {
            if (!hub.state().isStopping()) {
                entity.refresh(true);
            }
        });
    }
}
