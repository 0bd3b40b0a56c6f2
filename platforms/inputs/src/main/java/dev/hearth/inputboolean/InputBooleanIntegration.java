package dev.hearth.inputboolean;

import dev.hearth.helper.collection.HelperIntegration;

/** Switches of people's own: those of the section {@code input_boolean:} and those that were made in clients. */
public final class InputBooleanIntegration extends HelperIntegration {
    /** The integration. */
    public InputBooleanIntegration() {
        super(InputBooleanConfig.KIND);
    }
}
