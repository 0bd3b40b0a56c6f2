package dev.hearth.tod;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.binarysensor.BinarySensorEntity;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.sun.Sun;
import dev.hearth.helper.source.ComputedEntity;
import dev.hearth.helper.time.WallClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * On during a part of the day. Shows the occurrence that is on or comes next. Without the integration {@code sun}, one
 * that goes by the sun is unavailable. Home Assistant 2024.1: {@code tod.TodSensor}.
 */
final class TodSensor extends BinarySensorEntity implements ComputedEntity {
    private final TodConfig config;
    private @Nullable Span span;
    private @Nullable Instant next;
    private boolean on;
    private @Nullable Subscription alarm;

    TodSensor(TodConfig config) {
        this.config = config;
    }

    @Override
    public TodConfig written() {
        return config;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(this::cancelAlarm);
        onRemove(hub().bus().listen(EventTypes.CORE_CONFIG_UPDATED, event -> lookAndWrite()));
        look();
        if (span == null) {
            hub().logger()
                    .error(
                            "{} has no times: {}",
                            entityId(),
                            hub().capability(Sun.class) == null
                                    ? "it goes by the sun, and the integration sun is not set up; write sun: into the"
                                            + " configuration"
                                    : "the sun does not rise or set here within a year");
        }
        return Stages.done();
    }

    private void lookAndWrite() {
        look();
        writeState();
    }

    private void look() {
        cancelAlarm();
        Instant now = hub().loop().time().now();
        span = Span.at(now, config, home(), hub().capability(Sun.class));
        on = span != null && span.holds(now);
        next = span == null ? null : span.next(now);
        if (next != null) {
            alarm = hub().loop().at(next, this::lookAndWrite);
        }
    }

    private ZoneId home() {
        return hub().config().timeZone();
    }

    private void cancelAlarm() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    @Override
    public boolean available() {
        return span != null;
    }

    @Override
    public Boolean isOn() {
        return on;
    }

    @Override
    public DataMap extraStateAttributes() {
        return span == null || next == null
                ? DataMap.of()
                : DataMap.of(
                        "after",
                        WallClock.text(span.after(), home()),
                        "before",
                        WallClock.text(span.before(), home()),
                        "next_update",
                        WallClock.text(next, home()));
    }
}
