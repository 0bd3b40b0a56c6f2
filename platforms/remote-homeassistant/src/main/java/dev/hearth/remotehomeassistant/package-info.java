/**
 * Mirrors the entities of other hubs, Hearth or Home Assistant, and sends what is done to the mirrors back to them.
 * {@link dev.hearth.remotehomeassistant.RemoteInstance} is one of the others;
 * {@link dev.hearth.remotehomeassistant.Mirror} says why no ring of hubs can copy copies.
 */
@NullMarked
package dev.hearth.remotehomeassistant;

import org.jspecify.annotations.NullMarked;
