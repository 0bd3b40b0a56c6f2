package dev.hearth.api.entity;

import dev.hearth.api.state.States;
import org.jspecify.annotations.Nullable;

/** An entity that is on or off. How it is switched belongs to its domain. */
public abstract class ToggleEntity extends Entity {
    /** Whether it is on; null when not known. */
    public abstract @Nullable Boolean isOn();

    @Override
    public final @Nullable String state() {
        Boolean on = isOn();
        return on == null ? null : on ? States.ON : States.OFF;
    }
}
