package dev.hearth.cli.command;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command says when it does not do what it was asked to. */
public final class Complaints {
    private Complaints() {}

    /** The command line is wrong: says what, guesses at what was meant, names the help. */
    public static int wrongArguments(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        err.println(command.getColorScheme().errorText(name + ": " + wrong.getMessage()));
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("See: " + name + " --help");
        err.flush();
        return ExitCode.USAGE.code();
    }

    /** It failed. What the world did is told in one line; a fault of ours comes with its stack. */
    public static int failed(Exception thrown, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        Throwable cause = Stages.cause(thrown);
        String name = command.getCommandSpec().qualifiedName();
        err.println(command.getColorScheme().errorText(name + ": " + inWords(cause)));
        if (!isOfTheWorld(cause)) {
            cause.printStackTrace(err);
        }
        err.flush();
        return ExitCode.FAILED.code();
    }

    private static boolean isOfTheWorld(Throwable cause) {
        return cause instanceof HubException || cause instanceof IOException || cause instanceof UncheckedIOException;
    }

    /** An exception as a sentence, also where its own message is only the name of a file. */
    public static String inWords(Throwable cause) {
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        return switch (cause) {
            case AccessDeniedException denied -> "no permission for " + message;
            case NoSuchFileException missing -> "there is no " + message;
            case FileAlreadyExistsException there -> message + " is there already, and not as a folder";
            case NotDirectoryException file -> message + " is not a folder";
            case UncheckedIOException wrapped when wrapped.getCause() != null -> inWords(wrapped.getCause());
            case HubException ours -> message;
            case IOException io -> message.isEmpty() ? io.toString() : message;
            default -> "a fault of Hearth: " + cause;
        };
    }
}
