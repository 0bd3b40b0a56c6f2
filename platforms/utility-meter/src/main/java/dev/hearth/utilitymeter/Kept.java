package dev.hearth.utilitymeter;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.StateText;
import dev.hearth.helper.source.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What a sensor remembers over a restart, in Home Assistant's form ({@code UtilitySensorExtraStoredData}), or as the
 * releases before 2022.4 had it, which kept state and attributes alone.
 *
 * @param amount null when nothing had been counted
 * @param begun when the amount was zero; null when not known
 */
record Kept(
        @Nullable BigDecimal amount,
        @Nullable String unit,
        @Nullable String sourceClass,
        BigDecimal lastPeriod,
        @Nullable Instant begun,
        @Nullable BigDecimal lastValid,
        boolean collecting) {
    /** The status of a sensor that counts. */
    static final String COLLECTING = "collecting";

    private static final String NONE = "None";

    /** What was kept; null when there is nothing that can be used. */
    static @Nullable Kept of(@Nullable LastState last) {
        if (last == null) {
            return null;
        }
        DataMap extra = last.extra();
        BigDecimal lastPeriod = decimal(extra.get("last_period"));
        if (lastPeriod != null && extra.containsKey("native_value") && extra.containsKey("status")) {
            return new Kept(
                    decimal(extra.get("native_value")),
                    text(extra, "native_unit_of_measurement"),
                    text(extra, "input_device_class"),
                    lastPeriod,
                    moment(extra.get("last_reset")),
                    decimal(extra.get("last_valid_state")),
                    COLLECTING.equals(extra.text("status")));
        }
        DataMap attributes = last.state().attributes();
        BigDecimal amount = decimal(last.state().value());
        if (amount == null) {
            return null;
        }
        BigDecimal period = decimal(attributes.get("last_period"));
        return new Kept(
                amount,
                text(attributes, "unit_of_measurement"),
                text(attributes, "device_class"),
                period == null ? BigDecimal.ZERO : period,
                moment(attributes.get("last_reset")),
                decimal(attributes.get("last_valid_state")),
                COLLECTING.equals(attributes.get("status")));
    }

    private static @Nullable String text(DataMap from, String key) {
        return from.get(key) instanceof String text && !text.equals(NONE) ? text : null;
    }

    // A number, its text, or a Decimal of Python as Home Assistant writes it.
    private static @Nullable BigDecimal decimal(@Nullable Object kept) {
        return switch (kept) {
            case DataMap python -> decimal(python.get("decimal_str"));
            case String text -> {
                Reading reading = Reading.of(text);
                yield reading.isNumber() ? reading.decimal() : null;
            }
            case Number number -> decimal(StateText.of(number));
            case null, default -> null;
        };
    }

    private static @Nullable Instant moment(@Nullable Object kept) {
        try {
            return switch (kept) {
                case Instant moment -> moment;
                case String text -> OffsetDateTime.parse(text).toInstant();
                case null, default -> null;
            };
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** To be kept. */
    DataMap data(String status) {
        return DataMap.builder(7)
                .put("native_value", amount == null
                        ? null
                        : DataMap.of(
                                "__type", "<class 'decimal.Decimal'>", "decimal_str", amount.toString()))
                .put("native_unit_of_measurement", unit)
                .put("last_period", lastPeriod.toString())
                .put("last_reset", begun == null ? null : StateText.of(begun))
                .put("last_valid_state", lastValid == null ? null : lastValid.toString())
                .put("status", status)
                .put("input_device_class", sourceClass == null ? NONE : sourceClass)
                .build();
    }
}
