package dev.hearth.api.config;

import dev.hearth.api.data.DataMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How clients ask a person for the value of a field, as dashboards do for the fields of a service.
 *
 * @param title its name for people: {@code Brightness}; null takes the key with spaces
 * @param selector the control; null takes one that goes with the schema
 * @param filter when the field is offered: {@code supported_features}, a list of sums of feature bits of which the entity
 *     must have one, and {@code attribute}, a map from an attribute's name to a list of values of which it must have one;
 *     empty for always
 * @param advanced whether it is for those who know what they are doing
 */
public record FieldForm(@Nullable String title, @Nullable Selector selector, DataMap filter, boolean advanced) {
    /** Nothing said. */
    public static final FieldForm NONE = new FieldForm(null, null, DataMap.of(), false);

    /** A field with a name, and a control that goes with its schema. */
    public static FieldForm titled(String title) {
        return new FieldForm(title, null, DataMap.of(), false);
    }

    /** A field with a name and a control. */
    public static FieldForm of(String title, Selector selector) {
        return new FieldForm(title, selector, DataMap.of(), false);
    }

    /** The same, offered for entities with all bits of at least one of these sums. */
    public FieldForm forFeatures(Long... anyOf) {
        return new FieldForm(title, selector, filter.with("supported_features", List.of(anyOf)), advanced);
    }

    /** The same, offered for entities whose attribute is, or as a list holds, one of these values. */
    public FieldForm forAttribute(String name, Object... anyOf) {
        return new FieldForm(
                title, selector, filter.with("attribute", DataMap.of(name, List.of(anyOf))), advanced);
    }

    /** The same, for those who know what they are doing. */
    public FieldForm asAdvanced() {
        return new FieldForm(title, selector, filter, true);
    }
}
