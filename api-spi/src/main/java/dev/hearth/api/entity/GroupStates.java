package dev.hearth.api.entity;

import java.util.Set;

/**
 * What the states of a domain mean to a group with members of it. Home Assistant: {@code GroupIntegrationRegistry}.
 *
 * @param active the states in which a member counts as on: {@code on}; {@code home}; {@code open}, {@code opening} …
 * @param on what the group shows when it is on: {@code on}, {@code home}, {@code open}
 * @param off what the group shows when it is off
 */
public record GroupStates(Set<String> active, String on, String off) {
    /** On and off. */
    public static final GroupStates ON_OFF = new GroupStates(Set.of("on"), "on", "off");

    /** Copies the set. */
    public GroupStates {
        active = Set.copyOf(active);
    }
}
