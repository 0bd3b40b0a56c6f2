package dev.hearth.api.domain.switches;

import dev.hearth.api.entity.ToggleEntity;
import java.util.concurrent.CompletionStage;

/** A switch. Home Assistant: {@code SwitchEntity}. */
public abstract class SwitchEntity extends ToggleEntity {
    /** What is plugged in behind it, as device class. */
    public static final String OUTLET = "outlet";

    /** A switch and nothing more, as device class. */
    public static final String SWITCH = "switch";

    /** Turns it on. */
    public abstract CompletionStage<?> turnOn();

    /** Turns it off. */
    public abstract CompletionStage<?> turnOff();

    /** Turns it off if it is on, else on. */
    public CompletionStage<?> toggle() {
        return Boolean.TRUE.equals(isOn()) ? turnOff() : turnOn();
    }
}
