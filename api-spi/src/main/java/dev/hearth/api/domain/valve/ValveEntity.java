package dev.hearth.api.domain.valve;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A valve. One that {@link #reportsPosition} overrides {@link #currentValvePosition}, the others {@link #isClosed}, and
 * both the commands they obey; {@link #supportedFeatures} is a sum of {@link ValveFeatures}. Its device class is one of
 * {@link ValveDeviceClass}. Home Assistant: {@code ValveEntity}.
 */
public abstract class ValveEntity extends Entity {
    private static final int FULLY_OPEN = 100;
    private static final int FULLY_CLOSED = 0;

    // What it did last, as far as its states have told; who never tells counts as having opened.
    private boolean openedLast = true;

    /** Whether it knows how far it is open. */
    public abstract boolean reportsPosition();

    /** How far it is open, 0 (closed) to 100; null when not known. Asked of valves that report their position. */
    public @Nullable Integer currentValvePosition() {
        return null;
    }

    /** Whether it is closed; null when not known. By itself as its position says. */
    public @Nullable Boolean isClosed() {
        return closedByPosition();
    }

    /** Whether it is opening now. */
    public boolean isOpening() {
        return false;
    }

    /** Whether it is closing now. */
    public boolean isClosing() {
        return false;
    }

    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    /** Opens it. Not asked of a valve that goes to positions, which gets {@link #setValvePosition} instead. */
    public CompletionStage<?> openValve() {
        return notImplemented("openValve");
    }

    /** Closes it. Not asked of a valve that goes to positions, which gets {@link #setValvePosition} instead. */
    public CompletionStage<?> closeValve() {
        return notImplemented("closeValve");
    }

    /**
     * Opens or closes it that far.
     *
     * @param position 0 (closed) to 100
     */
    public CompletionStage<?> setValvePosition(int position) {
        return notImplemented("setValvePosition");
    }

    /** Stops it where it is. */
    public CompletionStage<?> stopValve() {
        return notImplemented("stopValve");
    }

    /** Stops it if it moves and can stop. Else opens it if it is closed; in between it goes the other way than last. */
    public CompletionStage<?> toggle() {
        if ((isOpening() || isClosing()) && supports(ValveFeatures.STOP)) {
            return stopValve();
        }
        return Boolean.TRUE.equals(isClosed()) || !openedLast ? open() : close();
    }

    final CompletionStage<?> open() {
        return supports(ValveFeatures.SET_POSITION) ? setValvePosition(FULLY_OPEN) : openValve();
    }

    final CompletionStage<?> close() {
        return supports(ValveFeatures.SET_POSITION) ? setValvePosition(FULLY_CLOSED) : closeValve();
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
        Boolean closed = reportsPosition() ? closedByPosition() : isClosed();
        return closed == null ? null : closed ? "closed" : "open";
    }

    private @Nullable Boolean closedByPosition() {
        Integer position = currentValvePosition();
        return position == null ? null : position == FULLY_CLOSED;
    }

    @Override
    public final DataMap stateAttributes() {
        return reportsPosition() ? DataMap.of("current_position", currentValvePosition()) : DataMap.of();
    }
}
