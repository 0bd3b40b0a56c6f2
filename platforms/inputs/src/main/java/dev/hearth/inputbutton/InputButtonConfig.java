package dev.hearth.inputbutton;

import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.helper.collection.HelperConfig;
import dev.hearth.helper.collection.HelperFields;
import dev.hearth.helper.collection.HelperKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written about a button. Home Assistant: {@code input_button.STORAGE_FIELDS}. */
record InputButtonConfig(@Nullable String name, @Nullable String icon) implements HelperConfig {
    private static final EntityDomain<InputButton> DOMAIN = EntityDomain.of(
            InputButton.DOMAIN, "Input button", InputButton.class)
            .serving(List.of(EntityService.<InputButton, Section>of(
                    "press", Schemas.map(), (button, nothing) -> button.press())
                    .described("Press", "Presses an input button.")));

    static final HelperKind<InputButtonConfig, InputButton> KIND = HelperKind.of(
            DOMAIN,
            Schemas.map(HelperFields.ICON),
            (name, section) -> new InputButtonConfig(name, section.find(HelperFields.ICON)),
            InputButtonConfig::stored,
            false,
            InputButton::new);

    private DataMap stored() {
        return DataMap.builder(1).putIfPresent(HelperFields.ICON.key(), icon).build();
    }
}
