package dev.hearth.helper.source;

import dev.hearth.api.data.DataMap;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sensor that goes on from its last value has kept beside its state, in the form in which Home Assistant writes it:
 * {@code native_value}, a number or {@code {__type, decimal_str}}, and {@code native_unit_of_measurement}. Home Assistant:
 * {@code SensorExtraStoredData}. Any thread.
 *
 * @param value the number; null when it was not known
 * @param unit its unit; null for none
 */
public record KeptNumber(@Nullable BigDecimal value, @Nullable String unit) {
    private static final String VALUE = "native_value";
    private static final String UNIT = "native_unit_of_measurement";
    private static final String TYPE = "__type";
    private static final String DECIMAL_TYPE = "<class 'decimal.Decimal'>";
    private static final String DECIMAL = "decimal_str";

    /** What is to be kept. */
    public DataMap asMap() {
        Object written = value == null ? null : DataMap.of(TYPE, DECIMAL_TYPE, DECIMAL, value.toString());
        return DataMap.of(VALUE, written, UNIT, unit);
    }

    /** Reads what was kept; null when it is something else. */
    public static @Nullable KeptNumber of(DataMap kept) {
        if (!kept.containsKey(VALUE)) {
            return null;
        }
        Object value = kept.get(VALUE) instanceof Map<?, ?> typed ? typed.get(DECIMAL) : kept.get(VALUE);
        return new KeptNumber(number(value), kept.text(UNIT));
    }

    /** The number that a kept text or number stands for, or null when it is none. */
    public static @Nullable BigDecimal number(@Nullable Object kept) {
        try {
            return kept == null ? null : new BigDecimal(kept.toString().strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
