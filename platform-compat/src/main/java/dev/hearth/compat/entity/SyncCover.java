package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import org.jspecify.annotations.Nullable;

/**
 * Something that opens and closes, written as blocking code; see {@link SyncEntity} for what runs where. Override the
 * commands that {@link #supportedFeatures} promises; what they throw is the caller's failure. Home Assistant 0.45:
 * {@code CoverDevice}.
 */
public abstract class SyncCover extends SyncEntity {
    /** Whether it is closed; null when not known. */
    public abstract @Nullable Boolean isClosed();

    /** Whether it is opening now. */
    public boolean isOpening() {
        return false;
    }

    /** Whether it is closing now. */
    public boolean isClosing() {
        return false;
    }

    /** How far it is open, 0 (closed) to 100; null when not known. */
    public @Nullable Integer currentPosition() {
        return null;
    }

    /** How far its slats are open, 0 (closed) to 100; null when it has none or it is not known. */
    public @Nullable Integer currentTiltPosition() {
        return null;
    }

    /** A sum of {@link dev.hearth.api.domain.cover.CoverFeatures}; null for what follows from its positions. */
    public @Nullable Long supportedFeatures() {
        return null;
    }

    /** Opens it. */
    public void openCover() throws Exception {
        throw notImplemented("openCover");
    }

    /** Closes it. */
    public void closeCover() throws Exception {
        throw notImplemented("closeCover");
    }

    /** Stops it where it is. */
    public void stopCover() throws Exception {
        throw notImplemented("stopCover");
    }

    /**
     * Opens or closes it that far.
     *
     * @param position 0 (closed) to 100
     */
    public void setCoverPosition(int position) throws Exception {
        throw notImplemented("setCoverPosition");
    }

    /** Opens its slats. */
    public void openCoverTilt() throws Exception {
        throw notImplemented("openCoverTilt");
    }

    /** Closes its slats. */
    public void closeCoverTilt() throws Exception {
        throw notImplemented("closeCoverTilt");
    }

    /** Stops its slats where they are. */
    public void stopCoverTilt() throws Exception {
        throw notImplemented("stopCoverTilt");
    }

    /**
     * Opens or closes its slats that far.
     *
     * @param position 0 (closed) to 100
     */
    public void setCoverTiltPosition(int position) throws Exception {
        throw notImplemented("setCoverTiltPosition");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new CoverAdapter(this, hub);
    }
}
