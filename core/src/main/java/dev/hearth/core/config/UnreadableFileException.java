package dev.hearth.core.config;

import dev.hearth.api.HubException;
import org.jspecify.annotations.Nullable;

/** A file of the configuration that cannot be taken as text. Code {@code unreadable_file}. */
final class UnreadableFileException extends HubException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final @Nullable String suggestion;

    /** A reason that concerns the file as a whole. */
    UnreadableFileException(String message, @Nullable String suggestion) {
        super("unreadable_file", message);
        this.line = 0;
        this.column = 0;
        this.suggestion = suggestion;
    }

    /** A reason at a place of the file, both from 1. */
    UnreadableFileException(String message, int line, int column) {
        super("unreadable_file", message);
        this.line = line;
        this.column = column;
        this.suggestion = null;
    }

    /** From 1, or 0 if the reason concerns the whole file. */
    int line() {
        return line;
    }

    int column() {
        return column;
    }

    @Nullable
    String suggestion() {
        return suggestion;
    }
}
