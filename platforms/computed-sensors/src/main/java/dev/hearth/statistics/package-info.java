/**
 * The integration {@code statistics}: sensors that show a figure about the last values of another entity. Read
 * {@link dev.hearth.statistics.StatisticsSensor} first, then {@link dev.hearth.statistics.Characteristic}.
 */
@NullMarked
package dev.hearth.statistics;

import org.jspecify.annotations.NullMarked;
