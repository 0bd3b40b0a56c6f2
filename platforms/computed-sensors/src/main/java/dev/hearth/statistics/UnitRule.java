package dev.hearth.statistics;

import org.jspecify.annotations.Nullable;

/** What kind of figure it is, and what becomes of the unit of the source. */
enum UnitRule {
    /** A number in the unit of the source; of a binary source a percentage. */
    KEPT(""),
    /** A number in the square of the unit. */
    SQUARED("²"),
    /** A number in the unit per sample. */
    PER_SAMPLE("/sample"),
    /** A number in the unit per second. */
    PER_SECOND("/s"),
    /** A whole number without unit. */
    COUNT(null),
    /** A moment. */
    MOMENT(null);

    private final @Nullable String suffix;

    UnitRule(@Nullable String suffix) {
        this.suffix = suffix;
    }

    /** The unit of the figure. */
    @Nullable
    String unit(@Nullable String ofSource) {
        return suffix == null || ofSource == null || ofSource.isEmpty() ? null : ofSource + suffix;
    }
}
