/** {@code hearth plugins}: the integrations at hand, those that came with Hearth and those dropped into a folder. */
@NullMarked
package dev.hearth.cli.plugins;

import org.jspecify.annotations.NullMarked;
