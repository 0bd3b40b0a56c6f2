package dev.hearth.timer;

import dev.hearth.helper.collection.HelperIntegration;

/** Timers: those of the section {@code timer:} and those that were made in clients. */
public final class TimerIntegration extends HelperIntegration {
    /** The integration. */
    public TimerIntegration() {
        super(TimerConfig.KIND);
    }
}
