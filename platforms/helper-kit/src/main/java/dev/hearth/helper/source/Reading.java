package dev.hearth.helper.source;

import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a source shows, for one who wants a number. Any thread.
 *
 * @param kind whether there is one
 * @param number the number; NaN for every kind but {@link Kind#NUMBER}
 * @param text the state's text; empty for a source that is not there
 */
public record Reading(Kind kind, double number, String text) {
    private static final Reading ABSENT = new Reading(Kind.ABSENT, Double.NaN, "");
    private static final Reading UNAVAILABLE = new Reading(Kind.UNAVAILABLE, Double.NaN, States.UNAVAILABLE);
    private static final Reading UNKNOWN = new Reading(Kind.UNKNOWN, Double.NaN, States.UNKNOWN);

    /** What may be shown. */
    public enum Kind {
        /** There is no such entity. */
        ABSENT,
        /** The entity cannot be reached. */
        UNAVAILABLE,
        /** The entity does not know. */
        UNKNOWN,
        /** A finite number. */
        NUMBER,
        /** Some other text. */
        TEXT
    }

    /** What a state shows. */
    public static Reading of(@Nullable State state) {
        if (state == null) {
            return ABSENT;
        }
        return of(state.value());
    }

    /** What a text shows. */
    public static Reading of(String text) {
        if (text.equals(States.UNAVAILABLE)) {
            return UNAVAILABLE;
        }
        if (text.equals(States.UNKNOWN)) {
            return UNKNOWN;
        }
        double number = number(text);
        return Double.isFinite(number)
                ? new Reading(Kind.NUMBER, number, text)
                : new Reading(Kind.TEXT, Double.NaN, text);
    }

    // As Python's float() reads it, without the words for infinities; NaN for what is none.
    private static double number(String text) {
        if (text.isEmpty() || !mayBeNumber(text)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    // Cheaper than an exception for each word, and Java's own forms (0x1p3, 1f) are none of Python's.
    private static boolean mayBeNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean part =
                    (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E' || c == ' ';
            if (!part) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a number. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether the entity is there and can be reached. */
    public boolean isAvailable() {
        return kind != Kind.ABSENT && kind != Kind.UNAVAILABLE;
    }

    /** Whether the entity shows something, be it a number or not. */
    public boolean isKnown() {
        return kind == Kind.NUMBER || kind == Kind.TEXT;
    }

    /**
     * The number digit by digit.
     *
     * @throws NumberFormatException when there is none
     */
    public BigDecimal decimal() {
        return new BigDecimal(text.strip());
    }
}
