/**
 * Lights. Read {@link dev.hearth.api.domain.light.LightEntity} first; {@link dev.hearth.api.domain.light.LightColor} is
 * the family of ways to say which colour.
 */
@NullMarked
package dev.hearth.api.domain.light;

import org.jspecify.annotations.NullMarked;
