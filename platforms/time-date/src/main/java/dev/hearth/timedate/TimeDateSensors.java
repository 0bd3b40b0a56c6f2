package dev.hearth.timedate;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.entity.EntityAdder;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Makes a sensor for each of the {@code display_options}; for the time alone when there are none. */
final class TimeDateSensors implements Platform<List<DisplayOption>> {
    private static final Field<List<DisplayOption>> DISPLAY_OPTIONS = Field.optional(
            "display_options", Schemas.<DisplayOption>ensureList(Schemas.enumOf(DisplayOption.class)))
            .orElse(List.of(DisplayOption.TIME))
            .doc("What to show, one sensor each.")
            .example(List.of("time", "date"));

    @Override
    public String domain() {
        return "sensor";
    }

    @Override
    public Schema<List<DisplayOption>> schema() {
        return Schemas.map(DISPLAY_OPTIONS).as(section -> section.get(DISPLAY_OPTIONS));
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<DisplayOption> options, EntityAdder entities) {
        return entities.add(options.stream().map(TimeDateSensor::new).toList(), false);
    }
}
