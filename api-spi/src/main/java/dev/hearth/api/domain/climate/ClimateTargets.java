package dev.hearth.api.domain.climate;

import org.jspecify.annotations.Nullable;

/**
 * The temperatures that a climate device shall keep, in its own unit and within its range.
 *
 * @param temperature the one to keep; null when not said
 * @param low the lower end of a range, not above the upper; null when not said
 * @param high the upper end; null when not said
 * @param hvacMode the mode to change to with it, one it offers; null leaves it as it is
 */
public record ClimateTargets(
        @Nullable Double temperature,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable HvacMode hvacMode) {}
