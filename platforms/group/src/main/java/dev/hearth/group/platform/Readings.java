package dev.hearth.group.platform;

import dev.hearth.api.state.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What attributes of members say, and what those of several come to. */
final class Readings {
    private Readings() {}

    /** A whole number, its fraction dropped; null when the attribute is none. */
    static @Nullable Integer whole(State state, String attribute) {
        return state.attributes().get(attribute) instanceof Number number ? (Integer) number.intValue() : null;
    }

    /** What a member can do. */
    static long features(State state) {
        return state.attributes().get("supported_features") instanceof Number features ? features.longValue() : 0;
    }

    /** The mean of those that have one, its fraction dropped; null when none has. */
    static <M> @Nullable Integer mean(List<M> members, Function<M, @Nullable Integer> value) {
        long sum = 0;
        int count = 0;
        for (M member : members) {
            Integer each = value.apply(member);
            if (each != null) {
                sum += each;
                count++;
            }
        }
        return count == 0 ? null : (Integer) (int) (sum / count);
    }

    /** What most of those that have one have; of several equally frequent ones the first. */
    static <M, T> @Nullable T mostFrequent(List<M> members, Function<M, @Nullable T> value) {
        T first = null;
        boolean different = false;
        for (M member : members) {
            T each = value.apply(member);
            if (each != null) {
                different |= first != null && !first.equals(each);
                first = first == null ? each : first;
            }
        }
        if (!different) {
            return first;
        }
        Map<T, Integer> counts = new LinkedHashMap<>(4);
        for (M member : members) {
            T each = value.apply(member);
            if (each != null) {
                counts.merge(each, 1, Integer::sum);
            }
        }
        T best = null;
        int most = 0;
        for (Map.Entry<T, Integer> each : counts.entrySet()) {
            if (each.getValue() > most) {
                most = each.getValue();
                best = each.getKey();
            }
        }
        return best;
    }
}
