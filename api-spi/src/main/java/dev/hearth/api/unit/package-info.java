/**
 * Units of measurement and how to get from one to another. Read {@link dev.hearth.api.unit.Quantity} first.
 */
@NullMarked
package dev.hearth.api.unit;

import org.jspecify.annotations.NullMarked;
