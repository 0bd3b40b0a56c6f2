package dev.hearth.manual;

import dev.hearth.api.domain.alarmcontrolpanel.ManualAlarm;
import dev.hearth.api.domain.alarmcontrolpanel.ManualAlarmOptions;
import org.jspecify.annotations.Nullable;

/** An alarm as it is written in the configuration. */
final class ConfiguredAlarm extends ManualAlarm {
    private final String name;
    private final @Nullable String uniqueId;

    ConfiguredAlarm(String name, @Nullable String uniqueId, ManualAlarmOptions options) {
        super(options);
        this.name = name;
        this.uniqueId = uniqueId;
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
