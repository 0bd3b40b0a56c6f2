package dev.hearth.cli.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.ByKeySchema;
import dev.hearth.api.config.DictSchema;
import dev.hearth.api.config.EmptyAsSchema;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.ListSchema;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.MappedSchema;
import dev.hearth.api.config.OneOfSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.cli.CommandRun;
import dev.hearth.cli.reference.IntegrationSchemas.Place;
import dev.hearth.core.boot.Boot;
import dev.hearth.core.config.HomeSchema;
import dev.hearth.core.config.PlatformEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsCommandTest {
    @TempDir Path folder;

    @Test
    void aPageSaysHowToConfigureAnIntegration() {
        CommandRun docs = docs("systemmonitor");

        assertEquals(0, docs.code(), docs.err());
        assertTrue(docs.out().startsWith("""
                # System Monitor

                The integration `systemmonitor`, version 1.0.0, comes with Hearth. More about it: \
                <https://www.home-assistant.io/integrations/systemmonitor>.

                ## `sensor:` with `platform: systemmonitor`

                ```yaml
                sensor:
                  - platform: systemmonitor
                    resources:
                      - type: disk_use_percent
                        arg: /
                ```

                """), docs.out());
        assertTrue(docs.out().contains("\n### `resources[]`\n\n| Key | Value | Default | Meaning |\n"), docs.out());
        assertTrue(docs.out().contains("| `type` | one of 24 words, see below | *required* | What to show."),
                docs.out());
        assertTrue(docs.out().contains("\n`type` is one of `disk_free`, `disk_use`, "), docs.out());
    }

    @Test
    void aPageOfAnEntityDomainHasItsPlatformsAndServices() {
        CommandRun docs = docs("light");

        assertEquals(0, docs.code(), docs.err());
        assertTrue(docs.out().contains("- [`demo`](demo.md)\n"), docs.out());
        assertTrue(docs.out().contains("| `scan_interval` |"), docs.out());
        assertTrue(docs.out().contains("### `light.turn_on`\n"), docs.out());
        assertTrue(docs.out().contains("The keys are those of `light.turn_on`."), docs.out());
    }

    @Test
    void aFolderGetsAPageEachAndAnIndex() throws IOException {
        Path target = folder.resolve("pages/here");

        CommandRun docs = docs("--output", target.toString());

        assertEquals(0, docs.code(), docs.err());
        assertTrue(docs.out().endsWith(" pages and README.md written to " + target + "\n"), docs.out());
        String index = Files.readString(target.resolve("README.md"));
        assertTrue(index.contains("- [Time & Date](time_date.md): `time_date`\n"), index);
        assertTrue(index.contains("- [Light](light.md): `light`\n"), index);
        assertTrue(Files.readString(target.resolve("time_date.md")).startsWith("# Time & Date\n"));
        try (var files = Files.list(target)) {
            for (Path page : files.toList()) {
                assertEveryLinkedPageIsThere(page);
                assertTablesAreWhole(page);
            }
        }
    }

    private static void assertEveryLinkedPageIsThere(Path page) throws IOException {
        Matcher links = Pattern.compile("\\]\\(([^)]+\\.md)\\)").matcher(Files.readString(page));
        while (links.find()) {
            assertTrue(Files.exists(page.resolveSibling(links.group(1))), page + ": " + links.group());
        }
    }

    private static void assertTablesAreWhole(Path page) throws IOException {
        for (String line : Files.readString(page).lines().toList()) {
            if (line.startsWith("|")) {
                assertEquals(5, line.replace("\\|", "").chars().filter(c -> c == '|').count(), line);
            }
        }
    }

    @Test
    void whatCannotBeConfiguredIsNotDocumented() {
        String page = docs("sun").out();
        String sensors = docs("sensor").out();

        assertTrue(page.startsWith("# Sun\n\nThe integration `sun`"), page);
        assertFalse(page.contains("platform"), page);
        assertFalse(sensors.contains("sun.md"), sensors);
    }

    @Test
    void nobodyOfThatNameIsAFailureWithAGuess() {
        CommandRun docs = docs("time_dat");

        assertEquals(1, docs.code());
        assertEquals("no integration 'time_dat' is installed; did you mean 'time_date'?\n", docs.err());
        assertEquals("", docs.out());
    }

    @Test
    void everyFieldOfEveryBundledIntegrationIsExplained() {
        Boot.Options options =
                new Boot.Options(Path.of("no-home"), Path.of("no-plugins"), false, Duration.ofSeconds(1), 1);
        List<String> unexplained = new ArrayList<>();

        Boot.find(options, found -> {
            for (var installed : found.catalogue().all()) {
                for (Place place : IntegrationSchemas.of(installed).places()) {
                    collect(installed.domain() + " " + place.title(), place.schema(), unexplained);
                }
            }
            return found;
        });
        collect("homeassistant", HomeSchema.SECTION, unexplained);
        collect("platform entry", PlatformEntry.COMMON, unexplained);

        assertEquals(List.of(), unexplained);
    }

    private static void collect(String at, Schema<?> schema, List<String> unexplained) {
        switch (schema) {
            case MapSchema map -> {
                for (FieldSpec<?> field : map.fields().values()) {
                    String doc = field.notes().doc();
                    if (doc.isEmpty() || !doc.endsWith(".") || !Character.isUpperCase(doc.charAt(0))) {
                        unexplained.add(at + "." + field.key() + ": '" + doc + "'");
                    }
                    collect(at + "." + field.key(), field.schema(), unexplained);
                }
            }
            case MappedSchema<?, ?> mapped -> collect(at, mapped.source(), unexplained);
            case ListSchema<?> list -> collect(at + "[]", list.element(), unexplained);
            case DictSchema<?, ?> dict -> collect(at + ".*", dict.values(), unexplained);
            case EmptyAsSchema<?> emptyAs -> collect(at, emptyAs.schema(), unexplained);
            case OneOfSchema<?> oneOf -> oneOf.alternatives().forEach(each -> collect(at, each, unexplained));
            case ByKeySchema<?> byKey ->
                byKey.alternatives().forEach((word, each) -> collect(at + "." + word, each, unexplained));
            default -> {}
        }
    }

    private CommandRun docs(String... more) {
        List<String> args = new ArrayList<>(List.of("docs"));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }
}
