package dev.hearth.api.domain.fan;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Offered;
import dev.hearth.api.entity.ToggleEntity;
import dev.hearth.api.unit.Percentages;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A fan. Override what it tells and the commands it obeys; {@link #supportedFeatures} says which those are. A device that
 * counts its speeds otherwise than in per cent has {@link Percentages}. Home Assistant 2024.1: {@code FanEntity}.
 */
public abstract class FanEntity extends ToggleEntity {
    private static final int FASTEST = 100;

    /** Whether it runs: at a speed above 0 or in a preset mode, unless overridden. */
    @Override
    public @Nullable Boolean isOn() {
        Integer percentage = percentage();
        return (percentage != null && percentage > 0) || presetMode() != null;
    }

    /** How fast it runs, 0 (off) to 100; null when not known or in a preset mode without a speed. */
    public @Nullable Integer percentage() {
        return null;
    }

    /** How many speeds it has, off not counted. */
    public int speedCount() {
        return FASTEST;
    }

    /** The preset mode it runs in; null for none. */
    public @Nullable String presetMode() {
        return null;
    }

    /** The preset modes it offers. */
    public List<String> presetModes() {
        return List.of();
    }

    /** Which way it blows; null when not known. */
    public @Nullable FanDirection direction() {
        return null;
    }

    /** Whether it turns from side to side; null when not known. */
    public @Nullable Boolean oscillating() {
        return null;
    }

    /** A sum of {@link FanFeatures}. */
    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    /** Turns it on. A preset mode in the wish is one it offers. */
    public abstract CompletionStage<?> turnOn(FanTurnOn wish);

    /** Turns it off. */
    public abstract CompletionStage<?> turnOff();

    /** Turns it off if it is on, else on. */
    public CompletionStage<?> toggle() {
        return Boolean.TRUE.equals(isOn()) ? turnOff() : turnOn(FanTurnOn.PLAIN);
    }

    /**
     * Runs it that fast.
     *
     * @param percentage 0 (off) to 100
     */
    public CompletionStage<?> setPercentage(int percentage) {
        return notImplemented("setPercentage");
    }

    /**
     * Runs it faster.
     *
     * @param step by how many per cent; null goes to its next speed
     */
    public CompletionStage<?> increaseSpeed(@Nullable Integer step) {
        return setPercentage(adjusted(1, step));
    }

    /**
     * Runs it slower.
     *
     * @param step by how many per cent; null goes to its next speed
     */
    public CompletionStage<?> decreaseSpeed(@Nullable Integer step) {
        return setPercentage(adjusted(-1, step));
    }

    private int adjusted(int sign, @Nullable Integer step) {
        Integer known = percentage();
        int present = known == null ? 0 : known;
        if (step != null) {
            return Math.clamp(present + sign * (long) step, 0, FASTEST);
        }
        int speed = (int) Math.ceil(Percentages.ranged(1, speedCount(), present));
        return Math.clamp(Percentages.ofRanged(1, speedCount(), speed + sign), 0, FASTEST);
    }

    /** Runs it in a preset mode, one it offers. */
    public CompletionStage<?> setPresetMode(String presetMode) {
        return notImplemented("setPresetMode");
    }

    /** Has it blow that way. */
    public CompletionStage<?> setDirection(FanDirection direction) {
        return notImplemented("setDirection");
    }

    /** Has it turn from side to side, or stop doing so. */
    public CompletionStage<?> oscillate(boolean oscillating) {
        return notImplemented("oscillate");
    }

    final void checkPresetMode(String presetMode) {
        Offered.check(this, "preset mode", presetMode, presetModes());
    }

    private boolean hasSpeedsOrPresets() {
        return supports(FanFeatures.SET_SPEED) || supports(FanFeatures.PRESET_MODE);
    }

    @Override
    public final DataMap capabilityAttributes() {
        List<String> modes = presetModes();
        return hasSpeedsOrPresets()
                ? DataMap.builder(1).put("preset_modes", modes.isEmpty() ? null : modes).build()
                : DataMap.of();
    }

    @Override
    public final DataMap stateAttributes() {
        DataMap.Builder out = DataMap.builder(5);
        if (supports(FanFeatures.DIRECTION)) {
            out.put("direction", direction());
        }
        if (supports(FanFeatures.OSCILLATE)) {
            out.put("oscillating", oscillating());
        }
        if (supports(FanFeatures.SET_SPEED)) {
            out.put("percentage", percentage());
            out.put("percentage_step", (double) FASTEST / speedCount());
        }
        if (hasSpeedsOrPresets()) {
            out.put("preset_mode", presetMode());
        }
        return out.build();
    }
}
