/**
 * Scenes that the owner writes or that a call makes: {@code scene:}. Read {@link dev.hearth.scene.Scenes} first, then
 * {@link dev.hearth.scene.Reproducer}, which brings the entities into their states.
 */
@NullMarked
package dev.hearth.scene;

import org.jspecify.annotations.NullMarked;
