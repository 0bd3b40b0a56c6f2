/**
 * Integrations from jars: finding them, giving each its own class loader, plugging them in and out of a running hub,
 * and proving that nothing of them is left. Read {@link dev.hearth.core.plugin.Plugins} first.
 */
@NullMarked
package dev.hearth.core.plugin;

import org.jspecify.annotations.NullMarked;
