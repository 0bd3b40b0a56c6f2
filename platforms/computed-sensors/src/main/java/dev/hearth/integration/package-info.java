/** The integration {@code integration}: sensors that sum up another one over time. Read {@link dev.hearth.integration.IntegralSensor} first. */
@NullMarked
package dev.hearth.integration;

import org.jspecify.annotations.NullMarked;
