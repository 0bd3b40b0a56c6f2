package dev.hearth.minmax;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.helper.source.ComputedConfig;
import dev.hearth.helper.source.ComputedFields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a sensor. Home Assistant 2024.1: {@code min_max.sensor.PLATFORM_SCHEMA}.
 *
 * @param name its name; without one the type makes it
 * @param sources the entities, in the order in which ties are decided
 * @param digits the decimals of what is worked out
 */
record MinMaxConfig(String name, @Nullable String uniqueId, List<String> sources, Type type, int digits)
        implements ComputedConfig {
    private static final Field<List<String>> ENTITY_IDS = Field.required("entity_ids", Schemas.entityIds())
            .doc("The entities.")
            .example(List.of("sensor.kitchen_temperature", "sensor.hall_temperature"));
    private static final Field<Type> TYPE = Field.optional("type", Schemas.enumOf(Type.class))
            .orElse(Type.MAX)
            .doc("What to show.");
    private static final Field<Integer> DIGITS = Field.optional("round_digits", ComputedFields.DECIMALS)
            .orElse(2)
            .doc("To how many decimals a mean, median, range or sum is rounded.");

    static final Schema<MinMaxConfig> SCHEMA = Schemas.map(
            ComputedFields.NAME, ENTITY_IDS, TYPE, DIGITS, ComputedFields.UNIQUE_ID)
            .as(MinMaxConfig::of);

    MinMaxConfig {
        sources = List.copyOf(sources);
    }

    private static MinMaxConfig of(Section section) {
        Type type = section.get(TYPE);
        String name = section.find(ComputedFields.NAME);
        return new MinMaxConfig(
                name == null ? type.title() + " sensor" : name,
                section.find(ComputedFields.UNIQUE_ID),
                section.get(ENTITY_IDS),
                type,
                section.get(DIGITS));
    }

    /** What is shown of the numbers. */
    enum Type {
        /** The highest, as it is. */
        MAX,
        /** The lowest, as it is. */
        MIN,
        /** The mean. */
        MEAN,
        /** The one in the middle. */
        MEDIAN,
        /** The one that came last, as it is. */
        LAST,
        /** The highest less the lowest. */
        RANGE,
        /** The sum, known only when all are. */
        SUM;

        /** The word for people. */
        String title() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }

        /** The attribute that names the entity the number is from; null when it is from several. */
        @Nullable
        String attribute() {
            return switch (this) {
                case MAX, MIN, LAST -> name().toLowerCase(Locale.ROOT) + "_entity_id";
                case MEAN, MEDIAN, RANGE, SUM -> null;
            };
        }
    }
}
