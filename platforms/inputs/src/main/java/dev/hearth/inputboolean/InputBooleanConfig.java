package dev.hearth.inputboolean;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.GroupStates;
import dev.hearth.api.entity.Reproduction;
import dev.hearth.helper.collection.HelperConfig;
import dev.hearth.helper.collection.HelperFields;
import dev.hearth.helper.collection.HelperKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a switch. Home Assistant: {@code input_boolean.STORAGE_FIELDS}.
 *
 * @param initial what it is after each start; null for what it was before
 */
record InputBooleanConfig(@Nullable String name, @Nullable String icon, @Nullable Boolean initial)
        implements HelperConfig {
    private static final OptionalField<Boolean> INITIAL = Field.optional("initial", Schemas.bool())
            .doc("Whether it is on after each start; without it, it is what it was before.");

    private static final EntityDomain<InputBoolean> DOMAIN = EntityDomain.of(
            InputBoolean.DOMAIN, "Input boolean", InputBoolean.class)
            .reproducedBy(Reproduction.ON_OFF)
            .grouped(GroupStates.ON_OFF)
            .serving(List.of(
                    EntityService.<InputBoolean, Section>of(
                            "turn_on", Schemas.map(), (input, data) -> input.turn(true))
                            .described("Turn on", "Turns on an input boolean."),
                    EntityService.<InputBoolean, Section>of(
                            "turn_off", Schemas.map(), (input, data) -> input.turn(false))
                            .described("Turn off", "Turns off an input boolean."),
                    EntityService.<InputBoolean, Section>of(
                            "toggle", Schemas.map(), (input, data) -> input.turn(!input.isOn()))
                            .described("Toggle", "Turns an input boolean off if it is on, else on.")));

    static final HelperKind<InputBooleanConfig, InputBoolean> KIND = HelperKind.of(
            DOMAIN,
            Schemas.map(INITIAL, HelperFields.ICON),
            (name, section) -> new InputBooleanConfig(name, section.find(HelperFields.ICON), section.find(INITIAL)),
            InputBooleanConfig::stored,
            false,
            InputBoolean::new);

    private DataMap stored() {
        return DataMap.builder(2)
                .putIfPresent(INITIAL.key(), initial)
                .putIfPresent(HelperFields.ICON.key(), icon)
                .build();
    }
}
