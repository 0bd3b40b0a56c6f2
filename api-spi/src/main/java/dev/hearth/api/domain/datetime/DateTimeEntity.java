package dev.hearth.api.domain.datetime;

import dev.hearth.api.config.DateTimeValue;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.state.StateText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A moment that can be set. Override {@link #nativeValue} and {@link #setValue}. Home Assistant: {@code DateTimeEntity}.
 */
public abstract class DateTimeEntity extends Entity {
    /** The present moment it stands for; null when not known. */
    public abstract @Nullable Instant nativeValue();

    /** Sets it. */
    public abstract CompletionStage<?> setValue(Instant value);

    /** The moment in UTC to the second: {@code 2020-01-01T12:00:00+00:00}. */
    @Override
    public final @Nullable String state() {
        Instant value = nativeValue();
        return value == null ? null : StateText.of(value.truncatedTo(ChronoUnit.SECONDS));
    }

    /** What {@code datetime.set_value} does; what is written without an offset is by the home's clock. */
    final CompletionStage<?> set(DateTimeValue value) {
        return setValue(value.toInstant(hub().config().timeZone()));
    }
}
