/**
 * How much of what is logged is written. Read {@link dev.hearth.api.log.Logging} first.
 */
@NullMarked
package dev.hearth.api.log;

import org.jspecify.annotations.NullMarked;
