/**
 * Entities by way of shell commands. Read {@link dev.hearth.commandline.CommandLine} first, then
 * {@link dev.hearth.shell.Shell}.
 */
@NullMarked
package dev.hearth.commandline;

import org.jspecify.annotations.NullMarked;
