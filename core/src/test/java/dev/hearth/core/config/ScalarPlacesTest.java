package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.config.Position;
import dev.hearth.api.config.ScalarNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.NonPrintableStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;

class ScalarPlacesTest {
    private static final List<ScalarStyle> STYLES = List.of(ScalarStyle.values());
    private static final List<String> PIECES = List.of(
            "a", "b", "Z", "0", "{{", "}}", "{%", "|", "'", "\"", "''", "\\", "\\n", ":", ": ", "#", " #", "-", ",",
            "[", "]", "%", " ", "  ", "\n", "\n\n", "\n  ", "\t", "é", "\u2028", "\u0085", "\u00a0", "\u0007", "日",
            "😀", "word ", "longer words ");

    @TempDir Path folder;

    private ScalarNode text(String yaml) {
        return (ScalarNode) new ConfigFixture(folder).main(yaml).at("key");
    }

    private SourceFile source() {
        return new ConfigFolder(folder).read("configuration.yaml");
    }

    /** The line and column of a word in the text, and what is marked there. */
    private String find(String yaml, String word) {
        ScalarNode node = text(yaml);
        ScalarPlaces places = ScalarPlaces.of(source(), node);
        assertNotNull(places, yaml);
        Position at = places.position(node.text().indexOf(word), word.length());
        String line = source().line(at.line());
        int from = line.offsetByCodePoints(0, at.column() - 1);
        return at.line() + ":" + at.column() + " " + line.substring(from, line.offsetByCodePoints(from, at.length()));
    }

    @Test
    void wordsAreFoundInEachStyle() {
        assertEquals("1:9 word", find("key: a {word} b\n", "word"));
        assertEquals("2:6 word", find("key: a {\n  b {word} c\n", "word"));
        assertEquals("1:15 word", find("key: 'it''s {{word}}'\n", "word"));
        assertEquals("3:5 word", find("key: 'it''s\n\n  {{word}}'\n", "word"));
        assertEquals("1:14 word", find("key: \"\\\"\\t{{ word }}\"\n", "word"));
        assertEquals("2:8 word", find("key: \"a \\\n  \\ b {word}\"\n", "word"));
        assertEquals("1:14 \\x77ord", find("key: \"\\u00e9 \\x77ord\"\n", "word"));
        assertEquals("3:6 word", find("key: |\n  a\n  {{ word }}\n", "word"));
        assertEquals("3:9 word", find("key: |2- # why\n    a\n     {{ word }}\n", "word"));
        assertEquals("5:6 word", find("key: >+\n\n  a\n\n  {{ word }}\n  b\n\n", "word"));
        assertEquals("3:4 word", find("key: &anchor !!str\n  # why\n  'word'\n", "word"));
        assertEquals("1:21 word", find("key: !!str &anchor 'word'\n", "word"));
        assertEquals("1:11 word", find("key: '😀é {word}'\n", "word"));
    }

    @Test
    void onlyThePartInTheFirstLineIsMarked() {
        assertEquals("2:5 two", find("key: >\n  a two\n  three\n", "two three"));
    }

    @Test
    void behindTheEndIsTheLastCharacter() {
        ScalarNode node = text("key: 'one two  '\n");

        ScalarPlaces places = ScalarPlaces.of(source(), node);

        assertEquals(new Position("configuration.yaml", 1, 13, 1, null), places.position(9, 3));
        assertEquals(new Position("configuration.yaml", 1, 13, 1, null), places.position(100, 1));
        assertEquals(new Position("configuration.yaml", 1, 7, 1, null), places.position(-1, 2));
    }

    @Test
    void aFileThatHasChangedMeanwhileIsNotLookedThrough() {
        ScalarNode node = text("key: 'one two'\n");
        new ConfigFixture(folder).main("key: 'one'\n");

        ScalarPlaces places = ScalarPlaces.of(source(), node);

        assertNull(places);
    }

    @Test
    void aPlaceBehindTheEndOfTheFileIsNone() {
        ScalarNode node = text("a: 1\nb: 1\nkey: 'one two'\n");
        new ConfigFixture(folder).main("a: 1\n");

        ScalarPlaces places = ScalarPlaces.of(source(), node);

        assertNull(places);
    }

    @Test
    void everyCharacterOfARandomTextIsFoundInEveryStyle() {
        long seed = 20261128;
        Random random = new Random(seed);
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            DumperOptions options = new DumperOptions();
            options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
            options.setDefaultScalarStyle(STYLES.get(random.nextInt(STYLES.size())));
            options.setWidth(10 + random.nextInt(60));
            options.setIndent(2 + random.nextInt(4));
            options.setAllowUnicode(random.nextBoolean());
            options.setNonPrintableStyle(NonPrintableStyle.ESCAPE);
            String yaml = "'before': 1\n" + new Yaml(options).dump(Map.of("key", text.toString()))
                    .replaceFirst("^[\"']?key[\"']?", "key");

            check(yaml.startsWith("'before': 1\n? ") ? "key: ''\n" : yaml, "seed " + seed + ", round " + round);
        }
    }

    private void check(String yaml, String which) {
        ScalarNode node = text(yaml);
        if (!(node.value() instanceof String text)) {
            return; // a number, as it turned out
        }
        ScalarPlaces places = ScalarPlaces.of(source(), node);
        assertNotNull(places, which + "\n" + yaml);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!ScalarScanner.isBlank(text.codePointAt(i))) {
                Position at = places.position(i, Character.charCount(text.codePointAt(i)));
                String line = source(yaml).line(at.line());
                int from = line.offsetByCodePoints(0, at.column() - 1);
                String written = line.substring(from, line.offsetByCodePoints(from, at.length()));
                String character = Character.toString(text.codePointAt(i));
                String read = written.startsWith("\\") && written.length() > 1
                        ? new Yaml().load("\"" + written + "\"")
                        : written.equals("''") ? "'" : written;
                assertEquals(character, read, which + ", character " + i + " at " + at + "\n" + yaml);
            }
        }
    }

    private static SourceFile source(String yaml) {
        return new SourceFile("configuration.yaml", yaml);
    }
}
