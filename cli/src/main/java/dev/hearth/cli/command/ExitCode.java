package dev.hearth.cli.command;

import dev.hearth.api.Hub;

/** What the process tells whoever started it. The same numbers for every command. */
public enum ExitCode {
    /** It did what it was asked to; a hub that was told to stop has stopped. */
    OK(0, "Done. A hub: it was told to stop, and has."),

    /** It could not. */
    FAILED(1, "Not done: the hub could not start or did not stop, or check-config found errors."),

    /** The command line could not be understood. */
    USAGE(2, "The command line is wrong."),

    /** Only the launcher ends with it: there is no Java that could say so. */
    NO_JAVA(3, "No JDK 25 or newer was found (from the launcher)."),

    /** The hub asks to be started again. */
    RESTART(Hub.EXIT_RESTART, "The hub wants to be started again; a supervisor should do so.");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number. */
    public int code() {
        return code;
    }

    /** What it tells. */
    public String meaning() {
        return meaning;
    }
}
