package dev.hearth.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds a part of an integration against recordings of the real thing. Needs no hub. See
 * {@link Integration#conformanceSuites}.
 */
public interface ConformanceSuite {
    /** What it is called on the command line: {@code templates}. */
    String name();

    /**
     * Runs every case of a folder. Blocking, on any thread but the loop.
     *
     * @throws IOException if the folder lacks a file, or one is not of the form it should have
     */
    Outcome run(Path folder) throws IOException;

    /**
     * What became of the cases.
     *
     * @param lines for people: how many passed, then what failed
     * @param passed whether all passed
     */
    record Outcome(List<String> lines, boolean passed) {
        /** Copies the lines. */
        public Outcome {
            lines = List.copyOf(lines);
        }
    }
}
