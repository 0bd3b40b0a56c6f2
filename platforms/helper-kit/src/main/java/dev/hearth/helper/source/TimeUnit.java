package dev.hearth.helper.source;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A unit of time that numbers over time are given in. Home Assistant: {@code UNIT_TIME} of derivative and integration.
 */
public enum TimeUnit {
    /** Seconds. */
    SECONDS("s", 1),
    /** Minutes. */
    MINUTES("min", 60),
    /** Hours. */
    HOURS("h", 3_600),
    /** Days. */
    DAYS("d", 86_400);

    /** The key; hours when it is left out. */
    public static final Field<TimeUnit> FIELD = Field.optional("unit_time", Schemas.choice(words()))
            .orElse(HOURS)
            .doc("The unit of time.")
            .example("h");

    /** How Python's decimal numbers are rounded after each step: to 28 digits. */
    public static final MathContext DIGITS = new MathContext(28, RoundingMode.HALF_EVEN);

    private static final double MICROS_PER_SECOND = 1e6;

    private final String symbol;
    private final BigDecimal seconds;

    TimeUnit(String symbol, long seconds) {
        this.symbol = symbol;
        this.seconds = BigDecimal.valueOf(seconds);
    }

    private static Map<String, TimeUnit> words() {
        Map<String, TimeUnit> words = new LinkedHashMap<>();
        for (TimeUnit each : values()) {
            words.put(each.symbol, each);
        }
        return words;
    }

    /** How it is written: {@code h}. */
    public String symbol() {
        return symbol;
    }

    /** How long it is. */
    public BigDecimal seconds() {
        return seconds;
    }

    /** A span in seconds as Python has it: the exact value of the nearest double. */
    public static BigDecimal secondsOf(long micros) {
        return new BigDecimal(micros / MICROS_PER_SECOND);
    }
}
