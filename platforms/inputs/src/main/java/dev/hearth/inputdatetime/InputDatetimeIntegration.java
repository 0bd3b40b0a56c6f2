package dev.hearth.inputdatetime;

import dev.hearth.helper.collection.HelperIntegration;

/** Dates and times of people's own: those of the section {@code input_datetime:} and those that were made in clients. */
public final class InputDatetimeIntegration extends HelperIntegration {
    /** The integration. */
    public InputDatetimeIntegration() {
        super(InputDatetimeConfig.KIND);
    }
}
