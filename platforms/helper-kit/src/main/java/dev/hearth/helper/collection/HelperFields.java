package dev.hearth.helper.collection;

import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;

/** Keys that helpers of many kinds have. */
public final class HelperFields {
    /** The icon. */
    public static final OptionalField<String> ICON =
            Field.optional("icon", Schemas.icon()).doc("The icon.").example("mdi:lightbulb");

    private HelperFields() {}
}
