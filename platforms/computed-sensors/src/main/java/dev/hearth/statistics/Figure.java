package dev.hearth.statistics;

import dev.hearth.helper.window.SampleWindow;

/**
 * Works out one characteristic. It hears of each sample that comes and goes, so that it need not look at all of them each
 * time. Loop only.
 */
interface Figure {
    /** Called when the newest sample has been added. */
    default void entered(SampleWindow samples) {}

    /** Called before the oldest sample is dropped. */
    default void leaving(SampleWindow samples) {}

    /** The figure of the samples there are; NaN when it is not known. A moment is given as the number of its sample. */
    double of(SampleWindow samples);
}
