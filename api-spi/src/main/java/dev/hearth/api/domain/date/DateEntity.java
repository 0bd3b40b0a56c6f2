package dev.hearth.api.domain.date;

import dev.hearth.api.entity.Entity;
import java.time.LocalDate;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A date that can be set. Override {@link #nativeValue} and {@link #setValue}. Home Assistant: {@code DateEntity}.
 */
public abstract class DateEntity extends Entity {
    /** The present date; null when not known. */
    public abstract @Nullable LocalDate nativeValue();

    /** Sets it. */
    public abstract CompletionStage<?> setValue(LocalDate value);

    /** The date as {@code 2026-01-31}. */
    @Override
    public final @Nullable Object state() {
        return nativeValue();
    }
}
