package dev.hearth.inputnumber;

import dev.hearth.helper.collection.HelperIntegration;

/** Numbers of people's own: those of the section {@code input_number:} and those that were made in clients. */
public final class InputNumberIntegration extends HelperIntegration {
    /** The integration. */
    public InputNumberIntegration() {
        super(InputNumberConfig.KIND);
    }
}
