package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.ListNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is meant to hurt the reader, and common slips that a parser by itself explains badly. */
class HostileFilesTest {
    @TempDir Path folder;

    private ConfigFixture config;

    @BeforeEach
    void emptyFolder() {
        config = new ConfigFixture(folder);
    }

    private String printed() throws IOException {
        StringBuilder out = new StringBuilder();
        new ProblemPrinter(folder, false).printAll(config.problems.list(), out);
        return out.toString();
    }

    // --- slips

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    a:⏎  name Home⏎  x: 1                    | 2:3  | name Home      | has no ':' after its key
                    a:⏎  name:Home⏎  x: 1                    | 2:3  | name:Home      | no blank behind the ':'
                    a:⏎  -platform: x                        | 2:3  | -              | no blank behind the '-'
                    a:⏎  -platform: x⏎    b: c               | 2:3  | -              | no blank behind the '-'
                    a:⏎  - b: [x, y⏎c:                       | 2:8  | [              | is not closed
                    a: [x, y}                                | 1:9  | }              | that begins with [ ends with }
                    a: {x: 1⏎b: 2                            | 1:4  | {              | is not closed
                    a: [x]]                                  | 1:7  | ]              | closes nothing
                    a: }                                     | 1:4  | }              | closes nothing
                    a: {% if x %}                            | 1:4  | {%             | must be in quotes
                    a: `b`                                   | 1:4  | \\u0060        | cannot begin with this character
                    %a⏎b: 1                                  | 1:1  | %              | instruction to the parser
                    %YAML 2.0⏎---⏎b: 1                       | 1:1  | %              | not understood
                    a: 'it's mine'                           | 1:8  | s              | the quoted text ends before this
                    a: "say "hi""                            | 1:10 | h              | the quoted text ends before this
                    a: [x] y                                 | 1:8  | y              | brackets are closed before this
                    a: “b: c”                                | 1:6  | :              | curly quotes are no quotes
                    a: b: c                                  | 1:5  | :              | text with ': ' in it needs quotes
                    a:⏎ b: 1⏎  c: 2                          | 3:3  | c: 2           | indented further than line 2
                    a:⏎    b: 1⏎  c: 2                       | 3:3  | c: 2           | begins in column 3, and those above in column 1 or 5
                    a:⏎  - b⏎ - c                            | 3:2  | - c            | this list element is not indented
                    a:⏎  b: 1⏎  - c                          | 3:3  | - c            | stands among the keys of a map
                    a:⏎  - b⏎  c: 1                          | 3:3  | c: 1           | stands among the elements of a list
                    a: - b                                   | 1:4  | -              | a list begins in the line below its key
                    a:⏎\\u00A0 b: 1                          | 2:1  | \\u00A0        | U+00A0; YAML is indented with blanks
                    a: 1⏎\\u00A0b: 1                         | 2:1  | \\u00A0        | U+00A0; YAML is indented with blanks
                    a: *                                     | 1:4  | *              | text that begins with * must be in quotes
                    a: & b                                   | 1:4  | &              | text that begins with & must be in quotes
                    a: !<b                                   | 1:4  | !              | text that begins with ! must be in quotes
                    a: !x!y z                                | 1:4  | !              | text that begins with ! must be in quotes
                    a: >x                                    | 1:5  | x              | nothing but + or -
                    a: , b                                   | 1:4  | ,              | cannot begin with a comma
                    : b                                      | 1:1  | :              | no key before this
                    ...⏎a: 1                                 | 1:1  | .              | ends the document before anything
                    a: !secret x⏎!secret y: 1                | 2:1  | !secret y      | cannot be the key of a map
                    """)
    void slipIsExplainedWhereItWasMade(String text, String place, String marked, String message) {
        config.file("secrets.yaml", "x: 1\ny: 2\n")
                .main(text.replace('⏎', '\n').replace("\\u00A0", "\u00A0"))
                .read();

        assertEquals(place, config.problem().position().line() + ":" + config.problem().position().column(),
                config.problem().message());
        assertTrue(config.problem().message().contains(message), config.problem().message());
        assertEquals(marked.replace("\\u0060", "`").replace("\\u00A0", "\u00A0"), config.marked());
    }

    // --- size

    @Test
    void fileIncludedAgainAndAgainIsNotReadWithoutEnd() {
        config.file("big.yaml", "#".repeat(9_000_000)).main("a:\n" + "- !include big.yaml\n".repeat(1_000)).read();

        assertTrue(config.problem().message().contains("exceeds 100 MB"), config.problem().message());
    }

    @Test
    void refusedFileIsRefusedEachTime() {
        config.file("bad.yaml", "a: \u0007\n").main("a: !include bad.yaml\nb: !include bad.yaml\n").read();

        assertEquals(2, config.reports().size(), () -> config.reports().toString());
    }

    @Test
    void marksInOneLongLineAreFoundInLinearTime() {
        config.main("a: [" + "&x 1, ".repeat(200_000) + "]\n");

        assertEquals(200_000, ((ListNode) config.at("a")).size());
    }

    @Test
    void problemsInOneLongLineArePrintedInLinearTime() throws IOException {
        config.main("a: [" + "*nope, ".repeat(200_000) + "]\n").read();

        assertEquals(1_000, config.problems.list().size());
        assertFalse(printed().contains("nope, *nope"), "an excerpt of a line that is too long");
    }

    @Test
    void longTextBehindAliasesCountsAsManyValues() {
        config.main("a: &a " + "x".repeat(5_000_000) + "\nb: [" + "*a, ".repeat(1_000) + "]\n").read();

        assertTrue(config.problem().message().contains("more than 1000000 values"), config.problem().message());
    }

    @Test
    void thousandsOfMissingSecretsAndFilesAreReported() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append("a" + i + ": !secret s" + i + "\nb" + i + ": !include f" + i + ".yaml\n");
        }
        StringBuilder secrets = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            secrets.append("t" + i + ": 1\n");
        }

        config.file("secrets.yaml", secrets.toString()).main(text.toString()).read();

        assertEquals(6_000, config.problems.errors());
    }

    @Test
    void longAndOddNamesDoNotReachTheTerminal() throws IOException {
        config.main("\"a\\e[31m\\n" + "x".repeat(5_000) + "\": 1\n").load();

        assertFalse(printed().contains("\u001b"), printed());
        assertTrue(printed().lines().allMatch(line -> line.length() < 600), printed());
    }

    @Test
    void pathsThatCannotBeAreRefused() {
        config.main("a: !include \"b\\0c\"\nd: !include_dir_list \"b\\0c\"\n").read();

        assertEquals(
                List.of(
                        "configuration.yaml:1:4: error: no file can have this name",
                        "configuration.yaml:2:4: error: no folder can have this name"),
                config.reports());
    }

    // --- the file system

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatLeadOutOfTheFolderAreRefused(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("x.yaml"), "x: 1\n");
        Files.createSymbolicLink(folder.resolve("x.yaml"), elsewhere.resolve("x.yaml"));
        Files.createSymbolicLink(folder.resolve("d"), elsewhere);
        config.main("a: !include x.yaml\nb: !include d/x.yaml\nc: !include_dir_named d\n").read();

        assertEquals(3, config.reports().size());
        assertTrue(
                config.reports().stream().allMatch(line -> line.contains("leads out of the configuration folder")),
                () -> config.reports().toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkedFoldersAreNotWalked() throws IOException {
        config.file("d/a.yaml", "x: 1\n").main("a: !include_dir_named d\n");
        Files.createSymbolicLink(folder.resolve("d/again"), folder.resolve("d"));
        Files.createSymbolicLink(folder.resolve("d/more"), folder);

        assertEquals(Map.of("a", Map.of("x", 1L)), config.at("a").toPlain());
        assertEquals(2, config.reports().size());
        assertTrue(config.reports().getFirst().contains("'d/again' is a link to a folder"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksToNothingAndToThemselvesAreReported() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.yaml"), folder.resolve("gone"));
        Files.createSymbolicLink(folder.resolve("b.yaml"), folder.resolve("b.yaml"));
        config.main("a: !include a.yaml\nb: !include b.yaml\nc: !include configuration.yaml/x\n").read();

        assertEquals("configuration.yaml:1:4: error: 'a.yaml' is a link to a file that does not exist",
                config.reports().getFirst());
        assertEquals(3, config.reports().size());
        assertFalse(config.reports().toString().contains("Exception"), () -> config.reports().toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void devicesAreRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve(ConfigLoader.FILE), Path.of("/dev/zero"));

        config.load();

        assertEquals("'configuration.yaml' is not a regular file", config.problem().message());
    }

    // --- secrets

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x: [hunter2
            x: !!set {a, b}⏎  - hunter2
            x: !include hunter2.yaml
            x: !env_var hunter2 and more
            x: {<<: hunter2}
            x: !hunter2 [a]
            x: !!hunter2 a
            x: !h!hunter2 a
            x: 'a⏎hunter2': b
            x: {a: {hunter2: 1, hunter2: 2}}
            x: &a [*hunter2]
            hunter2
            """)
    void brokenSecretsDoNotLeak(String secrets) throws IOException {
        config.file("secrets.yaml", secrets.replace('⏎', '\n') + "\n").main("a: !secret x\n").load();

        assertFalse(config.problems.list().isEmpty());
        assertFalse(config.problems.list().toString().contains("hunter2"), () -> config.problems.list().toString());
        assertFalse(printed().contains("hunter2"), printed());
    }

    @Test
    void valuesOfSecretsDoNotLeakThroughTheHome() throws IOException {
        config.file("secrets.yaml", "x: hunter2\n")
                .main("homeassistant: {external_url: !secret x, name: !secret x}\nlight: {platform: !secret x}\n")
                .load()
                .entries("light")
                .forEach(entry -> entry.reportUnknown(List.of(), List.of()));

        assertEquals(2, config.reports().size());
        assertFalse(printed().contains("hunter2"), printed());
    }

    @Test
    void halfAnEscapeAtTheEndIsReportedThere() {
        config.main("a: 1\nb: \"\\u").read();

        assertEquals("configuration.yaml:2:7", config.problem().position().toString());
        assertTrue(config.problem().message().contains("a quote that is never closed"));
    }

    @Test
    void textOfOtherEncodingsIsReadWhereItIsUnicode() {
        config.bytes(ConfigLoader.FILE, "a: \uFFFD😀\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(Map.of("a", "\uFFFD😀"), config.read().toPlain());
        assertEquals(List.of(), config.reports());
    }
}
