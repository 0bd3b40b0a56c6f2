package dev.hearth.timer;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.ReproductionCalls;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import dev.hearth.helper.collection.HelperConfig;
import dev.hearth.helper.collection.HelperFields;
import dev.hearth.helper.collection.HelperKind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a timer. Home Assistant: {@code timer.STORAGE_FIELDS}.
 *
 * @param duration how long it runs when a start says nothing else, in whole seconds
 * @param restore whether it goes on after a restart
 */
record TimerConfig(@Nullable String name, @Nullable String icon, Duration duration, boolean restore)
        implements HelperConfig {
    private static final Field<Duration> DURATION = Field.optional("duration", Schemas.positiveTimePeriod())
            .orElse(Duration.ZERO)
            .doc("How long it runs, unless it is started with another duration.")
            .example("00:05:00");
    private static final Field<Boolean> RESTORE = Field.optional("restore", Schemas.bool())
            .orElse(false)
            .doc("Whether it goes on where it was when the hub has been restarted.");

    private static final OptionalField<Duration> STARTED_FOR = Field.optional("duration", Schemas.timePeriod())
            .doc("How long it shall run this time.")
            .example("00:01:00")
            .form(FieldForm.of("Duration", Selector.text()));
    private static final Field<Duration> CHANGED_BY = Field.required("duration", Schemas.timePeriod())
            .doc("What is added to the time that remains; taken from it if negative.")
            .example(-60)
            .form(FieldForm.of("Duration", Selector.text()));

    private static final EntityDomain<Timer> DOMAIN = EntityDomain.of(Timer.DOMAIN, "Timer", Timer.class)
            .reproducedBy(TimerConfig::reproduce)
            .serving(List.of(
                    EntityService.<Timer, Section>of(
                            "start", Schemas.map(STARTED_FOR), (timer, data) -> timer.start(data.find(STARTED_FOR)))
                            .described("Start", "Starts a timer, or lets one that is paused go on."),
                    EntityService.<Timer, Section>of("pause", Schemas.map(), (timer, data) -> timer.pause())
                            .described("Pause", "Holds a running timer."),
                    EntityService.<Timer, Section>of("cancel", Schemas.map(), (timer, data) -> timer.cancel())
                            .described("Cancel", "Stops a timer and puts it back to its duration."),
                    EntityService.<Timer, Section>of("finish", Schemas.map(), (timer, data) -> timer.finish())
                            .described("Finish", "Ends a running timer as if its time were up."),
                    EntityService.<Timer, Section>of(
                            "change", Schemas.map(CHANGED_BY), (timer, data) -> timer.change(data.get(CHANGED_BY)))
                            .described("Change", "Gives a running timer more or less time.")));

    static final HelperKind<TimerConfig, Timer> KIND = HelperKind.of(
            DOMAIN,
            Schemas.map(HelperFields.ICON, DURATION, RESTORE),
            (name, section) -> new TimerConfig(
                    name, section.find(HelperFields.ICON), section.get(DURATION), section.get(RESTORE)),
            TimerConfig::stored,
            false,
            Timer::new);

    TimerConfig {
        duration = Clock.cut(duration);
    }

    private DataMap stored() {
        return DataMap.builder(3)
                .putIfPresent(HelperFields.ICON.key(), icon)
                .put(DURATION.key(), Clock.text(duration))
                .put(RESTORE.key(), restore)
                .build();
    }

    private static List<ServiceRequest> reproduce(State wanted, State present, DataMap options) {
        ReproductionCalls calls = new ReproductionCalls(Timer.DOMAIN, wanted, present);
        if (wanted.value().equals(present.value()) && !calls.differs(DURATION.key())) {
            return calls.requests();
        }
        switch (wanted.value()) {
            case "active" -> calls.call("start", DataMap.of(), DURATION.key());
            case "paused" -> calls.call("pause", DataMap.of());
            case "idle" -> calls.call("cancel", DataMap.of());
            default -> {}
        }
        return calls.requests();
    }
}
