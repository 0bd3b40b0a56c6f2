package dev.hearth.api.domain.time;

import dev.hearth.api.entity.Entity;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A time of day that can be set. Override {@link #nativeValue} and {@link #setValue}. Home Assistant: {@code TimeEntity}.
 */
public abstract class TimeEntity extends Entity {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    /** The present time of day, by the home's clock; null when not known. */
    public abstract @Nullable LocalTime nativeValue();

    /** Sets it. */
    public abstract CompletionStage<?> setValue(LocalTime value);

    /** The time of day as {@code 22:15:00}, with microseconds if it has any. */
    @Override
    public final @Nullable String state() {
        LocalTime value = nativeValue();
        if (value == null) {
            return null;
        }
        LocalTime micros = value.truncatedTo(ChronoUnit.MICROS);
        return (micros.equals(micros.truncatedTo(ChronoUnit.SECONDS)) ? SECONDS : MICROS).format(micros);
    }
}
