package dev.hearth.templateentities.domain;

import dev.hearth.api.automation.Script;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.domain.button.ButtonDeviceClass;
import dev.hearth.api.domain.button.ButtonEntity;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Options;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A button that runs a script. Home Assistant: {@code template.button}. */
final class TemplateButton extends ButtonEntity implements TemplateEntity {
    private static final OptionalField<Script> PRESS = CommonKeys.script("press", "What it does.");
    private static final OptionalField<String> DEVICE_CLASS = Field.optional("device_class", ButtonDeviceClass.SCHEMA)
            .doc("What it is for.")
            .example("restart");

    static final Kind KIND = Kind.of("button", "Template Button", TemplateButton::new, PRESS, DEVICE_CLASS);

    private final EntityTemplates templates;
    private final Options options;

    private TemplateButton(Setting setting) {
        options = setting.options();
        templates = EntityTemplates.of(this, setting);
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public @Nullable String deviceClass() {
        return options.find(DEVICE_CLASS);
    }

    @Override
    public CompletionStage<?> press() {
        return templates.run(PRESS, Map.of());
    }
}
