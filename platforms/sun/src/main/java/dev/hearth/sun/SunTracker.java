package dev.hearth.sun;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.Subscription;
import dev.hearth.api.event.EventTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Follows the sun over home: makes a new forecast at each event of the sky and when the home moves, and takes the
 * position at the interval of the phase, so that there are few states when little happens. Those who show it are told
 * after each step. Loop only. Home Assistant 2024.1: {@code sun.Sun}.
 */
final class SunTracker {
    /** Where the entities find it. */
    static final HubData.Key<SunTracker> KEY = new HubData.Key<>("sun.tracker", SunTracker.class);

    private final Hub hub;
    private final List<Runnable> positionFollowers = new CopyOnWriteArrayList<>();
    private final List<Runnable> forecastFollowers = new CopyOnWriteArrayList<>();
    private Forecast forecast;
    private SunPosition position;
    private boolean up;
    private @Nullable Subscription nextForecast;
    private @Nullable Subscription nextPosition;

    private SunTracker(Hub hub) {
        this.hub = hub;
        Instant now = now();
        forecast = Forecast.at(Observer.of(hub.config()), now);
        position = forecast.observer().position(now);
        up = forecast.observer().up(now, position);
    }

    /** Begins to follow the sun, until the integration is unloaded. */
    static SunTracker start(Hub hub) {
        SunTracker tracker = new SunTracker(hub);
        tracker.setAlarms(tracker.now());
        hub.bus().listen(EventTypes.CORE_CONFIG_UPDATED, event -> tracker.moveHome());
        return tracker;
    }

    private Instant now() {
        return hub.loop().time().now();
    }

    /** What the sky does next. */
    Forecast forecast() {
        return forecast;
    }

    /** Where the sun stands, or stood a few minutes ago. */
    SunPosition position() {
        return position;
    }

    /** Whether the sun is above the horizon. */
    boolean up() {
        return up;
    }

    /** Calls back whenever the position was taken. */
    Subscription followPosition(Runnable follower) {
        return follow(positionFollowers, follower);
    }

    /** Calls back whenever there is a new forecast. */
    Subscription followForecast(Runnable follower) {
        return follow(forecastFollowers, follower);
    }

    private static Subscription follow(List<Runnable> followers, Runnable follower) {
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private void moveHome() {
        Observer home = Observer.of(hub.config());
        if (!home.equals(forecast.observer())) {
            Instant now = now();
            show(Forecast.at(home, now), now);
        }
    }

    private void updateForecast() {
        Instant now = now();
        show(forecast.later(now), now);
    }

    private void show(Forecast newForecast, Instant now) {
        forecast = newForecast;
        takePosition(now);
        setAlarms(now);
        positionFollowers.forEach(Runnable::run);
        forecastFollowers.forEach(Runnable::run);
    }

    private void updatePosition() {
        Instant now = now();
        takePosition(now);
        setPositionAlarm(now);
        positionFollowers.forEach(Runnable::run);
    }

    private void takePosition(Instant now) {
        position = forecast.observer().position(now);
        up = forecast.observer().up(now, position);
    }

    private void setAlarms(Instant now) {
        cancel(nextForecast);
        nextForecast = hub.loop().at(forecast.change(), this::updateForecast);
        setPositionAlarm(now);
    }

    // Shortly before the next event none is taken, because the event brings one.
    private void setPositionAlarm(Instant now) {
        cancel(nextPosition);
        Duration interval = forecast.phase().interval();
        boolean eventIsNear = now.plus(interval.multipliedBy(5).dividedBy(4)).isAfter(forecast.change());
        nextPosition = eventIsNear ? null : hub.loop().at(now.plus(interval), this::updatePosition);
    }

    private static void cancel(@Nullable Subscription alarm) {
        if (alarm != null) {
            alarm.cancel();
        }
    }
}
