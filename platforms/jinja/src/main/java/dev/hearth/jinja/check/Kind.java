package dev.hearth.jinja.check;

import dev.hearth.jinja.value.Python;

/** What is known of the type of a value before it is there. */
public enum Kind {
    /** {@code str}. */
    TEXT("text"),
    /** {@code int} or {@code float}. */
    NUMBER("a number"),
    /** {@code list}. */
    LIST("a list"),
    /** {@code dict}. */
    MAP("a dict"),
    /** {@code datetime}. */
    TIME("a point in time"),
    /** {@code timedelta}. */
    DURATION("a duration"),
    /** Anything. */
    UNKNOWN("a value");

    private final String described;

    Kind(String described) {
        this.described = described;
    }

    /** A noun with its article, for messages. */
    String described() {
        return described;
    }

    /** That of a constant. */
    static Kind of(Object value) {
        return switch (Python.typeName(value)) {
            case "str" -> TEXT;
            case "int", "float" -> NUMBER;
            case "list" -> LIST;
            case "dict" -> MAP;
            default -> UNKNOWN;
        };
    }
}
