package dev.hearth.core.entity;

import dev.hearth.api.service.Target;

/** Words for the parts of a target. */
final class Targets {
    private Targets() {}

    /** Whether the one word stands for the whole target. */
    static boolean is(Target target, String word) {
        return target.entityIds().size() == 1 && target.entityIds().getFirst().equals(word);
    }
}
