package dev.hearth.genericthermostat;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.domain.climate.ClimateEntity;
import dev.hearth.api.domain.climate.ClimateFeatures;
import dev.hearth.api.domain.climate.ClimateTargets;
import dev.hearth.api.domain.climate.HvacAction;
import dev.hearth.api.domain.climate.HvacMode;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.unit.Temperatures;
import dev.hearth.helper.source.ComputedEntity;
import dev.hearth.genericclimate.Device;
import dev.hearth.helper.source.Reading;
import dev.hearth.helper.source.Sources;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a temperature by switching something on when it is too cold, or with {@code ac_mode} too warm, and off when it is
 * the other way round. Home Assistant: {@code GenericThermostat}.
 *
 * <p>A reading of the sensor leaves the switch alone for a while after it was switched, as its owner wrote; what people
 * set counts at once.
 */
final class Thermostat extends ClimateEntity implements ComputedEntity {
    private static final String NO_PRESET = "none";

    /** Why a decision is due. */
    private enum Reason {
        READING,
        SETTING,
        KEEP_ALIVE
    }

    private final ThermostatConfig config;
    private @Nullable HvacMode mode;
    private @Nullable Double target;
    private @Nullable Double targetWithoutPreset;
    private @Nullable Double temperature;
    private String preset = NO_PRESET;
    private @Nullable Device device;
    // When the switch was last switched from here; null before the first time.
    private @Nullable Instant switched;
    private Subscription maxCycle = () -> {};
    private @Nullable Subscription cooled;

    Thermostat(ThermostatConfig config) {
        this.config = config;
        mode = config.initialMode();
        target = config.targetTemp();
        targetWithoutPreset = config.targetTemp() != null
                ? config.targetTemp()
                : config.presets().values().stream().findFirst().orElse(null);
    }

    // ---- its life ----

    @Override
    public ThermostatConfig written() {
        return config;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        Device mine = new Device(hub(), config.heater());
        device = mine;
        onRemove(hub().states().track(List.of(config.sensor()), (change, event) -> measured(change)));
        onRemove(hub().states().track(List.of(config.heater()), (change, event) -> switched(change)));
        onRemove(this::cancelTimers);
        if (config.keepAlive().isPositive()) {
            onRemove(hub().loop().every(
                    config.keepAlive(), () -> mine.inTurnLogged(() -> decide(mine, Reason.KEEP_ALIVE))));
        }
        restore();
        onRemove(Sources.whenStarted(hub(), () -> {
            measure(hub().states().get(config.sensor()));
            writeState();
            if (mine.isKnown()) {
                leaveNothingRunning(mine);
            }
        }));
        return Stages.done();
    }

    private void restore() {
        LastState last = lastState();
        if (last != null) {
            State state = last.state();
            if (target == null && state.attributes().get("temperature") instanceof Number number) {
                target = number.doubleValue();
            }
            if (state.attributes().get("preset_mode") instanceof String word && presetModes().contains(word)) {
                preset = word;
            }
            if (mode == null) {
                mode = Arrays.stream(HvacMode.values())
                        .filter(each -> each.word().equals(state.value()))
                        .findFirst()
                        .orElse(null);
            }
        }
        if (target == null) {
            target = (config.cools() ? maxTemp() : minTemp()).doubleValue();
            hub().logger().warn("{} has no temperature to keep yet and begins with {}", entityId(), target);
        }
        if (mode == null) {
            mode = HvacMode.OFF;
        }
    }

    private void cancelTimers() {
        maxCycle.cancel();
        cancelCooled();
    }

    private void cancelCooled() {
        if (cooled != null) {
            cooled.cancel();
            cooled = null;
        }
    }

    private Device device() {
        if (device == null) {
            throw new HubException("entity_not_added", "the thermostat has not been added to the hub");
        }
        return device;
    }

    // ---- what it hears ----

    private void measured(StateChanged change) {
        if (!Reading.of(change.newState()).isKnown()) {
            return;
        }
        measure(change.newState());
        device().inTurnLogged(() -> decide(device(), Reason.READING).thenRun(this::writeIfThere));
    }

    private void measure(@Nullable State state) {
        Reading reading = Reading.of(state);
        if (reading.isNumber()) {
            temperature = reading.number();
        } else if (reading.isKnown()) {
            hub().logger()
                    .error("{} cannot take '{}' for a temperature, which {} shows", entityId(), reading.text(),
                            config.sensor());
        }
    }

    private void switched(StateChanged change) {
        if (change.newState() == null) {
            return;
        }
        if (change.oldState() == null) {
            leaveNothingRunning(device());
        }
        writeState();
    }

    private void leaveNothingRunning(Device mine) {
        if (mode == HvacMode.OFF && mine.isOn()) {
            hub().logger().warn("{} is off, but {} is on and is switched off", entityId(), config.heater());
            mine.inTurnLogged(() -> turn(mine, false));
        }
    }

    private void writeIfThere() {
        if (isAdded()) {
            writeState();
        }
    }

    // ---- what it does ----

    private CompletionStage<?> decide(Device mine, Reason reason) {
        Double wanted = target;
        Double present = temperature;
        if (!isAdded() || wanted == null || present == null || mode == HvacMode.OFF) {
            return Stages.done();
        }
        if (reason == Reason.READING && config.minCycle().isPositive() && !mine.lasts(config.minCycle())) {
            return Stages.done();
        }
        boolean cold = wanted >= present + config.coldTolerance();
        boolean hot = present >= wanted + config.hotTolerance();
        boolean enough = config.cools() ? cold : hot;
        boolean needed = config.cools() ? hot : cold;
        if (mine.isOn()) {
            return enough
                    ? turn(mine, false)
                    : reason == Reason.KEEP_ALIVE ? mine.turn(true, context()) : Stages.done();
        }
        if (needed) {
            return mayTurnOn(mine, reason) ? turn(mine, true) : Stages.done();
        }
        return reason == Reason.KEEP_ALIVE ? mine.turn(false, context()) : Stages.done();
    }

    private boolean mayTurnOn(Device mine, Reason reason) {
        Instant now = hub().loop().time().now();
        Instant end = switched == null ? now : switched.plus(config.cooldown());
        if (reason == Reason.SETTING || !end.isAfter(now)) {
            return true;
        }
        if (cooled == null) {
            cooled = hub().loop().after(Duration.between(now, end), () -> {
                cooled = null;
                mine.inTurnLogged(() -> decide(mine, Reason.READING));
            });
        }
        return false;
    }

    private CompletionStage<?> turn(Device mine, boolean on) {
        cancelTimers();
        switched = hub().loop().time().now();
        if (on && config.maxCycle().isPositive()) {
            maxCycle = hub().loop().after(config.maxCycle(), () -> mine.inTurnLogged(() -> turn(mine, false)));
        }
        return mine.turn(on, context());
    }

    private CompletionStage<?> decideNow() {
        return device().inTurn(() -> decide(device(), Reason.SETTING)).thenRun(this::writeIfThere);
    }

    @Override
    public CompletionStage<?> setHvacMode(HvacMode newMode) {
        mode = newMode;
        if (newMode != HvacMode.OFF) {
            return decideNow();
        }
        return device()
                .inTurn(() -> device().isOn() ? turn(device(), false) : Stages.done())
                .thenRun(this::writeIfThere);
    }

    @Override
    public CompletionStage<?> setTemperature(ClimateTargets targets) {
        Double wanted = targets.temperature();
        if (wanted == null) {
            return Stages.done();
        }
        preset = config.presets().entrySet().stream()
                .filter(each -> each.getValue().equals(wanted))
                .map(Map.Entry::getKey)
                .reduce((first, second) -> second)
                .orElse(NO_PRESET);
        target = wanted;
        return decideNow();
    }

    @Override
    public CompletionStage<?> setPresetMode(String newPreset) {
        if (newPreset.equals(preset)) {
            return Stages.done();
        }
        Double temperatureOfPreset = config.presets().get(newPreset);
        if (temperatureOfPreset == null) {
            target = targetWithoutPreset;
        } else {
            if (preset.equals(NO_PRESET)) {
                targetWithoutPreset = target;
            }
            target = temperatureOfPreset;
        }
        preset = newPreset;
        return decideNow();
    }

    // ---- what it shows ----

    @Override
    public @Nullable HvacMode hvacMode() {
        return mode;
    }

    @Override
    public List<HvacMode> hvacModes() {
        return List.of(config.cools() ? HvacMode.COOL : HvacMode.HEAT, HvacMode.OFF);
    }

    @Override
    public HvacAction hvacAction() {
        if (mode == HvacMode.OFF) {
            return HvacAction.OFF;
        }
        if (!device().isOn()) {
            return HvacAction.IDLE;
        }
        return config.cools() ? HvacAction.COOLING : HvacAction.HEATING;
    }

    @Override
    public String temperatureUnit() {
        return Temperatures.unit(hub().config().units());
    }

    @Override
    public double precision() {
        return config.precision() == null ? super.precision() : config.precision();
    }

    @Override
    public Number targetTemperatureStep() {
        return config.step() == null ? precision() : config.step();
    }

    @Override
    public @Nullable Number currentTemperature() {
        return temperature;
    }

    @Override
    public @Nullable Number targetTemperature() {
        return target;
    }

    @Override
    public Number minTemp() {
        return config.minTemp() == null ? super.minTemp() : config.minTemp();
    }

    @Override
    public Number maxTemp() {
        return config.maxTemp() == null ? super.maxTemp() : config.maxTemp();
    }

    @Override
    public String presetMode() {
        return preset;
    }

    @Override
    public List<String> presetModes() {
        List<String> modes = new ArrayList<>(List.of(NO_PRESET));
        modes.addAll(config.presets().keySet());
        return modes;
    }

    @Override
    public Long supportedFeatures() {
        return ClimateFeatures.TARGET_TEMPERATURE
                | (config.presets().isEmpty() ? 0 : ClimateFeatures.PRESET_MODE);
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
