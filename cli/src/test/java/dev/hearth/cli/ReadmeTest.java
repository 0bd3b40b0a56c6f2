package dev.hearth.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is true. */
class ReadmeTest {
    private static final Path README =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath().getParent().resolve("README.md");

    @TempDir Path folder;

    @Test
    void theIntegrationOfTheReadmeCompilesAndRuns() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        PluginJar.make(plugins.resolve("answer.jar"), "lamp.Answer", block("java"));
        Files.writeString(folder.resolve("configuration.yaml"), "sensor:\n  - platform: answer\n");

        CommandRun run = CommandRun.of(
                "run", "--once", "--print-states", "--config", folder.toString(), "--plugins", plugins.toString());

        assertTrue(
                run.out().lines().anyMatch(line -> line.strip().matches("sensor\\.the_answer +42 +The Answer")),
                run.out() + run.err());
    }

    @Test
    void theConfigurationOfTheReadmeIsGood() throws IOException {
        Files.writeString(folder.resolve("configuration.yaml"), block("yaml\nhomeassistant:"));

        CommandRun check = CommandRun.of("check-config", "--config", folder.toString());

        assertEquals("The configuration is good.\n", check.out());
    }

    @Test
    void everyLinkedFileIsThere() throws IOException {
        Matcher links = Pattern.compile("\\]\\((?!https?:)([^)#]+)").matcher(Files.readString(README));

        List<String> missing = links.results()
                .map(link -> link.group(1))
                .filter(target -> !Files.exists(README.resolveSibling(target)))
                .toList();

        assertEquals(List.of(), missing);
    }

    // The first block of code that begins so, without its fences.
    private static String block(String beginning) throws IOException {
        String text = Files.readString(README);
        int start = text.indexOf("```" + beginning);
        assertTrue(start >= 0, beginning);
        int code = text.indexOf('\n', start) + 1;
        return text.substring(code, text.indexOf("```", code));
    }
}
