package dev.hearth.cli.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.Integration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of integrations in platforms/README.md is what there is. */
class PlatformsIndexTest {
    private static final Path INDEX = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .resolveSibling("platforms/README.md");

    @Test
    void everyIntegrationIsListedWithItsFolder() throws IOException {
        Map<String, TreeSet<String>> there = new TreeMap<>();
        for (Integration integration : ServiceLoader.load(Integration.class)) {
            String folder = HearthClasses.MODULE_OF.get(integration.getClass().getName());
            there.computeIfAbsent(folder.substring("platforms/".length()), name -> new TreeSet<>())
                    .add(integration.manifest().domain());
        }

        Map<String, TreeSet<String>> listed = new TreeMap<>();
        for (String line : Files.readAllLines(INDEX)) {
            if (line.startsWith("| [`")) {
                List<String> words = Pattern.compile("`([^`]+)`")
                        .matcher(line)
                        .results()
                        .map((MatchResult word) -> word.group(1))
                        .toList();
                listed.put(words.getFirst(), new TreeSet<>(words.subList(1, words.size())));
            }
        }
        // The examples are not on the class path of the program.
        listed.keySet().removeAll(List.of("example-light", "example-temperature", "hello-state"));

        assertEquals(there, listed);
    }
}
