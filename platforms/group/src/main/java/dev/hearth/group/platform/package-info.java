/**
 * Groups that are entities of their members' domain, {@code platform: group}: one type for each domain. Read
 * {@link dev.hearth.group.platform.SwitchGroup}, the simplest, first.
 */
@NullMarked
package dev.hearth.group.platform;

import org.jspecify.annotations.NullMarked;
