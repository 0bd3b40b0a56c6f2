package dev.hearth.inputtext;

import dev.hearth.helper.collection.HelperIntegration;

/** Texts of people's own: those of the section {@code input_text:} and those that were made in clients. */
public final class InputTextIntegration extends HelperIntegration {
    /** The integration. */
    public InputTextIntegration() {
        super(InputTextConfig.KIND);
    }
}
