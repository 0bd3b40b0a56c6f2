package dev.hearth.inputselect;

import dev.hearth.helper.collection.HelperIntegration;

/** Choices of people's own: those of the section {@code input_select:} and those that were made in clients. */
public final class InputSelectIntegration extends HelperIntegration {
    /** The integration. */
    public InputSelectIntegration() {
        super(InputSelectConfig.KIND);
    }
}
