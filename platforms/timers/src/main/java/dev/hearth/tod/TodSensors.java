package dev.hearth.tod;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.entity.EntityAdder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Makes a sensor of each entry. */
final class TodSensors implements Platform<TodConfig> {
    private static final Field<String> NAME =
            Field.required("name", Schemas.string()).doc("The name for people.").example("Night");
    private static final OptionalField<String> UNIQUE_ID = Field.optional("unique_id", Schemas.string())
            .doc("What tells it apart from all others, so that people can change it in clients.");
    private static final Field<Edge> AFTER = Field.required("after", Edge.SCHEMA)
            .doc("When it begins: a time of day, 'sunrise' or 'sunset'.")
            .example("sunset");
    private static final Field<Edge> BEFORE = Field.required("before", Edge.SCHEMA)
            .doc("When it ends: a time of day, 'sunrise' or 'sunset'; the next day if that is earlier than the begin.")
            .example("06:30");
    private static final Field<Duration> AFTER_OFFSET = offset("after_offset", "begins");
    private static final Field<Duration> BEFORE_OFFSET = offset("before_offset", "ends");

    private static Field<Duration> offset(String key, String verb) {
        return Field.optional(key, Schemas.timePeriod())
                .orElse(Duration.ZERO)
                .doc("How much later it " + verb + " than that; earlier if negative.")
                .example("-00:30:00");
    }

    @Override
    public String domain() {
        return "binary_sensor";
    }

    @Override
    public Schema<TodConfig> schema() {
        return Schemas.map(NAME, UNIQUE_ID, AFTER, AFTER_OFFSET, BEFORE, BEFORE_OFFSET)
                .as(section -> new TodConfig(
                        section.get(NAME),
                        section.find(UNIQUE_ID),
                        section.get(AFTER),
                        section.get(AFTER_OFFSET),
                        section.get(BEFORE),
                        section.get(BEFORE_OFFSET)));
    }

    @Override
    public CompletionStage<?> setup(Hub hub, TodConfig config, EntityAdder entities) {
        return entities.add(List.of(new TodSensor(config)), false);
    }
}
