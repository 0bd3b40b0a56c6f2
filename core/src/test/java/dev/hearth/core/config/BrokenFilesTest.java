package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenFilesTest {
    @TempDir Path folder;

    private ConfigFixture config;

    @BeforeEach
    void emptyFolder() {
        config = new ConfigFixture(folder);
    }

    private void assertProblem(String text, int line, int column, String message) {
        config.main(text);

        HubConfiguration configuration = config.load();

        Problem problem = config.problem();
        assertEquals(line + ":" + column, problem.position().line() + ":" + problem.position().column(),
                problem.message());
        assertTrue(problem.message().contains(message), problem.message());
        assertFalse(configuration.readable());
    }

    @Test
    void unclosedQuoteIsReportedWhereItBegins() {
        assertProblem("a: 1\nb: 'never closed\nc: 2\n", 2, 4, "the quote that begins here is never closed");
        assertProblem("b: \"never closed\n", 1, 4, "the quote that begins here is never closed");
    }

    @Test
    void tabIsReportedAtTheTab() {
        assertProblem("a:\n\tb: 1\n", 2, 1, "a tab");
    }

    @Test
    void unclosedBracketsAreReported() {
        config.main("a: [1, 2\nb: 3\n").load();

        assertTrue(config.problem().message().contains("list that begins with ["), config.problem().message());

        config.main("a: {x: 1\nb: 3\n").load();

        assertTrue(config.problem().message().contains("map that begins with {"), config.problem().message());
    }

    @Test
    void colonInTextIsReported() {
        assertProblem("a: b: c\n", 1, 5, "a ':' cannot stand here");
    }

    @Test
    void wrongIndentationIsReported() {
        assertProblem("a:\n  b: 1\n c: 2\n", 3, 2, "not indented like the lines it belongs to");
        assertProblem("a:\n  - x\n - y\n", 3, 2, "this list element is not indented");
    }

    @Test
    void keyWithoutColonIsReported() {
        assertProblem("a: 1\nb\nc: 2\n", 2, 1, "no ':' after its key");
    }

    @Test
    void reservedCharactersAreReported() {
        assertProblem("a: @home\n", 1, 4, "cannot begin with this character");
        assertProblem("a: {% if x %}\n", 1, 4, "begins with {% must be in quotes");
    }

    @Test
    void escapesAreReported() {
        assertProblem("a: \"C:\\windows\"\n", 1, 8, "escape");
    }

    @Test
    void contentThatIsNoMapIsReported() {
        assertProblem("- a\n- b\n", 1, 1, "is not a map of domains");
        assertProblem("hello\n", 1, 1, "is not a map of domains");
    }

    @Test
    void controlCharactersAreReportedWithTheirPlace() {
        assertProblem("a: 1\nb: x\0y\n", 2, 5, "U+0000");
        assertProblem("a: 1\nb: x\u001b[0m\n", 2, 5, "U+001B");
    }

    @Test
    void otherEncodingsAreReportedWithTheirPlace() {
        config.bytes(ConfigLoader.FILE, "a: 1\nb: Küche\n".getBytes(StandardCharsets.ISO_8859_1)).load();

        assertEquals(
                "configuration.yaml:2:5: error: 'configuration.yaml' is not UTF-8 text: byte 0xFC has no meaning here;"
                        + " save the file as UTF-8",
                ConfigFixture.report(config.problem()));

        config.bytes(ConfigLoader.FILE, "\uFEFFa: 1\n".getBytes(StandardCharsets.UTF_16LE)).load();

        assertTrue(config.problem().message().contains("UTF-16"));
    }

    @Test
    void missingConfigurationIsReported() {
        HubConfiguration configuration = config.file("configuration.yml", "a: 1\n").load();

        assertFalse(configuration.readable());
        assertEquals("the file 'configuration.yaml' does not exist", config.problem().message());
        assertEquals("configuration.yml", config.problem().suggestion());
    }

    @Test
    void folderInPlaceOfTheFileIsReported() throws IOException {
        Files.createDirectory(folder.resolve(ConfigLoader.FILE));

        config.load();

        assertTrue(config.problem().message().contains("is a folder"));
    }

    @Test
    void hugeFileIsRefused() {
        config.bytes(ConfigLoader.FILE, new byte[ConfigFolder.MAX_FILE_BYTES + 1]).load();

        assertTrue(config.problem().message().contains("larger than 10 MB"));
    }

    @Test
    void tenThousandLevelsAreRefused() {
        config.main("[".repeat(10_000)).load();

        assertTrue(config.problem().message().contains("nested more than 100 levels"), config.problem().message());

        StringBuilder blocks = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            blocks.append(" ".repeat(i)).append("a:\n");
        }
        config.main(blocks.toString()).load();

        assertTrue(config.problem().message().contains("nested more than 100 levels"), config.problem().message());
    }

    @Test
    void aliasBombIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + alias + (", " + alias).repeat(9) + "]\n");
        }

        config.main(bomb.toString()).load();

        assertTrue(config.problem().message().contains("more than 1000000 values"), config.problem().message());
    }

    @Test
    void aliasInsideItselfIsRefused() {
        assertProblem("a: &a\n  b: *a\n", 2, 6, "inside the value that it refers to");
    }

    @Test
    void chainOfAliasesDoesNotNestWithoutBound() {
        StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 5_000; i++) {
            chain.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
        }

        config.main(chain.toString()).load();

        assertTrue(config.problem().message().contains("nest"), config.problem().message());
    }

    @Test
    void mutatedFilesGiveProblemsNeverFailures() {
        String good = """
                homeassistant: &home
                  name: "Home \\u00e9"
                  customize: {light.a: {icon: 'mdi:x'}}
                  packages: !include_dir_named p
                sensor 1:
                  - platform: demo
                    scan_interval: 00:05
                    list: [1, 2.5, on, ~, *home]
                    text: |
                      several
                      lines
                light: !include lights.yaml
                script:
                  a: {<<: *home, password: !secret door}
                """;
        config.file("lights.yaml", "- platform: demo\n").file("secrets.yaml", "door: 123\n");
        long seed = 42;
        Random random = new Random(seed);
        String pieces = "\t\n \0{}[]:,&*!|>'\"%@`#-?~0aé\uFFFE<\\";

        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, pieces.charAt(random.nextInt(pieces.length())));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
                }
            }

            HubConfiguration configuration = config.main(text.toString()).load();

            assertNotNull(configuration.home());
            for (String domain : configuration.domains()) {
                configuration.entries(domain);
                configuration.section(domain);
            }
            String where = "seed " + seed + ", step " + i + "\n" + text;
            for (Problem problem : config.problems.list()) {
                assertTrue(problem.position().known(), () -> problem + "\n" + where);
                assertFalse(problem.message().contains("cannot be read as YAML"), () -> problem + "\n" + where);
                assertFalse(problem.message().contains("Exception"), () -> problem + "\n" + where);
            }
            assertTrue(configuration.readable() || config.problems.hasErrors(), where);
        }
    }
}
