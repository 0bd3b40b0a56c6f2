package dev.hearth.core.entity;

import dev.hearth.api.service.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds out which entities a call is for. Loop only; answers from memory. */
@FunctionalInterface
public interface TargetResolver {
    /** The entities of a target that is neither {@link Target#ALL} nor {@link Target#NO_ENTITY}. */
    Resolved resolve(Target target);

    /**
     * The entities of a target, of whatever domain.
     *
     * @param named by their own ids
     * @param found through a device, an area, a floor or a label
     * @param missing what was named but is not there, such as {@code area attic}
     */
    record Resolved(Set<String> named, Set<String> found, List<String> missing) {}

    /** Knows entities by their ids and nothing else: every device, area, floor and label is missing. */
    static TargetResolver byId() {
        return target -> new Resolved(
                new LinkedHashSet<>(target.entityIds()), Set.of(), Targets.words(target));
    }
}
