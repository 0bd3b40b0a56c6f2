/**
 * Groups: entities that stand for several others, {@code group:}. Read {@link dev.hearth.group.GroupEntity} first; what
 * states mean to a group is in {@link dev.hearth.group.Vocabulary}.
 */
@NullMarked
package dev.hearth.group;

import org.jspecify.annotations.NullMarked;
