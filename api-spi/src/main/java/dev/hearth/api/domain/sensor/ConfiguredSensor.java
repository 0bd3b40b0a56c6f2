package dev.hearth.api.domain.sensor;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.DateTimeValue;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.entity.ConfiguredEntity;
import dev.hearth.api.entity.RenderedOptions;
import org.jspecify.annotations.Nullable;

/** A sensor that shows what is written about it under the common keys, and reads text. */
public abstract class ConfiguredSensor extends SensorEntity implements ConfiguredEntity {
    private final SensorOptions options;
    private final RenderedOptions rendered;
    private @Nullable Object value;
    private @Nullable String refused;

    /** @param options what is written about it */
    protected ConfiguredSensor(SensorOptions options) {
        this.options = options;
        this.rendered = new RenderedOptions(options.entity());
    }

    /**
     * Takes what was read. Text becomes a moment or a day if the device class asks for one; what is neither is logged,
     * once for the same text, and leaves the value unknown. Home Assistant: {@code async_parse_date_datetime}.
     *
     * @param text null when it is not known
     */
    protected final void take(@Nullable String text) {
        String kind = options.deviceClass();
        if (text == null) {
            value = null;
        } else if (SensorDeviceClass.TIMESTAMP.equals(kind)) {
            DateTimeValue moment = parsed(Schemas.dateTime(), text);
            value = moment == null || moment.offset() == null ? null : moment.local().toInstant(moment.offset());
            complain(text, "a date and time with an offset from UTC");
        } else if (SensorDeviceClass.DATE.equals(kind)) {
            value = parsed(Schemas.date(), text);
            complain(text, "a date");
        } else {
            value = text;
        }
    }

    private static <T> @Nullable T parsed(Schema<T> schema, String text) {
        return schema.validate(ConfigNode.of(text), new Problems());
    }

    private void complain(String text, String expected) {
        if (value != null) {
            refused = null;
        } else if (!text.equals(refused)) {
            refused = text;
            hub().logger().warn("'{}' has the value '{}', which is not {}", name(), text, expected);
        }
    }

    @Override
    public @Nullable Object nativeValue() {
        return value;
    }

    @Override
    public @Nullable String deviceClass() {
        return options.deviceClass();
    }

    @Override
    public @Nullable String nativeUnit() {
        return options.unit();
    }

    @Override
    public @Nullable StateClass stateClass() {
        return options.stateClass();
    }

    @Override
    public final RenderedOptions rendered() {
        return rendered;
    }
}
