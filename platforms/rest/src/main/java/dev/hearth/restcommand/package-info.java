/**
 * The integration {@code rest_command}: services that send requests. Read {@link dev.hearth.restcommand.RestCommands}
 * first.
 */
@NullMarked
package dev.hearth.restcommand;

import org.jspecify.annotations.NullMarked;
