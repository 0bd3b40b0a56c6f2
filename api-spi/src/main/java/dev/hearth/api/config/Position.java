package dev.hearth.api.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a configuration file: where a token begins and how much of its line it takes.
 *
 * @param file path relative to the configuration folder, with forward slashes; empty when the value is from no file
 * @param line from 1; 0 when the value is from no file
 * @param column from 1, in Unicode characters; 0 when the value is from no file
 * @param length characters to mark, on this line only; at least 1 for a place in a file
 * @param includedFrom the {@code !include} that brought this file in, null for {@code configuration.yaml}
 */
public record Position(String file, int line, int column, int length, @Nullable Position includedFrom) {
    /** The place of a value that comes from no file: from a service call, a test, a default. */
    public static final Position NONE = new Position("", 0, 0, 0, null);

    /** A single character of a file that nothing included. */
    public Position(String file, int line, int column) {
        this(file, line, column, 1, null);
    }

    /** Whether this is a place in a file. */
    public boolean known() {
        return line > 0;
    }

    /** The includes that led here, the nearest first; empty in {@code configuration.yaml}. */
    public List<Position> includeChain() {
        List<Position> chain = new ArrayList<>();
        for (Position at = includedFrom; at != null; at = at.includedFrom) {
            chain.add(at);
        }
        return List.copyOf(chain);
    }

    /** {@code file:line:column}, or {@code (no file)}. */
    @Override
    public String toString() {
        return known() ? file + ":" + line + ":" + column : "(no file)";
    }
}
