/**
 * Fans, the entity domain {@code fan}. Read {@link dev.hearth.api.domain.fan.FanEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.fan;

import org.jspecify.annotations.NullMarked;
