package dev.hearth.api.domain.cover;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Something that opens and closes, and may have slats that tilt: a blind, an awning, a garage door. Override
 * {@link #isClosed}, what else the cover tells, and the commands it obeys; {@link #supportedFeatures} says which those
 * are. Its device class is one of {@link CoverDeviceClass}. Home Assistant 2024.1: {@code CoverEntity}.
 */
public abstract class CoverEntity extends Entity {
    private static final int FULLY_OPEN = 100;
    private static final int FULLY_CLOSED = 0;

    // What it did last, as far as its states have told; who never tells counts as having opened.
    private boolean openedLast = true;

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

    /**
     * A sum of {@link CoverFeatures}. By itself a cover opens, closes and stops, goes to a position if it knows its
     * position, and does the same with its slats if it knows theirs.
     */
    @Override
    public Long supportedFeatures() {
        long features = CoverFeatures.OPEN | CoverFeatures.CLOSE | CoverFeatures.STOP;
        if (currentPosition() != null) {
            features |= CoverFeatures.SET_POSITION;
        }
        if (currentTiltPosition() != null) {
            features |= CoverFeatures.OPEN_TILT | CoverFeatures.CLOSE_TILT | CoverFeatures.STOP_TILT
                    | CoverFeatures.SET_TILT_POSITION;
        }
        return features;
    }

    /** Opens it. */
    public CompletionStage<?> openCover() {
        return notImplemented("openCover");
    }

    /** Closes it. */
    public CompletionStage<?> closeCover() {
        return notImplemented("closeCover");
    }

    /** Stops it where it is. */
    public CompletionStage<?> stopCover() {
        return notImplemented("stopCover");
    }

    /**
     * Opens or closes it that far.
     *
     * @param position 0 (closed) to 100
     */
    public CompletionStage<?> setCoverPosition(int position) {
        return notImplemented("setCoverPosition");
    }

    /** Opens its slats. */
    public CompletionStage<?> openCoverTilt() {
        return notImplemented("openCoverTilt");
    }

    /** Closes its slats. */
    public CompletionStage<?> closeCoverTilt() {
        return notImplemented("closeCoverTilt");
    }

    /** Stops its slats where they are. */
    public CompletionStage<?> stopCoverTilt() {
        return notImplemented("stopCoverTilt");
    }

    /**
     * Opens or closes its slats that far.
     *
     * @param position 0 (closed) to 100
     */
    public CompletionStage<?> setCoverTiltPosition(int position) {
        return notImplemented("setCoverTiltPosition");
    }

    /**
     * Stops it if it moves and can stop. Else opens it if it is closed or closing, and closes it if it is fully open or
     * opening; in between it goes the other way than it went last.
     */
    public CompletionStage<?> toggle() {
        if ((isOpening() || isClosing()) && supports(CoverFeatures.STOP)) {
            return stopCover();
        }
        return opensNext() ? openCover() : closeCover();
    }

    private boolean opensNext() {
        if (Boolean.TRUE.equals(isClosed()) || isClosing()) {
            return true;
        }
        Integer position = currentPosition();
        if (isOpening() || (position != null && position == FULLY_OPEN)) {
            return false;
        }
        return !openedLast;
    }

    /** Opens its slats if they are closed, else closes them. */
    public CompletionStage<?> toggleTilt() {
        Integer position = currentTiltPosition();
        return position != null && position == FULLY_CLOSED ? openCoverTilt() : closeCoverTilt();
    }

    /** {@code opening}, {@code closing}, {@code open} or {@code closed}. */
    @Override
    public final @Nullable String state() {
        if (isOpening()) {
            openedLast = true;
            return "opening";
        }
        if (isClosing()) {
            openedLast = false;
            return "closing";
        }
        Boolean closed = isClosed();
        return closed == null ? null : closed ? "closed" : "open";
    }

    @Override
    public final DataMap stateAttributes() {
        DataMap.Builder out = DataMap.builder(2);
        Integer position = currentPosition();
        if (position != null) {
            out.put("current_position", position);
        }
        Integer tiltPosition = currentTiltPosition();
        if (tiltPosition != null) {
            out.put("current_tilt_position", tiltPosition);
        }
        return out.build();
    }
}
