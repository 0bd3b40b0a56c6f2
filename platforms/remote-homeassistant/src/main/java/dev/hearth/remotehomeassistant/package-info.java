/** Mirrors the entities of another hub. */
@NullMarked
package dev.hearth.remotehomeassistant;

import org.jspecify.annotations.NullMarked;
