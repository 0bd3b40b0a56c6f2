/**
 * The integration {@code zone}: places with a name, and {@code zone.home}. Read {@link dev.hearth.zone.ZoneBook} first.
 */
@NullMarked
package dev.hearth.zone;

import org.jspecify.annotations.NullMarked;
