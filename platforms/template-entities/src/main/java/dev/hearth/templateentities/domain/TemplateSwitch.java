package dev.hearth.templateentities.domain;

import dev.hearth.api.automation.Script;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.domain.switches.SwitchEntity;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.States;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Legacy;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A switch that says by a template whether it is on, and is turned on and off by scripts. Without the template it is what
 * it was told last. Home Assistant: {@code template.switch}.
 */
final class TemplateSwitch extends SwitchEntity implements TemplateEntity {
    private static final OptionalField<Script> TURN_ON = CommonKeys.script("turn_on", "What turns it on.");
    private static final OptionalField<Script> TURN_OFF = CommonKeys.script("turn_off", "What turns it off.");

    static final Kind KIND = Kind.of(
            "switch",
            "Template Switch",
            TemplateSwitch::new,
            CommonKeys.STATE,
            TURN_ON,
            TURN_OFF,
            CommonKeys.OPTIMISTIC)
            .formerly(Legacy.under("switches")
                    .named("value_template", CommonKeys.STATE)
                    .keeping(TURN_ON, TURN_OFF));

    private final EntityTemplates templates;
    private @Nullable Boolean on;

    private TemplateSwitch(Setting setting) {
        templates = EntityTemplates.of(this, setting);
        templates.assumeWithout(List.of(CommonKeys.STATE));
        templates.state(CommonKeys.STATE, given -> on = templates.bool(CommonKeys.STATE.key(), given));
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public void restore(LastState last) {
        on = last.state().value().equals(States.ON);
    }

    @Override
    public CompletionStage<?> turnOn() {
        return templates.run(TURN_ON, Map.of(), () -> on = true);
    }

    @Override
    public CompletionStage<?> turnOff() {
        return templates.run(TURN_OFF, Map.of(), () -> on = false);
    }

    @Override
    public @Nullable Boolean isOn() {
        return on;
    }
}
