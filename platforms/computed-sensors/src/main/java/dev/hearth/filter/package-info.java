/**
 * The integration {@code filter}: sensors that show another entity without its noise. Read
 * {@link dev.hearth.filter.FilterSensor} first, then {@link dev.hearth.filter.Filter} and the steps that a chain is made of.
 */
@NullMarked
package dev.hearth.filter;

import org.jspecify.annotations.NullMarked;
