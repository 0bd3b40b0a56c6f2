package dev.hearth.compat.entity;

import dev.hearth.api.domain.fan.FanDirection;
import dev.hearth.api.domain.fan.FanTurnOn;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fan, written as blocking code; see {@link SyncEntity} for what runs where. Override the commands that
 * {@link #supportedFeatures} promises; what they throw is the caller's failure. Home Assistant 0.45: {@code FanEntity}.
 */
public abstract class SyncFan extends SyncEntity {
    /** Whether it runs; null for what follows from percentage and preset mode. */
    public @Nullable Boolean isOn() {
        return null;
    }

    /** How fast it runs, 0 (off) to 100; null when not known or in a preset mode without a speed. */
    public @Nullable Integer percentage() {
        return null;
    }

    /** How many speeds it has, off not counted; null for 100. */
    public @Nullable Integer speedCount() {
        return null;
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

    /** A sum of {@link dev.hearth.api.domain.fan.FanFeatures}. */
    public Long supportedFeatures() {
        return 0L;
    }

    /** Turns it on. A preset mode in the wish is one it offers. */
    public abstract void turnOn(FanTurnOn wish) throws Exception;

    /** Turns it off. */
    public abstract void turnOff() throws Exception;

    /** Runs it in a preset mode, one it offers. */
    public void setPresetMode(String presetMode) throws Exception {
        throw notImplemented("setPresetMode");
    }

    /** Has it blow that way. */
    public void setDirection(FanDirection direction) throws Exception {
        throw notImplemented("setDirection");
    }

    /** Has it turn from side to side, or stop doing so. */
    public void oscillate(boolean oscillating) throws Exception {
        throw notImplemented("oscillate");
    }

    /**
     * Runs it that fast.
     *
     * @param percentage 1 to 100; 0 is turned into {@link #turnOff}
     */
    public void setPercentage(int percentage) throws Exception {
        throw notImplemented("setPercentage");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new FanAdapter(this, hub);
    }
}
