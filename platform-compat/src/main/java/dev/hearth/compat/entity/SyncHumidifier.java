package dev.hearth.compat.entity;

import dev.hearth.api.domain.humidifier.HumidifierAction;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A humidifier or dehumidifier, written as blocking code; see {@link SyncEntity} for what runs where. Humidities are per
 * cent. Override the commands it obeys; what they throw is the caller's failure.
 */
public abstract class SyncHumidifier extends SyncEntity {
    /** Whether it is on; null when not known. */
    public abstract @Nullable Boolean isOn();

    /** What it does now; null when not known. */
    public @Nullable HumidifierAction action() {
        return null;
    }

    /** How moist the air is; null when not known. */
    public @Nullable Number currentHumidity() {
        return null;
    }

    /** How moist it shall be; null when not known. */
    public @Nullable Number targetHumidity() {
        return null;
    }

    /** The least it can be asked for; null for 0. */
    public @Nullable Number minHumidity() {
        return null;
    }

    /** The most it can be asked for; null for 100. */
    public @Nullable Number maxHumidity() {
        return null;
    }

    /** The mode it works in; null when not known. */
    public @Nullable String mode() {
        return null;
    }

    /** The modes it offers. */
    public List<String> availableModes() {
        return List.of();
    }

    /** A sum of {@link dev.hearth.api.domain.humidifier.HumidifierFeatures}. */
    public Long supportedFeatures() {
        return 0L;
    }

    /** Turns it on. */
    public abstract void turnOn() throws Exception;

    /** Turns it off. */
    public abstract void turnOff() throws Exception;

    /** Sets how moist the air shall be, within its range. */
    public void setHumidity(int humidity) throws Exception {
        throw notImplemented("setHumidity");
    }

    /** Has it work in a mode, one it offers. */
    public void setMode(String mode) throws Exception {
        throw notImplemented("setMode");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new HumidifierAdapter(this, hub);
    }
}
