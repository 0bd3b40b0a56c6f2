package dev.hearth.group.member;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.entity.Entity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps groups from following themselves by way of others, as the sum of a group that contains its own sum would never
 * come to rest: of a circle the group that comes last leaves one member out. Loop only.
 */
final class Circles {
    private static final HubData.Key<Circles> KEY = new HubData.Key<>("group.circles", Circles.class);

    // A group to those it follows.
    private final Map<String, List<String>> followed = new HashMap<>();

    private Circles() {}

    static Circles of(Hub hub) {
        Circles present = hub.data().get(KEY);
        if (present == null) {
            present = new Circles();
            hub.data().put(KEY, present);
        }
        return present;
    }

    /**
     * Notes a group for as long as it is there.
     *
     * @return the members it may follow
     */
    List<String> enter(Entity group, List<String> members) {
        String id = group.entityId();
        List<String> free = new ArrayList<>(members.size());
        for (String member : members) {
            if (leads(member, id)) {
                group.hub().logger().warn(
                        "{} contains itself by way of its member {}, which is therefore left out; remove one of the two"
                                + " from the other",
                        id,
                        member);
            } else {
                free.add(member);
            }
        }
        followed.put(id, free);
        group.onRemove(() -> followed.remove(id, free));
        return free;
    }

    private boolean leads(String from, String to) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next)) {
                followed.getOrDefault(next, List.of()).forEach(open::push);
            }
        }
        return false;
    }
}
