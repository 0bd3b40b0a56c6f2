package dev.hearth.shell;

import java.time.Duration;
import java.util.List;

/**
 * What is run. It may hold a password, so it is shown nowhere.
 *
 * @param words the program and its arguments, each exactly as the program gets it
 * @param timeout how long it may take
 */
public record Command(List<String> words, Duration timeout) {
    static final String SHELL = "/bin/sh";

    /** Copies the list. */
    public Command {
        words = List.copyOf(words);
    }

    /** A line for the shell, as the owner of the house wrote it. */
    public static Command line(String line, Duration timeout) {
        return new Command(List.of(SHELL, "-c", line), timeout);
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "command with " + timeout.toSeconds() + " s";
    }
}
