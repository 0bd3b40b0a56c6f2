package dev.hearth.schedule;

import dev.hearth.helper.collection.HelperIntegration;

/** Schedules of the week: those of the section {@code schedule:} and those that were made in clients. */
public final class ScheduleIntegration extends HelperIntegration {
    /** The integration. */
    public ScheduleIntegration() {
        super(ScheduleConfig.KIND);
    }
}
