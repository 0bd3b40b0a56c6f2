/**
 * Writing for people at a terminal: where output goes and whether it may be coloured, how wide a text is, tables, a line
 * that is updated in place. Read {@link dev.hearth.cli.terminal.Terminal} first.
 */
@NullMarked
package dev.hearth.cli.terminal;

import org.jspecify.annotations.NullMarked;
