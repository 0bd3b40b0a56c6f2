package dev.hearth.core.entity;

import dev.hearth.api.service.Target;
import java.util.ArrayList;
import java.util.List;

/** Words for the parts of a target. */
final class Targets {
    private Targets() {}

    /** The devices, areas, floors and labels, one each: {@code area attic}. */
    static List<String> words(Target target) {
        List<String> words = new ArrayList<>();
        target.deviceIds().forEach(id -> words.add("device " + id));
        target.areaIds().forEach(id -> words.add("area " + id));
        target.floorIds().forEach(id -> words.add("floor " + id));
        target.labelIds().forEach(id -> words.add("label " + id));
        return words;
    }

    /** Whether the one word stands for the whole target. */
    static boolean is(Target target, String word) {
        return target.entityIds().size() == 1 && target.entityIds().getFirst().equals(word);
    }
}
