package dev.hearth.filter;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.helper.source.ComputedConfig;
import dev.hearth.helper.source.ComputedFields;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a sensor. Home Assistant 2024.1: {@code filter.sensor.PLATFORM_SCHEMA}.
 *
 * @param source whose values are filtered
 * @param filters the filters, in the order in which a value meets them
 */
record FilterConfig(
        @Nullable String name, @Nullable String uniqueId, String source, List<Step> filters) implements ComputedConfig {
    /** The most values that a filter remembers. */
    static final int LARGEST_WINDOW = 1_000_000;

    private static final Field<String> ENTITY_ID = Field.required(
            "entity_id", Schemas.entityDomain("sensor", "binary_sensor", "input_number"))
            .doc("The entity to filter.")
            .example("sensor.outside_temperature");

    private static final OptionalField<Integer> PRECISION = Field.optional("precision", ComputedFields.DECIMALS)
            .doc("To how many decimals what comes out is rounded.");
    private static final Field<Integer> PRECISION_2 = PRECISION.orElse(2);
    private static final Schema<Integer> COUNT = Schemas.intRange(1, LARGEST_WINDOW);
    private static final Field<Integer> OUTLIER_WINDOW = Field.optional("window_size", COUNT)
            .orElse(1)
            .doc("Of how many former values the median is taken.");
    private static final Field<Double> RADIUS = Field.optional("radius", Schemas.number())
            .orElse(2.0)
            .doc("How far a value may be from the median.");
    private static final Field<Integer> LOW_PASS_WINDOW = Field.optional("window_size", COUNT)
            .orElse(1)
            .doc("Means nothing here.");
    private static final Field<Integer> TIME_CONSTANT = Field.optional("time_constant", COUNT)
            .orElse(10)
            .doc("After how many values a new one has mostly arrived.");
    private static final OptionalField<Double> LOWER =
            Field.optional("lower_bound", Schemas.number()).doc("The lowest value that passes as it is.");
    private static final OptionalField<Double> UPPER =
            Field.optional("upper_bound", Schemas.number()).doc("The highest value that passes as it is.");
    private static final Field<Integer> THROTTLE_WINDOW = Field.optional("window_size", COUNT)
            .orElse(1)
            .doc("Of how many values the first one passes.");
    private static final Field<Duration> THROTTLE_PERIOD = Field.required("window_size", Schemas.positiveTimePeriod())
            .doc("In which period one value passes.")
            .example("00:05:00");
    private static final Field<Duration> AVERAGE_PERIOD = Field.required("window_size", ComputedFields.PERIOD)
            .doc("Over which period the mean is taken.")
            .example("00:05:00");
    private static final Field<String> AVERAGE_TYPE = Field.optional("type", Schemas.enumOf("last"))
            .orElse("last")
            .doc("What counts between two values: the last one.");

    private static final Field<List<Step>> FILTERS = Field.required(
            "filters", Schemas.<Step>ensureList(Schemas.byKey("filter", kinds())))
            .doc("The filters, in the order in which a value meets them.")
            .example(List.of(Map.of("filter", "lowpass", "time_constant", 4)));

    static final Schema<FilterConfig> SCHEMA = Schemas.map(
            ComputedFields.NAME, ENTITY_ID, FILTERS, ComputedFields.UNIQUE_ID)
            .as(section -> new FilterConfig(
                    section.find(ComputedFields.NAME),
                    section.find(ComputedFields.UNIQUE_ID),
                    section.get(ENTITY_ID),
                    section.get(FILTERS)));

    FilterConfig {
        filters = List.copyOf(filters);
    }

    private static Map<String, Schema<? extends Step>> kinds() {
        Map<String, Schema<? extends Step>> kinds = new LinkedHashMap<>();
        kinds.put(
                "outlier",
                keys("A value further than the radius from the median of the last ones becomes the median.",
                        OUTLIER_WINDOW, RADIUS, PRECISION)
                        .as(each -> new Step.Outlier(
                                each.get(OUTLIER_WINDOW), each.get(RADIUS), each.find(PRECISION))));
        kinds.put(
                "lowpass",
                keys("A value goes only a part of the way to the new one.",
                        LOW_PASS_WINDOW, TIME_CONSTANT, PRECISION_2)
                        .as(each -> new Step.LowPass(each.get(TIME_CONSTANT), each.get(PRECISION_2))));
        kinds.put(
                "range",
                keys("A value beyond a bound becomes the bound.", LOWER, UPPER, PRECISION)
                        .checked(FilterConfig::checkBounds)
                        .as(each -> new Step.Range(each.find(LOWER), each.find(UPPER), each.find(PRECISION))));
        kinds.put(
                "throttle",
                keys("The first of so many values passes.", THROTTLE_WINDOW, PRECISION)
                        .as(each -> new Step.Throttle(each.get(THROTTLE_WINDOW), each.find(PRECISION))));
        kinds.put(
                "time_throttle",
                keys("One value passes in a period.", THROTTLE_PERIOD, PRECISION)
                        .as(each -> new Step.TimeThrottle(each.get(THROTTLE_PERIOD), each.find(PRECISION))));
        kinds.put(
                "time_simple_moving_average",
                keys("The mean over a period.", AVERAGE_PERIOD, AVERAGE_TYPE, PRECISION_2)
                        .as(each -> new Step.MovingAverage(each.get(AVERAGE_PERIOD), each.get(PRECISION_2))));
        return kinds;
    }

    private static MapSchema keys(String doc, FieldSpec<?>... fields) {
        return Schemas.map(fields).doc(doc);
    }

    private static void checkBounds(Section section, Problems problems) {
        Double lower = section.find(LOWER);
        Double upper = section.find(UPPER);
        if (lower != null && upper != null && lower > upper) {
            problems.in(LOWER.key())
                    .error(section.nodeOf(LOWER),
                            "'lower_bound' is " + lower + ", above 'upper_bound', which is " + upper);
        }
    }
}
