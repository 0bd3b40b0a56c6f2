/** Rendering again what depends on what has changed. Read {@link dev.hearth.template.tracking.Tracker} first. */
@NullMarked
package dev.hearth.template.tracking;

import org.jspecify.annotations.NullMarked;
