package dev.hearth.utilitymeter;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a meter. Home Assistant: {@code utility_meter.METER_CONFIG_SCHEMA}.
 *
 * @param cycle how long it counts; null for ever, or as {@code cron} says
 * @param cron when it begins anew; null for never
 * @param deltaValues whether the source tells what was used since it last told, instead of all that ever was
 * @param netConsumption whether the source may fall
 * @param periodicallyResetting whether a source that was away may have begun anew meanwhile
 * @param tariffs the names of the tariffs, of which one counts at a time; empty for a meter without
 * @param alwaysAvailable whether it is available while the source is not
 */
record MeterConfig(
        String source,
        @Nullable String name,
        @Nullable String uniqueId,
        @Nullable Cycle cycle,
        @Nullable Cron cron,
        boolean deltaValues,
        boolean netConsumption,
        boolean periodicallyResetting,
        List<String> tariffs,
        boolean alwaysAvailable) {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MOST_OFFSET = Duration.ofDays(28);

    private static final Field<String> SOURCE = Field.required("source", Schemas.entityId())
            .doc("The sensor that is counted.")
            .example("sensor.energy");
    private static final OptionalField<String> NAME =
            Field.optional("name", Schemas.string()).doc("The name for people.");
    private static final OptionalField<String> UNIQUE_ID = Field.optional("unique_id", Schemas.string())
            .doc("Tells the meter apart for ever, whatever its name.");
    private static final OptionalField<Cycle> CYCLE = Field.optional("cycle", cycles())
            .doc("How long it counts before it begins anew.")
            .example("daily");
    private static final Field<Duration> OFFSET = Field.<Duration>optional(
            "offset",
            Schemas.positiveTimePeriod()
                    .check("a period under 28 days; a cron pattern can say more",
                            offset -> offset.compareTo(MOST_OFFSET) < 0))
            .orElse(Duration.ZERO)
            .doc("How long after the natural end of a cycle it begins anew.")
            .example("06:00:00");
    private static final OptionalField<Cron> CRON = Field.<Cron>optional("cron", Schemas.string().as(Cron::parse))
            .doc("When it begins anew: minute, hour, day of the month, month and day of the week, in place of a cycle.")
            .example("0 6 * * 1");
    private static final Field<Boolean> DELTA_VALUES = flag(
            "delta_values", false, "Whether the source tells what was used since it last told.");
    private static final Field<Boolean> NET_CONSUMPTION =
            flag("net_consumption", false, "Whether the source may fall, as with what is fed in.");
    private static final Field<Boolean> PERIODICALLY_RESETTING = flag(
            "periodically_resetting", true, "Whether the source may begin at zero again.");
    private static final Field<List<String>> TARIFFS = Field.<List<String>>optional(
            "tariffs",
            Schemas.ensureList(Schemas.string()).converted(MeterConfig::different))
            .orElse(List.of())
            .doc("Tariffs, of which one counts at a time; each has a sensor of its own.")
            .example(List.of("peak", "offpeak"));
    private static final Field<Boolean> ALWAYS_AVAILABLE =
            flag("always_available", false, "Whether it is available while the source is not.");

    private static final MapSchema KEYS = Schemas.map(
            SOURCE,
            NAME,
            UNIQUE_ID,
            CYCLE,
            OFFSET,
            CRON,
            DELTA_VALUES,
            NET_CONSUMPTION,
            PERIODICALLY_RESETTING,
            TARIFFS,
            ALWAYS_AVAILABLE)
            .atMostOne(CYCLE.key(), CRON.key())
            .checked(MeterConfig::check);

    /** The keys of one meter. */
    static final Schema<MeterConfig> SCHEMA = KEYS.as(MeterConfig::of);

    private static Schema<Cycle> cycles() {
        Map<String, Cycle> cycles = new LinkedHashMap<>();
        for (Cycle cycle : Cycle.values()) {
            cycles.put(cycle.word(), cycle);
        }
        return Schemas.choice(cycles);
    }

    private static List<String> different(List<String> tariffs, ConfigNode node, Problems problems) {
        Set<String> seen = new HashSet<>();
        tariffs.stream()
                .filter(tariff -> !seen.add(tariff))
                .findFirst()
                .ifPresent(twice -> problems.error(
                        node, "the tariff '" + twice + "' is there more than once; give each a name of its own"));
        return tariffs;
    }

    private static Field<Boolean> flag(String key, boolean otherwise, String doc) {
        return Field.optional(key, Schemas.bool()).orElse(otherwise).doc(doc);
    }

    private static void check(Section section, Problems problems) {
        Duration offset = section.get(OFFSET);
        Problems at = problems.in(OFFSET.key());
        Cycle cycle = section.find(CYCLE);
        if (section.has(CRON) && !offset.isZero()) {
            at.error(section.nodeOf(OFFSET), "'offset' says nothing beside 'cron'; put it into the pattern");
        } else if (cycle == Cycle.WEEKLY && offset.compareTo(WEEK) >= 0) {
            at.error(section.nodeOf(OFFSET), "an offset of a week or more has no meaning in a weekly cycle");
        }
    }

    private static MeterConfig of(Section section) {
        Cycle cycle = section.find(CYCLE);
        return new MeterConfig(
                section.get(SOURCE),
                section.find(NAME),
                section.find(UNIQUE_ID),
                cycle,
                cycle == null ? section.find(CRON) : cycle.cron(section.get(OFFSET)),
                section.get(DELTA_VALUES),
                section.get(NET_CONSUMPTION),
                section.get(PERIODICALLY_RESETTING),
                section.get(TARIFFS),
                section.get(ALWAYS_AVAILABLE));
    }
}
