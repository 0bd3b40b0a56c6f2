package dev.hearth.cli.user;

import dev.hearth.api.HubException;
import dev.hearth.cli.command.HomeOptions;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * A new password: asked for twice without showing it, or read from standard input. Never an argument, which every user of
 * the machine could see. A mixin.
 */
final class PasswordInput {
    private static final int LONGEST = 4096;

    @Option(names = "--stdin",
            description = "Read the password from standard input, to the end of its first line, instead of asking.") private boolean fromInput;

    String read(HomeOptions home) throws IOException {
        String password = fromInput ? fromInput() : asked(home);
        if (password.isEmpty()) {
            throw new HubException("invalid_format", "the password must not be empty");
        }
        return password;
    }

    private static String fromInput() throws IOException {
        byte[] bytes = System.in.readNBytes(LONGEST);
        return new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }

    @SuppressWarnings("SystemConsoleNull") // whether it may be null has changed from one JDK to the next
    private static String asked(HomeOptions home) {
        @Nullable Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw home.wrong("there is no terminal to ask for the password; give it with --stdin");
        }
        char[] first = console.readPassword("Password: ");
        char[] second = console.readPassword("Again: ");
        if (first == null || second == null || !Arrays.equals(first, second)) {
            throw new HubException("invalid_format", "the two passwords are not the same; nothing was changed");
        }
        return new String(first);
    }
}
