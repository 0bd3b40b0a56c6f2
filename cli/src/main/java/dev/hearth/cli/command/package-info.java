/**
 * What all commands share: the codes they end with ({@link dev.hearth.cli.command.ExitCode}), the options every one
 * understands, the folders most of them work on.
 */
@NullMarked
package dev.hearth.cli.command;

import org.jspecify.annotations.NullMarked;
