/**
 * Switches, the entity domain {@code switch}. Read {@link dev.hearth.api.domain.switches.SwitchEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.switches;

import org.jspecify.annotations.NullMarked;
