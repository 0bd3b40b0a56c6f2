package dev.hearth.api.domain.vacuum;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.States;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A robot of the older kind, which is on or off. Home Assistant 2024.1: {@code VacuumEntity}. */
public abstract class SwitchedVacuumEntity extends VacuumEntity {
    /** Whether it cleans; null when not known. */
    public abstract @Nullable Boolean isOn();

    /** What it does, in words for people; null when not known. */
    public @Nullable String status() {
        return null;
    }

    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    @Override
    public CompletionStage<?> toggle() {
        return Boolean.TRUE.equals(isOn()) ? turnOff() : turnOn();
    }

    /** None: a robot of this kind has no activities. */
    @Override
    public final @Nullable VacuumActivity activity() {
        return null;
    }

    @Override
    final boolean isCharging() {
        String status = status();
        return status != null && status.toLowerCase(Locale.ROOT).contains("charg");
    }

    /** {@code on} or {@code off}. */
    @Override
    public final @Nullable String state() {
        Boolean on = isOn();
        return on == null ? null : on ? States.ON : States.OFF;
    }

    @Override
    public final DataMap stateAttributes() {
        DataMap attributes = super.stateAttributes();
        return supports(VacuumFeatures.STATUS) ? attributes.with("status", status()) : attributes;
    }
}
