package dev.hearth.manual;

import dev.hearth.api.config.TemplateText;
import dev.hearth.api.domain.alarmcontrolpanel.AlarmState;
import dev.hearth.api.domain.alarmcontrolpanel.CodeFormat;
import dev.hearth.api.domain.alarmcontrolpanel.ManualAlarm;
import dev.hearth.api.domain.alarmcontrolpanel.ManualAlarmOptions;
import dev.hearth.api.template.Rendering;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as it is written in the configuration. A code that is a template is evaluated whenever it is asked for, with
 * {@code from_state} and {@code to_state}. Home Assistant: {@code manual.ManualAlarm._async_validate_code}.
 */
final class ConfiguredAlarm extends ManualAlarm {
    private final String name;
    private final @Nullable String uniqueId;
    private final @Nullable TemplateText codeTemplate;

    /** @param codeTemplate gives the code, in place of that of the options; null if that counts */
    ConfiguredAlarm(
            String name,
            @Nullable String uniqueId,
            @Nullable TemplateText codeTemplate,
            ManualAlarmOptions options) {
        super(options);
        this.name = name;
        this.uniqueId = uniqueId;
        this.codeTemplate = codeTemplate;
    }

    @Override
    protected @Nullable String codeFor(AlarmState from, AlarmState to) {
        return codeTemplate == null
                ? super.codeFor(from, to)
                : Rendering.text(hub(), codeTemplate, Map.of("from_state", from.word(), "to_state", to.word()))
                        .strip();
    }

    @Override
    public @Nullable CodeFormat codeFormat() {
        return codeTemplate == null ? super.codeFormat() : CodeFormat.TEXT;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String uniqueId() {
        return uniqueId;
    }
}
