package dev.hearth.api.group;

import java.util.Collection;
import java.util.List;

/**
 * Who is in which group. A capability of the integration that holds the groups; loop only. Home Assistant:
 * {@code group.expand_entity_ids}, {@code group.get_entity_ids} and {@code group.groups_with_entity}.
 */
public interface Groups {
    /** The domain of groups. */
    String DOMAIN = "group";

    /** The members of a group as they are written, groups among them; empty when there is no such group. */
    List<String> members(String groupId);

    /**
     * The ids with the members in the place of each group, and of each group in it: every entity once, in lower case, in
     * the order in which they first come. A group that contains itself, or that is not there, adds nothing.
     */
    List<String> expand(Collection<String> entityIds);

    /** The groups that have the entity as a member themselves. */
    List<String> groupsOf(String entityId);
}
