/**
 * The log of the process: what SLF4J hands to {@code java.util.logging} is written to the terminal and to a file, by a
 * thread of its own. Read {@link dev.hearth.cli.log.HubLog} first.
 */
@NullMarked
package dev.hearth.cli.log;

import org.jspecify.annotations.NullMarked;
