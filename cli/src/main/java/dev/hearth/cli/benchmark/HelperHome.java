package dev.hearth.cli.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * A configuration with as many helpers as large homes have, in about the proportions of real ones: four of five are set
 * by people, one of five is computed and follows {@code sensor.source_<i>}.
 */
final class HelperHome {
    private static final int HUNDRED = 100;

    private HelperHome() {}

    /** Helpers that people and automations set. */
    private enum Set {
        INPUT_BOOLEAN(28, "name: Switch %1$d"),
        INPUT_DATETIME(20, "name: Moment %1$d, has_date: true, has_time: true"),
        INPUT_TEXT(16, "name: Text %1$d, max: 200"),
        INPUT_SELECT(10, "name: Mode %1$d, options: [Home, Away, Night]"),
        INPUT_NUMBER(10, "name: Number %1$d, min: 0, max: 1000, step: 0.5"),
        TIMER(8, "name: Timer %1$d, duration: '00:05:00', restore: true"),
        COUNTER(5, "name: Counter %1$d"),
        INPUT_BUTTON(3, "name: Button %1$d");

        private final int share;
        private final String body;

        Set(int share, String body) {
            this.share = share;
            this.body = body;
        }

        String section(int count) {
            StringBuilder yaml = new StringBuilder(word(this)).append(":\n");
            for (int i = 0; i < count; i++) {
                yaml.append("  h_").append(i).append(": {").append(String.format(Locale.ROOT, body, i)).append("}\n");
            }
            return yaml.toString();
        }
    }

    /** Helpers that follow a source each. */
    enum Computed {
        /** Takes most of it, as in real homes. */
        STATISTICS(
                33,
                "sensor",
                "name: Average %1$d, entity_id: sensor.source_%1$d, sampling_size: 20, state_characteristic: mean"),
        FILTER(
                12,
                "sensor",
                "name: Smooth %1$d, entity_id: sensor.source_%1$d, filters: [{filter: lowpass, time_constant: 10},"
                        + " {filter: outlier, window_size: 5, radius: 50}]"),
        GROUP(10, "sensor", "name: Mean %1$d, type: mean, entities: [sensor.source_%1$d]"),
        DERIVATIVE(9, "sensor", "name: Slope %1$d, source: sensor.source_%1$d"),
        INTEGRATION(6, "sensor", "name: Energy %1$d, source: sensor.source_%1$d"),
        MIN_MAX(8, "sensor", "name: Top %1$d, type: max, entity_ids: [sensor.source_%1$d]"),
        THRESHOLD(8, "binary_sensor", "name: High %1$d, entity_id: sensor.source_%1$d, upper: 500"),
        TREND(8, "binary_sensor", "sensors: {rises_%1$d: {entity_id: sensor.source_%1$d, max_samples: 5}}"),
        UTILITY_METER(6, "", "meter_%1$d: {source: sensor.source_%1$d, cycle: daily}");

        private final int share;
        private final String entityDomain;
        private final String body;

        Computed(int share, String entityDomain, String body) {
            this.share = share;
            this.entityDomain = entityDomain;
            this.body = body;
        }

        /** Whether an integration of that domain makes some of them. */
        static boolean isOf(String domain) {
            return Arrays.stream(values()).anyMatch(kind -> word(kind).equals(domain));
        }

        /** A section with that many of them, which follow the sources from {@code first} on. */
        String section(int first, int count) {
            boolean platform = !entityDomain.isEmpty();
            StringBuilder yaml =
                    new StringBuilder(platform ? entityDomain + " " + word(this) : word(this)).append(":\n");
            for (int i = first; i < first + count; i++) {
                String keys = String.format(Locale.ROOT, body, i);
                yaml.append(platform ? "  - {platform: " + word(this) + ", " + keys + "}\n" : "  " + keys + "\n");
            }
            return yaml.toString();
        }
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** A configuration with about that many helpers, and the source of none. */
    static String yaml(int helpers) {
        int set = helpers * 4 / 5;
        StringBuilder yaml = new StringBuilder();
        for (Set kind : Set.values()) {
            yaml.append(kind.section(set * kind.share / HUNDRED));
        }
        return yaml.append(computed(helpers - set)).toString();
    }

    /** The computed ones alone, each with a source of its own: {@code sensor.source_0} and so on. */
    static String computed(int helpers) {
        StringBuilder yaml = new StringBuilder();
        int first = 0;
        for (Computed kind : Computed.values()) {
            int count = helpers * kind.share / HUNDRED;
            yaml.append(kind.section(first, count));
            first += count;
        }
        return yaml.toString();
    }
}
