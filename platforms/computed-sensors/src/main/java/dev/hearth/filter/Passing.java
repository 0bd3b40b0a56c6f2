package dev.hearth.filter;

import dev.hearth.api.unit.Rounding;
import dev.hearth.helper.source.Reading;
import org.jspecify.annotations.Nullable;

/** A value on its way through a chain; each filter changes it in place. Loop only. */
final class Passing {
    private long micros;
    private double number = Double.NaN;
    private @Nullable String text;
    private boolean whole;

    /**
     * Begins with what the source shows.
     *
     * @param epochMicros when it was updated
     */
    void begin(long epochMicros, Reading reading) {
        micros = epochMicros;
        number = reading.number();
        text = reading.isNumber() ? null : reading.text();
        whole = false;
    }

    /** When the source was updated, in microseconds since 1970. */
    long micros() {
        return micros;
    }

    /** Whether it is a number. */
    boolean isNumber() {
        return text == null;
    }

    /** The number; NaN for a text. */
    double number() {
        return number;
    }

    /** Becomes another number. */
    void number(double newNumber) {
        number = newNumber;
        whole = false;
    }

    /** Rounds the number; without decimals it is shown as a whole one. */
    void round(int decimals) {
        number = Rounding.round(number, decimals);
        whole = decimals == 0;
    }

    /** What came out. */
    Object result() {
        if (text != null) {
            return text;
        }
        return whole ? (Object) (long) number : (Object) number;
    }
}
