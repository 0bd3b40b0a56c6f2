/**
 * The integration {@code shell_command}: services that run commands. Read {@link dev.hearth.shellcommand.ShellCommands}
 * first; {@link dev.hearth.shellcommand.Words} is why no value can become a command.
 */
@NullMarked
package dev.hearth.shellcommand;

import org.jspecify.annotations.NullMarked;
