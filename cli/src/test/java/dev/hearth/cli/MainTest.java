package dev.hearth.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "", "run", "check-config", "services", "state list", "state get", "state set", "state watch",
            "service list", "service call", "event fire", "event watch", "logs", "info", "plugins", "plugins list",
            "plugins info", "schema", "docs", "benchmark",
            "version",
            "completion"
    })
    void everyCommandExplainsItselfAndTheExitCodes(String command) {
        String[] words = (command + " --help").strip().split(" ");

        CommandRun help = CommandRun.of(words);

        assertAll(
                () -> assertEquals(0, help.code()),
                () -> assertEquals("", help.err()),
                () -> assertTrue(help.out().startsWith(("Usage: hearth " + command).strip()), help.out()),
                () -> assertTrue(help.out().contains("--no-color"), help.out()),
                () -> assertTrue(Stream.of(0, 1, 2, 3, 100).allMatch(code -> help.out().contains("\n  " + code + " ")),
                        help.out()));
    }

    @Test
    void withoutACommandTheHelpIsAnError() {
        CommandRun nothing = CommandRun.of();

        assertEquals(2, nothing.code());
        assertEquals("", nothing.out());
        assertTrue(nothing.err().startsWith("Usage: hearth "), nothing.err());
    }

    @Test
    void aMistypedCommandIsGuessed() {
        CommandRun mistyped = CommandRun.of("chek-config");

        assertEquals(2, mistyped.code());
        assertTrue(mistyped.err().startsWith("""
                hearth: Unmatched argument at index 0: 'chek-config'
                Did you mean: hearth check-config"""), mistyped.err());
        assertTrue(mistyped.err().endsWith("See: hearth --help\n"), mistyped.err());
    }

    @Test
    void anUnknownOptionNamesTheHelpOfItsCommand() {
        CommandRun unknown = CommandRun.of("plugins", "list", "--frobnicate");

        assertEquals(2, unknown.code());
        assertTrue(unknown.err().startsWith("hearth plugins list: Unknown option: '--frobnicate'\n"), unknown.err());
        assertTrue(unknown.err().endsWith("See: hearth plugins list --help\n"), unknown.err());
    }

    @Test
    void theVersionNamesHearthAndJava() {
        CommandRun version = CommandRun.of("version");

        assertEquals(0, version.code());
        assertTrue(version.out().matches("Hearth \\S+\\nJava 2\\d.*\\n"), version.out());
        assertEquals(version.out(), CommandRun.of("--version").out());
    }

    @Test
    void theCompletionKnowsTheCommandsAndOptions() {
        CommandRun completion = CommandRun.of("completion");

        assertEquals(0, completion.code());
        assertTrue(completion.out().startsWith("#!/usr/bin/env bash\n"), completion.out());
        assertTrue(Stream.of("check-config", "--fail-on-warnings", "--print-states", "plugins list")
                .allMatch(word -> completion.out().contains(word)), completion.out());
    }
}
