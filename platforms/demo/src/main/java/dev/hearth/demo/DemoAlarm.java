package dev.hearth.demo;

import dev.hearth.api.domain.alarmcontrolpanel.ManualAlarm;
import dev.hearth.api.domain.alarmcontrolpanel.ManualAlarmOptions;
import java.time.Duration;
import java.util.List;

/** An alarm with the code 1234. */
final class DemoAlarm extends ManualAlarm {
    private static final Duration ARMING = Duration.ofSeconds(5);
    private static final Duration SOUNDING = Duration.ofSeconds(10);

    private final String uniqueId;
    private final String name;

    private DemoAlarm(String uniqueId, String name) {
        super(ManualAlarmOptions.of("1234", ARMING, Duration.ZERO, SOUNDING));
        this.uniqueId = uniqueId;
        this.name = name;
    }

    static List<DemoAlarm> all() {
        return List.of(new DemoAlarm("security", "Security"));
    }

    static DemoAlarm numbered(int number) {
        return new DemoAlarm("numbered_alarm_" + number, "Demo " + number);
    }

    @Override
    public String uniqueId() {
        return uniqueId;
    }

    @Override
    public String name() {
        return name;
    }
}
