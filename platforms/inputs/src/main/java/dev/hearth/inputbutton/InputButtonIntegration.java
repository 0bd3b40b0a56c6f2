package dev.hearth.inputbutton;

import dev.hearth.helper.collection.HelperIntegration;

/** Buttons of people's own: those of the section {@code input_button:} and those that were made in clients. */
public final class InputButtonIntegration extends HelperIntegration {
    /** The integration. */
    public InputButtonIntegration() {
        super(InputButtonConfig.KIND);
    }
}
