package dev.hearth.api.config;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in the configuration or in the data of a call.
 *
 * @param severity whether the part can be used all the same
 * @param position the characters to mark
 * @param path where it is in the structure, such as {@code light[0].brightness}; empty for the whole
 * @param message what is wrong, naming the value; one line without a full stop
 * @param got the value found, shortened; null when nothing was found or it is secret
 * @param expected what would be right; null when the message says it all
 * @param suggestion what was probably meant, the bare word; null when nothing is near
 * @param concealed whether the marked characters must not be shown, because they may be a password
 * @param reason the same as the message, for programs
 */
public record Problem(
        Severity severity,
        Position position,
        String path,
        String message,
        @Nullable String got,
        @Nullable String expected,
        @Nullable String suggestion,
        boolean concealed,
        Reason reason) {
    private static final int LONGEST = 500;

    /** Makes each text one line that can be shown on a terminal, however long and odd the names in it are. */
    public Problem {
        path = plain(path);
        message = plain(message);
        got = got == null ? null : plain(got);
        expected = expected == null ? null : plain(expected);
        suggestion = suggestion == null ? null : plain(suggestion);
    }

    private static String plain(String text) {
        if (text.length() <= LONGEST && text.chars().noneMatch(Problem::isControl)) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length() && plain.length() < LONGEST; i++) {
            char c = text.charAt(i);
            plain.append(isControl(c) ? '·' : c);
        }
        return plain.length() < LONGEST ? plain.toString() : plain.append('…').toString();
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    /** How bad it is. */
    public enum Severity {
        /** The part it stands in is not used. */
        ERROR,
        /** The part is used, but not as its writer thinks, or not for much longer. */
        WARNING
    }

    /** Why a value was reported, for those who word it in their own way, as the network APIs do. */
    public sealed interface Reason {
        /** What the message says and no other kind covers. */
        enum Other implements Reason {
            /** There is nothing more to tell. */
            OTHER
        }

        /**
         * A value does not fit.
         *
         * @param schema what it was held against
         */
        record Refused(Schema<?> schema) implements Reason {}

        /**
         * A key must be written in the map at the path.
         *
         * @param key the key
         */
        record MissingKey(String key) implements Reason {}

        /** The key at the end of the path is not one that may be written. */
        enum UnknownKey implements Reason {
            /** There is one kind. */
            UNKNOWN_KEY
        }

        /**
         * Keys that depend on each other do not fit together.
         *
         * @param rule what they should keep
         */
        record BrokenRule(KeyRule rule) implements Reason {}
    }

    /** A problem that the message alone explains. */
    public Problem(Severity severity, Position position, String path, String message) {
        this(severity, position, path, message, null, null, null, false);
    }

    /** A problem with a message that no program needs to understand. */
    public Problem(
            Severity severity,
            Position position,
            String path,
            String message,
            @Nullable String got,
            @Nullable String expected,
            @Nullable String suggestion,
            boolean concealed) {
        this(severity, position, path, message, got, expected, suggestion, concealed, Reason.Other.OTHER);
    }

    /** The same problem, elsewhere in the structure. */
    public Problem at(String newPath) {
        return new Problem(severity, position, newPath, message, got, expected, suggestion, concealed, reason);
    }

    /** Whether the part it stands in is not used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code place: path: message; did you mean '…'?} on one line, for a log. */
    public String line() {
        return (position.known() ? position + ": " : "")
                + (path.isEmpty() ? "" : path + ": ")
                + message
                + (suggestion == null ? "" : "; did you mean '" + suggestion + "'?");
    }
}
