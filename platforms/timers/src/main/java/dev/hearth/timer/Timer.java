package dev.hearth.timer;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.state.State;
import dev.hearth.helper.collection.HelperEntity;
import dev.hearth.helper.collection.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A time that is started, held, changed and told of when it is over, by the events {@code timer.started},
 * {@code timer.restarted}, {@code timer.paused}, {@code timer.changed}, {@code timer.cancelled} and
 * {@code timer.finished}, all with its {@code entity_id}, the last with {@code finished_at} too. The event comes before
 * the state, which is written with each of them even if it is the same. Home Assistant 2024.1: {@code timer.Timer}.
 */
final class Timer extends HelperEntity<TimerConfig> {
    static final String DOMAIN = "timer";

    private Phase phase = Phase.IDLE;
    // What it runs for this time; what is written about it as long as it is idle.
    private Duration running;
    // What remained when that was last looked at; null while it is idle.
    private @Nullable Duration remaining;
    // When its time is up; null unless it is active.
    private @Nullable Instant end;
    private @Nullable Subscription alarm;

    private enum Phase {
        IDLE,
        ACTIVE,
        PAUSED
    }

    Timer(Item<TimerConfig> item) {
        super(DOMAIN, item);
        running = item.config().duration();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(this::cancelAlarm);
        LastState last = lastState();
        if (config().restore() && last != null) {
            restore(last.state());
        }
        return Stages.done();
    }

    // A state that is not one of a timer's leaves it idle.
    private void restore(State last) {
        Duration duration = Clock.duration(last.attributes().get("duration"));
        Duration left = Clock.duration(last.attributes().get("remaining"));
        Instant planned = Clock.moment(last.attributes().get("finishes_at"));
        if (duration == null) {
            return;
        }
        if (last.value().equals("paused") && left != null) {
            phase = Phase.PAUSED;
            running = duration;
            remaining = left;
        } else if (last.value().equals("active") && planned != null) {
            resume(duration, planned);
        }
    }

    private void resume(Duration duration, Instant planned) {
        Duration left = Duration.between(now(), planned);
        if (left.isPositive()) {
            running = duration;
            run(left, "timer.restarted");
        } else {
            tellLate(planned);
        }
    }

    // Automations hear events only once the hub has started, and a listener of that event may be theirs.
    private void tellLate(Instant planned) {
        if (hub().state().isRunning()) {
            fireFinished(planned);
            return;
        }
        onRemove(hub().bus()
                .listenOnce(
                        EventTypes.HOMEASSISTANT_STARTED,
                        event -> hub().loop().execute(() -> fireFinished(planned))));
    }

    CompletionStage<?> start(@Nullable Duration given) {
        Duration left = remaining;
        if (given != null && !given.isZero()) {
            running = given;
            left = given;
        } else if (left == null || left.isZero()) {
            left = running;
        }
        run(left, phase == Phase.IDLE ? "timer.started" : "timer.restarted");
        writeState();
        return Stages.done();
    }

    private void run(Duration left, String event) {
        phase = Phase.ACTIVE;
        remaining = left;
        setEnd(now().plus(left));
        fire(event, DataMap.of("entity_id", entityId()));
    }

    private void setEnd(Instant newEnd) {
        cancelAlarm();
        end = newEnd;
        alarm = hub().loop().at(newEnd, this::finish);
    }

    CompletionStage<?> pause() {
        Instant planned = end;
        if (planned != null) {
            cancelAlarm();
            phase = Phase.PAUSED;
            remaining = Duration.between(now(), planned);
            end = null;
            fire("timer.paused", DataMap.of("entity_id", entityId()));
            writeState();
        }
        return Stages.done();
    }

    CompletionStage<?> change(Duration by) {
        Instant planned = end;
        Duration left = remaining;
        if (planned == null || left == null) {
            return refused("Timer " + entityId() + " is not running, only active timers can be changed");
        }
        if (!left.isZero() && left.plus(by).compareTo(running) > 0) {
            return refused("Not possible to change timer " + entityId() + " beyond duration: " + Clock.text(left)
                    + " and " + by.toSeconds() + " s are more than " + Clock.text(running));
        }
        if (!left.isZero() && left.plus(by).isNegative()) {
            return refused("Not possible to change timer " + entityId() + " to negative time remaining: "
                    + Clock.text(left) + " are less than " + -by.toSeconds() + " s");
        }
        setEnd(planned.plus(by));
        remaining = Duration.between(now(), planned.plus(by));
        fire("timer.changed", DataMap.of("entity_id", entityId()));
        writeState();
        return Stages.done();
    }

    private static CompletionStage<?> refused(String why) {
        return Stages.failed(new ServiceException(ServiceException.FAILED, why));
    }

    CompletionStage<?> cancel() {
        reset();
        fire("timer.cancelled", DataMap.of("entity_id", entityId()));
        writeState();
        return Stages.done();
    }

    CompletionStage<?> finish() {
        Instant planned = end;
        if (planned != null) {
            reset();
            fireFinished(planned);
            writeState();
        }
        return Stages.done();
    }

    private void reset() {
        cancelAlarm();
        phase = Phase.IDLE;
        running = config().duration();
        remaining = null;
        end = null;
    }

    private void fireFinished(Instant planned) {
        if (!isAdded()) {
            return; // gone while the event of its end waited for the start
        }
        fire("timer.finished", DataMap.of("entity_id", entityId(), "finished_at", Clock.text(planned)));
    }

    private void fire(String event, DataMap data) {
        hub().bus().fire(event, data);
    }

    private void cancelAlarm() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    private Instant now() {
        return hub().loop().time().now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    protected void changed(TimerConfig old) {
        if (phase == Phase.IDLE) {
            running = config().duration();
        }
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    @Override
    public boolean forceUpdate() {
        return true;
    }

    @Override
    public String state() {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public DataMap stateAttributes() {
        DataMap.Builder attributes =
                DataMap.builder(5).put("duration", Clock.text(running)).put("editable", editable());
        if (end != null) {
            attributes.put("finishes_at", Clock.text(end));
        }
        if (remaining != null) {
            attributes.put("remaining", Clock.text(remaining));
        }
        return config().restore() ? attributes.put("restore", true).build() : attributes.build();
    }
}
