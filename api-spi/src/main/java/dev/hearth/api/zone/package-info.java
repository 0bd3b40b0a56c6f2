/**
 * Where something is: positions, and the zones around them. Read {@link dev.hearth.api.zone.Zones} first.
 */
@NullMarked
package dev.hearth.api.zone;

import org.jspecify.annotations.NullMarked;
