package dev.hearth.api.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a {@link Target} means in this home at this moment. All sets are in the order in which they were found. Home
 * Assistant: {@code SelectedEntities}.
 *
 * @param named entities named by their own ids, whether they are there or not
 * @param found entities found through a device, an area, a floor or a label
 * @param devices the devices named and found; entities may be of others too
 * @param areas the areas named and found
 * @param missing what was named but is not there
 */
public record ResolvedTarget(
        Set<String> named, Set<String> found, Set<String> devices, Set<String> areas, Missing missing) {
    /** Copies the sets. */
    public ResolvedTarget {
        named = ordered(named);
        found = ordered(found);
        devices = ordered(devices);
        areas = ordered(areas);
    }

    /**
     * What was named but is not there.
     *
     * @param devices ids of devices
     * @param areas ids of areas
     * @param floors ids of floors
     * @param labels ids of labels
     */
    public record Missing(Set<String> devices, Set<String> areas, Set<String> floors, Set<String> labels) {
        /** Copies the sets. */
        public Missing {
            devices = ordered(devices);
            areas = ordered(areas);
            floors = ordered(floors);
            labels = ordered(labels);
        }

        /** One word for each, for a log: {@code area attic}. */
        public List<String> words() {
            List<String> words = new ArrayList<>();
            devices.forEach(id -> words.add("device " + id));
            areas.forEach(id -> words.add("area " + id));
            floors.forEach(id -> words.add("floor " + id));
            labels.forEach(id -> words.add("label " + id));
            return words;
        }
    }

    /** The entities by their ids and nothing else: every device, area, floor and label is missing. */
    public static ResolvedTarget byId(Target target) {
        return new ResolvedTarget(
                new LinkedHashSet<>(target.entityIds()),
                Set.of(),
                Set.of(),
                Set.of(),
                new Missing(
                        new LinkedHashSet<>(target.deviceIds()),
                        new LinkedHashSet<>(target.areaIds()),
                        new LinkedHashSet<>(target.floorIds()),
                        new LinkedHashSet<>(target.labelIds())));
    }

    private static Set<String> ordered(Set<String> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    /** The named entities, then the found ones. */
    public Set<String> entities() {
        Set<String> all = new LinkedHashSet<>(named);
        all.addAll(found);
        return all;
    }
}
