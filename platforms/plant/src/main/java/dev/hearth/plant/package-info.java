/**
 * The integration {@code plant}: whether plants have what they need. Read {@link dev.hearth.plant.Plant} first.
 */
@NullMarked
package dev.hearth.plant;

import org.jspecify.annotations.NullMarked;
