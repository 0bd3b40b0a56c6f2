package dev.hearth.generichygrostat;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.humidifier.HumidifierAction;
import dev.hearth.api.domain.humidifier.HumidifierDeviceClass;
import dev.hearth.api.domain.humidifier.HumidifierEntity;
import dev.hearth.api.domain.humidifier.HumidifierFeatures;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.state.States;
import dev.hearth.helper.source.ComputedEntity;
import dev.hearth.genericclimate.Device;
import dev.hearth.helper.source.Reading;
import dev.hearth.helper.source.Sources;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a humidity by switching something that adds moisture, or takes it away. Unavailable as long as the sensor gives no
 * number, and then nothing is left running. Home Assistant: {@code GenericHygrostat}.
 */
final class Hygrostat extends HumidifierEntity implements ComputedEntity {
    private static final String NORMAL = "normal";
    private static final String AWAY = "away";

    /** Why a decision is due. */
    private enum Reason {
        READING,
        SETTING,
        KEEP_ALIVE
    }

    private final HygrostatConfig config;
    private boolean on;
    private boolean away;
    private @Nullable Number target;
    // That of the other mode.
    private @Nullable Number saved;
    private @Nullable Double humidity;
    private boolean active;
    private HumidifierAction action = HumidifierAction.IDLE;
    private @Nullable Device device;
    private Subscription stale = () -> {};

    Hygrostat(HygrostatConfig config) {
        this.config = config;
        on = Boolean.TRUE.equals(config.initialState());
        target = config.targetHumidity();
        saved = config.awayHumidity();
        if (saved == null) {
            saved = target;
        }
    }

    // ---- its life ----

    @Override
    public HygrostatConfig written() {
        return config;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        Device mine = new Device(hub(), config.humidifier());
        device = mine;
        onRemove(hub().states().track(List.of(config.sensor()), (change, event) -> {
            if (change.newState() != null) {
                measured(change.newState());
            }
        }));
        onRemove(hub().states().track(List.of(config.humidifier()), (change, event) -> switched(change)));
        onRemove(() -> stale.cancel());
        if (config.keepAlive().isPositive()) {
            onRemove(hub().loop().every(
                    config.keepAlive(), () -> mine.inTurnLogged(() -> decide(mine, Reason.KEEP_ALIVE))));
        }
        restore();
        onRemove(Sources.whenStarted(hub(), () -> {
            State state = hub().states().get(config.sensor());
            if (state != null && Reading.of(state).isKnown()) {
                measured(state);
            }
        }));
        return Stages.done();
    }

    private void restore() {
        LastState last = lastState();
        if (last != null) {
            DataMap attributes = last.state().attributes();
            if (AWAY.equals(attributes.get("mode"))) {
                away = true;
                saved = target;
                if (config.awayHumidity() != null) {
                    target = config.awayHumidity();
                }
            }
            if (attributes.get("humidity") instanceof Number number) {
                target = number.longValue();
            }
            if (attributes.get("saved_humidity") instanceof Number number) {
                saved = number.longValue();
            }
            on = last.state().value().equals(States.ON);
        }
        if (target == null) {
            target = dries() ? maxHumidity() : minHumidity();
            hub().logger().warn("{} has no humidity to keep yet and begins with {}", entityId(), target);
        }
    }

    private Device device() {
        if (device == null) {
            throw new HubException("entity_not_added", "the hygrostat has not been added to the hub");
        }
        return device;
    }

    private boolean dries() {
        return config.deviceClass().equals(HumidifierDeviceClass.DEHUMIDIFIER);
    }

    // ---- what it hears ----

    private void measured(State state) {
        if (config.stale().isPositive()) {
            stale.cancel();
            stale = hub().loop().every(config.stale(), this::stalled);
        }
        Reading reading = Reading.of(state);
        if (reading.isNumber()) {
            humidity = reading.number();
            device().inTurnLogged(() -> decide(device(), Reason.READING).thenRun(this::writeIfThere));
        } else {
            giveUp("shows '" + reading.text() + "', which is no humidity");
        }
    }

    // Shown at once, while Home Assistant waits for the next thing that is to be shown, which may never come.
    private void stalled() {
        giveUp("has not told anything for " + config.stale().toSeconds() + " s");
    }

    private void giveUp(String why) {
        if (active) {
            hub().logger().warn("{} stops, as {} {}", entityId(), config.sensor(), why);
        }
        active = false;
        humidity = null;
        device().inTurnLogged(() -> device().isOn() ? device().turn(false, null) : Stages.done());
        writeState();
    }

    private void switched(StateChanged change) {
        if (change.newState() == null) {
            return;
        }
        action = !change.newState().value().equals(States.ON)
                ? HumidifierAction.IDLE
                : dries() ? HumidifierAction.DRYING : HumidifierAction.HUMIDIFYING;
        writeState();
    }

    private void writeIfThere() {
        if (isAdded()) {
            writeState();
        }
    }

    // ---- what it does ----

    // What it switches it switches by itself, as in Home Assistant: unlike a thermostat it passes on no context.

    private CompletionStage<?> decide(Device mine, Reason reason) {
        Double present = humidity;
        Number wanted = target;
        boolean forced = reason == Reason.SETTING;
        if (!active && present != null && wanted != null) {
            active = true;
            forced = true;
        }
        if (!isAdded() || !active || !on || present == null || wanted == null) {
            return Stages.done();
        }
        if (!forced && reason == Reason.READING && config.minCycle().isPositive() && !mine.lasts(config.minCycle())) {
            return Stages.done();
        }
        double missing = wanted.doubleValue() - present;
        boolean dry = missing >= (forced ? 0 : config.dryTolerance());
        boolean wet = -missing >= (forced ? 0 : config.wetTolerance());
        boolean enough = dries() ? dry : wet;
        boolean needed = dries() ? wet : dry;
        boolean running = mine.isOn();
        if (running && enough) {
            return mine.turn(false, null);
        }
        if (!running && needed) {
            return mine.turn(true, null);
        }
        return reason == Reason.KEEP_ALIVE ? mine.turn(running, null) : Stages.done();
    }

    private CompletionStage<?> decideNow(Reason reason) {
        return device().inTurn(() -> decide(device(), reason)).thenRun(this::writeIfThere);
    }

    @Override
    public CompletionStage<?> turnOn() {
        on = true;
        return decideNow(Reason.SETTING);
    }

    @Override
    public CompletionStage<?> turnOff() {
        on = false;
        return device()
                .inTurn(() -> device().isOn() ? device().turn(false, null) : Stages.done())
                .thenRun(this::writeIfThere);
    }

    /** As Home Assistant has it, minding tolerances and the rest of the switch, as a reading does. */
    @Override
    public CompletionStage<?> setHumidity(int newTarget) {
        if (away && config.awayFixed()) {
            saved = newTarget;
            writeState();
            return Stages.done();
        }
        target = newTarget;
        return decideNow(Reason.READING);
    }

    @Override
    public CompletionStage<?> setMode(String mode) {
        boolean nowAway = mode.equals(AWAY);
        if (nowAway == away) {
            writeState();
            return Stages.done();
        }
        away = nowAway;
        Number other = saved != null ? saved : config.awayHumidity();
        saved = target;
        target = other;
        return decideNow(Reason.SETTING);
    }

    // ---- what it shows ----

    @Override
    public boolean available() {
        return active;
    }

    @Override
    public Boolean isOn() {
        return on;
    }

    @Override
    public HumidifierAction action() {
        return action;
    }

    @Override
    public @Nullable Number currentHumidity() {
        return humidity;
    }

    @Override
    public @Nullable Number targetHumidity() {
        return target;
    }

    @Override
    public Number minHumidity() {
        return orElse(config.minHumidity(), super.minHumidity());
    }

    @Override
    public Number maxHumidity() {
        return orElse(config.maxHumidity(), super.maxHumidity());
    }

    // Zero is as good as not written.
    private static Number orElse(@Nullable Double written, Number otherwise) {
        return written == null || written == 0 ? otherwise : written;
    }

    @Override
    public @Nullable String mode() {
        return config.awayHumidity() == null ? null : away ? AWAY : NORMAL;
    }

    @Override
    public List<String> availableModes() {
        return config.awayHumidity() == null ? List.of() : List.of(NORMAL, AWAY);
    }

    @Override
    public Long supportedFeatures() {
        return config.awayHumidity() == null ? 0 : HumidifierFeatures.MODES;
    }

    @Override
    public DataMap extraStateAttributes() {
        return saved == null || saved.doubleValue() == 0 ? DataMap.of() : DataMap.of("saved_humidity", saved);
    }

    @Override
    public String deviceClass() {
        return config.deviceClass();
    }

    /** What people set is to outlive a kill, and the readings shown beside it change often. */
    @Override
    public Duration keptWithin() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean keepsState() {
        return true;
    }
}
