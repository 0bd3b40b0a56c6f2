/**
 * Zones, the entity domain {@code zone}: places with a name. Read {@link dev.hearth.api.domain.zone.ZoneEntity} first;
 * what can be asked of them is {@link dev.hearth.api.zone.Zones}.
 */
@NullMarked
package dev.hearth.api.domain.zone;

import org.jspecify.annotations.NullMarked;
