/**
 * The registries and their files. Read {@link dev.hearth.core.registry.CoreRegistries} first.
 */
@NullMarked
package dev.hearth.core.registry;

import org.jspecify.annotations.NullMarked;
