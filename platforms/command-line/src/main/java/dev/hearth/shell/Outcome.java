package dev.hearth.shell;

import org.jspecify.annotations.Nullable;

/** How a command went. */
public sealed interface Outcome {
    /**
     * It came to an end.
     *
     * @param exitCode 0 when it says that all is well
     * @param output what it wrote, without the blanks around it; empty when nobody wanted to know
     * @param errors what it wrote to its standard error, likewise
     */
    record Ended(int exitCode, String output, String errors) implements Outcome {}

    /**
     * It did not come to an end, or what it wrote cannot be used.
     *
     * @param why the end of a sentence about the command
     */
    record Failed(String why) implements Outcome {}

    /** What is wrong, as the end of a sentence about the command; null for nothing. Names no part of the command. */
    default @Nullable String trouble() {
        return switch (this) {
            case Ended ended when ended.exitCode() == 0 -> null;
            case Ended ended when ended.exitCode() == 127 ->
                "failed with exit code 127: the shell does not find the program";
            case Ended ended -> "failed with exit code " + ended.exitCode();
            case Failed(String why) -> why;
        };
    }

    /** What it wrote, if all is well. */
    default @Nullable String text() {
        return this instanceof Ended ended && ended.exitCode() == 0 ? ended.output() : null;
    }
}
