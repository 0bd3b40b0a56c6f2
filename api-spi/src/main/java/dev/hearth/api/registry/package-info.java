/**
 * What the hub remembers of a home for ever: entities and devices by what tells them apart, the areas and floors they
 * are in, labels and categories, and the config entries they came with. Read {@link dev.hearth.api.registry.Registries}
 * first, then {@link dev.hearth.api.registry.EntityRegistry}.
 */
@NullMarked
package dev.hearth.api.registry;

import org.jspecify.annotations.NullMarked;
