package dev.hearth.timedate;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.event.EventTypes;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Shows the moment in one way, and wakes when it is to be shown differently. */
final class TimeDateSensor extends SensorEntity {
    private final DisplayOption option;
    private @Nullable Subscription alarm;

    TimeDateSensor(DisplayOption option) {
        this.option = option;
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String name() {
        return option.title();
    }

    @Override
    public String icon() {
        return option.icon();
    }

    @Override
    public String nativeValue() {
        return option.text(now(), hub().config().timeZone());
    }

    @Override
    public CompletionStage<?> addedToHub() {
        setAlarm();
        onRemove(() -> {
            if (alarm != null) {
                alarm.cancel();
            }
        });
        onRemove(hub().bus().listen(EventTypes.CORE_CONFIG_UPDATED, event -> showNow()));
        return Stages.done();
    }

    // The home may have moved to another time zone, so an alarm that is set may be for the wrong moment.
    private void showNow() {
        if (alarm != null) {
            alarm.cancel();
        }
        setAlarm();
        writeState();
    }

    private void setAlarm() {
        alarm = hub().loop().at(option.next(now(), hub().config().timeZone()), this::showNow);
    }

    private Instant now() {
        return hub().loop().time().now();
    }
}
