package dev.hearth.group.platform;

import dev.hearth.api.state.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group knows of a member that opens and closes, a cover or a valve.
 *
 * @param position how far it is open, null when it does not tell
 * @param tiltPosition how far its slats are open
 */
record Shutter(
        String entityId, State state, @Nullable Integer position, @Nullable Integer tiltPosition, long features) {
    static Shutter of(State state) {
        return new Shutter(
                state.entityId(),
                state,
                Readings.whole(state, "current_position"),
                Readings.whole(state, "current_tilt_position"),
                Readings.features(state));
    }

    boolean can(long anyOf) {
        return (features & anyOf) != 0;
    }

    /**
     * What several come to together.
     *
     * @param closed null when nothing is known of any
     * @param features what any of them can do
     */
    record Together(
            @Nullable Boolean closed,
            boolean opening,
            boolean closing,
            @Nullable Integer position,
            @Nullable Integer tiltPosition,
            long features) {
        /** @param positions the feature of those whose position counts; 0 for all */
        static Together of(List<Shutter> members, long positions, long tiltPositions) {
            boolean known = false;
            boolean open = false;
            boolean opening = false;
            boolean closing = false;
            long features = 0;
            for (Shutter member : members) {
                known |= member.state.isKnown();
                features |= member.features;
                switch (member.state.value()) {
                    case "open" -> open = true;
                    case "opening" -> opening = true;
                    case "closing" -> closing = true;
                    default -> {} // closed, or it does not tell
                }
            }
            return new Together(
                    known ? (Boolean) !open : null,
                    opening,
                    closing,
                    Readings.mean(members, each -> positions == 0 || each.can(positions) ? each.position : null),
                    Readings.mean(members, each -> each.can(tiltPositions) ? each.tiltPosition : null),
                    features);
        }
    }
}
