/**
 * What entities need that are computed from others: {@link dev.hearth.helper.source.Reading} says what a source shows,
 * {@link dev.hearth.helper.source.Sources} follows it.
 */
@NullMarked
package dev.hearth.helper.source;

import org.jspecify.annotations.NullMarked;
