package dev.hearth.core.entity;

import dev.hearth.api.service.ResolvedTarget;
import dev.hearth.api.service.Target;

/** Finds out which entities a call is for. Loop only; answers from memory. */
@FunctionalInterface
public interface TargetResolver {
    /**
     * The entities of a target that is neither {@link Target#ALL} nor {@link Target#NO_ENTITY}.
     *
     * @param primaryOnly whether entities that are not their device's main purpose are left out of what is found
     */
    ResolvedTarget resolve(Target target, boolean primaryOnly);

    /** What a service call means. */
    default ResolvedTarget resolve(Target target) {
        return resolve(target, true);
    }

    /** Knows entities by their ids and nothing else: every device, area, floor and label is missing. */
    static TargetResolver byId() {
        return (target, primaryOnly) -> ResolvedTarget.byId(target);
    }
}
