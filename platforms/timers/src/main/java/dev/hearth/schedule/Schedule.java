package dev.hearth.schedule;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.helper.collection.HelperEntity;
import dev.hearth.helper.collection.Item;
import dev.hearth.helper.time.WallClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * On during its ranges of the week, with the data of the range as attributes. It changes at the edges and at no other
 * time. Home Assistant 2024.10: {@code schedule.Schedule}.
 */
final class Schedule extends HelperEntity<ScheduleConfig> {
    static final String DOMAIN = "schedule";

    private @Nullable TimeRange range;
    private @Nullable Instant next;
    private @Nullable Subscription alarm;

    Schedule(Item<ScheduleConfig> item) {
        super(DOMAIN, item);
    }

    Week week() {
        return config().week();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(this::cancelAlarm);
        onRemove(hub().bus().listen(EventTypes.CORE_CONFIG_UPDATED, event -> lookAndWrite()));
        look();
        return Stages.done();
    }

    private void lookAndWrite() {
        look();
        writeState();
    }

    private void look() {
        cancelAlarm();
        Instant now = hub().loop().time().now();
        range = week().at(now, home());
        next = week().next(now, home());
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
    protected void changed(ScheduleConfig old) {
        if (isAdded()) {
            look();
        }
    }

    @Override
    public Boolean state() {
        return range != null;
    }

    @Override
    public DataMap stateAttributes() {
        DataMap attributes = DataMap.of(
                "editable",
                editable(),
                "next_event",
                next == null ? null : WallClock.text(next, home()));
        return range == null ? attributes : attributes.with(range.data());
    }
}
