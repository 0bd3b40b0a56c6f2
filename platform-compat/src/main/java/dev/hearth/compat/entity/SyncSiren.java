package dev.hearth.compat.entity;

import dev.hearth.api.domain.siren.SirenFeatures;
import dev.hearth.api.domain.siren.SirenTurnOn;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/**
 * Something that makes a noise until it is turned off, written as blocking code; see {@link SyncEntity} for what runs
 * where. Override the commands that {@link #supportedFeatures} promises; what they throw is the caller's failure.
 */
public abstract class SyncSiren extends SyncEntity {
    /** Whether it sounds; null when not known. */
    public abstract @Nullable Boolean isOn();

    /** Its tones: a list, or a {@link dev.hearth.api.data.DataMap} from the device's name of a tone to people's. */
    public @Nullable Object availableTones() {
        return null;
    }

    /** A sum of {@link dev.hearth.api.domain.siren.SirenFeatures}. */
    public long supportedFeatures() {
        return SirenFeatures.TURN_ON | SirenFeatures.TURN_OFF;
    }

    /** Has it sound. */
    public void turnOn(SirenTurnOn wish) throws Exception {
        throw notImplemented("turnOn");
    }

    /** Has it be silent. */
    public void turnOff() throws Exception {
        throw notImplemented("turnOff");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new SirenAdapter(this, hub);
    }
}
