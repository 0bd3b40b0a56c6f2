package dev.hearth.systemmonitor;

import org.jspecify.annotations.Nullable;

/** What came of reading one resource. */
sealed interface Outcome {
    /** It was read; null when the machine does not tell, for want of a sensor or of an adapter of that name. */
    record Known(@Nullable Object value) implements Outcome {}

    /** It could not be read. */
    record Failed(Exception cause) implements Outcome {}
}
