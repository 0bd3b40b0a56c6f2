package dev.hearth.api.domain.cover;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.Target;
import dev.hearth.api.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a scene brings a cover into a state. Home Assistant: {@code cover.reproduce_state}. */
final class CoverReproduction {
    private static final Set<String> OPEN = Set.of("open", "opening");
    private static final Set<String> CLOSED = Set.of("closed", "closing");
    private static final int FULLY_OPEN = 100;

    /** What is moved: the cover itself, or its slats. */
    private enum Part {
        COVER("cover", "position", CoverFeatures.OPEN, CoverFeatures.CLOSE, CoverFeatures.SET_POSITION),
        SLATS(
                "cover_tilt",
                "tilt_position",
                CoverFeatures.OPEN_TILT,
                CoverFeatures.CLOSE_TILT,
                CoverFeatures.SET_TILT_POSITION);

        private final String word;
        private final String position;
        private final long open;
        private final long close;
        private final long set;

        Part(String word, String position, long open, long close, long set) {
            this.word = word;
            this.position = position;
            this.open = open;
            this.close = close;
            this.set = set;
        }

        private @Nullable Integer positionIn(State state) {
            return state.attributes().get("current_" + position) instanceof Number number ? number.intValue() : null;
        }

        /** The call that brings it there, or null if the cover has none for it. */
        @Nullable
        ServiceRequest to(int target, long features) {
            if (target == 0 && (features & close) != 0) {
                return ServiceRequest.of("cover", "close_" + word, DataMap.of());
            } else if (target == FULLY_OPEN && (features & open) != 0) {
                return ServiceRequest.of("cover", "open_" + word, DataMap.of());
            } else if ((features & set) != 0) {
                return ServiceRequest.of("cover", "set_cover_" + position, DataMap.of(position, target));
            }
            return null;
        }
    }

    private CoverReproduction() {}

    static List<ServiceRequest> requests(State wanted, State present, DataMap options) {
        boolean open = OPEN.contains(wanted.value());
        if ((!open && !CLOSED.contains(wanted.value())) || isThere(wanted, present)) {
            return List.of();
        }
        long features = features(present);
        List<ServiceRequest> first = new ArrayList<>();
        List<ServiceRequest> then = new ArrayList<>();
        for (Part part : Part.values()) {
            Integer target = part.positionIn(wanted);
            ServiceRequest exact = target == null || target.equals(part.positionIn(present))
                    ? null
                    : part.to(target, features);
            if (exact != null) {
                first.add(exact);
            } else {
                add(then, part.to(open ? FULLY_OPEN : 0, features));
            }
        }
        first.addAll(then);
        return first.stream()
                .map(request -> request.on(Target.entities(wanted.entityId())))
                .toList();
    }

    private static void add(List<ServiceRequest> requests, @Nullable ServiceRequest request) {
        if (request != null) {
            requests.add(request);
        }
    }

    private static boolean isThere(State wanted, State present) {
        return wanted.value().equals(present.value())
                && Objects.equals(Part.COVER.positionIn(wanted), Part.COVER.positionIn(present))
                && Objects.equals(Part.SLATS.positionIn(wanted), Part.SLATS.positionIn(present));
    }

    private static long features(State present) {
        if (present.attributes().get("supported_features") instanceof Number features) {
            return features.longValue();
        }
        long features = 0;
        for (Part part : Part.values()) {
            if (present.attributes().containsKey("current_" + part.position)) {
                features |= part.open | part.close | part.set;
            }
        }
        return features == 0 ? CoverFeatures.OPEN | CoverFeatures.CLOSE : features;
    }
}
