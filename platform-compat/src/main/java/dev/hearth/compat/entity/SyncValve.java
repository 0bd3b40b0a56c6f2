package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/**
 * A valve, written as blocking code; see {@link SyncEntity} for what runs where. Override the commands that
 * {@link #supportedFeatures} promises; what they throw is the caller's failure.
 */
public abstract class SyncValve extends SyncEntity {
    /** Whether it knows how far it is open. */
    public abstract boolean reportsPosition();

    /** Whether it is closed; null when not known. Asked of valves that do not know how far they are open. */
    public @Nullable Boolean isClosed() {
        return null;
    }

    /** How far it is open, 0 (closed) to 100; null when not known. */
    public @Nullable Integer currentValvePosition() {
        return null;
    }

    /** Whether it is opening now. */
    public boolean isOpening() {
        return false;
    }

    /** Whether it is closing now. */
    public boolean isClosing() {
        return false;
    }

    /** A sum of {@link dev.hearth.api.domain.valve.ValveFeatures}; null for what the domain says by itself. */
    public @Nullable Long supportedFeatures() {
        return null;
    }

    /** Opens it. */
    public void openValve() throws Exception {
        throw notImplemented("openValve");
    }

    /** Closes it. */
    public void closeValve() throws Exception {
        throw notImplemented("closeValve");
    }

    /** Opens or closes it as far as asked for, 0 (closed) to 100. */
    public void setValvePosition(int position) throws Exception {
        throw notImplemented("setValvePosition");
    }

    /** Stops it where it is. */
    public void stopValve() throws Exception {
        throw notImplemented("stopValve");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new ValveAdapter(this, hub);
    }
}
