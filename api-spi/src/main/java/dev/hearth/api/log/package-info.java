/**
 * How much of what is logged is written, and the last of what went wrong. Read {@link dev.hearth.api.log.Logging} first,
 * then {@link dev.hearth.api.log.SystemLog}.
 */
@NullMarked
package dev.hearth.api.log;

import org.jspecify.annotations.NullMarked;
