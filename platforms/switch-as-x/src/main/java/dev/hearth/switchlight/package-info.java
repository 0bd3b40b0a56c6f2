/** Lights that are switches, {@code light: - platform: switch}. */
@NullMarked
package dev.hearth.switchlight;

import org.jspecify.annotations.NullMarked;
