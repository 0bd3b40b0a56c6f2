package dev.hearth.commandline;

import org.jspecify.annotations.Nullable;

/** How a command went. */
sealed interface Outcome {
    /**
     * It came to an end.
     *
     * @param exitCode 0 when it says that all is well
     * @param output what it wrote, without the blanks around it; empty when nobody wanted to know
     */
    record Ended(int exitCode, String output) implements Outcome {}

    /**
     * It did not come to an end, or what it wrote cannot be used.
     *
     * @param why the end of a sentence about the command
     */
    record Failed(String why) implements Outcome {}

    /** What is wrong, as the end of a sentence about the command; null for nothing. Names no part of the command. */
    default @Nullable String trouble() {
        return switch (this) {
            case Ended(int code, String output) when code == 0 -> null;
            case Ended(int code, String output) when code == 127 ->
                "failed with exit code 127: the shell does not find the program";
            case Ended(int code, String output) -> "failed with exit code " + code;
            case Failed(String why) -> why;
        };
    }

    /** What it wrote, if all is well. */
    default @Nullable String text() {
        return this instanceof Ended(int code, String output) && code == 0 ? output : null;
    }
}
