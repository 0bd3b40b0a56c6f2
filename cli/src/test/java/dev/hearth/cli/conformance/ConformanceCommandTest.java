package dev.hearth.cli.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCommandTest {
    private static final String CASE = """
            {"id": "%s", "profile": "jinja2", "group": "jinja-core", "mode": "render", "template": "{{ 1 + 1 }}", \
            "variables": {}, "states": [], "config": {}, "now": "2021-02-01T12:34:56+00:00", "parse_result": false, \
            "error": false, "expected": "%s", "compare": "strict"}
            """;

    @TempDir Path folder;

    @BeforeEach
    void noFixtures() throws IOException {
        Files.writeString(folder.resolve("fixtures.json"), "{}");
    }

    private CommandRun run(String suite, String... cases) throws IOException {
        Files.writeString(folder.resolve("cases.jsonl"), String.join("", cases));
        return CommandRun.of("conformance", suite, folder.toString());
    }

    @Test
    void whatPassesIsCountedByProfileAndGroup() throws IOException {
        CommandRun run = run("templates", CASE.formatted("a", "2"), CASE.formatted("b", "2"));

        assertEquals(0, run.code(), run.err());
        assertEquals("jinja2: 2 of 2, 100.0 %\n  jinja-core: 2 of 2, 100.0 %\n", run.out());
    }

    @Test
    void whatFailsIsNamed() throws IOException {
        CommandRun run = run("templates", CASE.formatted("a", "2"), CASE.formatted("b", "3"));

        assertEquals(1, run.code());
        assertTrue(run.out().contains("jinja-core: 1 of 2, 50.0 %"), run.out());
        assertTrue(run.out().contains("failed b (jinja-core)"), run.out());
    }

    @Test
    void aSuiteThatIsNotThereIsNamedWithTheOneThatWasMeant() throws IOException {
        CommandRun run = run("template");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("did you mean 'templates'?"), run.err());
    }

    @Test
    void aFolderWithoutCasesIsAMistake() {
        CommandRun run = CommandRun.of("conformance", "templates", folder.resolve("nowhere").toString());

        assertEquals(2, run.code());
        assertTrue(run.err().contains("there is no "), run.err());
    }
}
