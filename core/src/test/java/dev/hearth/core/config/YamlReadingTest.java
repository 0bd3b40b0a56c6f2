package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.ScalarNode.Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlReadingTest {
    @TempDir Path folder;

    private ConfigFixture config;

    @BeforeEach
    void emptyFolder() {
        config = new ConfigFixture(folder);
    }

    private static Position place(int line, int column, int length) {
        return new Position("configuration.yaml", line, column, length, null);
    }

    @Test
    void valuesKeepTheirOrderAndType() {
        config.main("b: 1\na: on\nc: [x, 1.5, ~]\n'1': '1'\n");

        Map<?, ?> plain = (Map<?, ?>) config.read().toPlain();

        assertEquals(List.of("b", "a", "c", "1"), new ArrayList<>(plain.keySet()));
        assertEquals(1L, plain.get("b"));
        assertEquals(true, plain.get("a"));
        assertEquals(Arrays.asList("x", 1.5, null), plain.get("c"));
        assertEquals("1", plain.get("1"));
    }

    @Test
    void everythingKnowsItsPlace() {
        config.main("light:\n  - platform: demo\n    name: 'Hall'\n    list: [1, 22]\n");

        ListNode lights = (ListNode) config.at("light");
        MapNode light = (MapNode) lights.items().getFirst();

        assertEquals(place(2, 3, 1), lights.position());
        assertEquals(place(2, 5, 8), light.position());
        assertEquals(place(3, 5, 4), light.entry("name").key().position());
        assertEquals(place(3, 11, 6), light.get("name").position());
        assertEquals(place(4, 11, 7), light.get("list").position());
        assertEquals(place(4, 15, 2), ((ListNode) light.get("list")).items().get(1).position());
    }

    @Test
    void columnsCountCharactersNotBytes() {
        config.main("a: {'日本😀': x}\n");

        MapNode map = (MapNode) config.at("a");

        assertEquals(place(1, 12, 1), map.get("日本😀").position());
    }

    @Test
    void missingValueIsAtItsKey() {
        config.main("light:\nswitch: \nsensor:\n  -\n");

        assertEquals(place(1, 1, 5), config.at("light").position());
        assertEquals(place(2, 1, 6), config.at("switch").position());
    }

    @Test
    void scalarsKnowHowTheyWereWritten() {
        config.main("a: 12:30\nb: '12:30'\nc: |\n  text\n");

        assertEquals(750L, ((ScalarNode) config.at("a")).value());
        assertEquals("12:30", ((ScalarNode) config.at("a")).written());
        assertEquals(Style.QUOTED, ((ScalarNode) config.at("b")).style());
        assertEquals(Style.BLOCK, ((ScalarNode) config.at("c")).style());
        assertEquals(place(3, 4, 1), config.at("c").position());
    }

    @Test
    void emptyFileIsNothing() {
        for (String text : List.of("", "\n", "# only a comment\n", "---\n")) {
            config.main(text);

            assertTrue(((ScalarNode) config.read()).empty(), text);
            assertEquals(List.of(), config.reports());
        }
    }

    @Test
    void windowsLinesAndByteOrderMarkAreRead() {
        config.main("\uFEFFa: 1\r\nb:\r\n  c: 2\r\n");

        assertEquals(place(1, 1, 1), ((MapNode) config.read()).entry("a").key().position());
        assertEquals(place(3, 6, 1), config.at("b", "c").position());
        assertEquals(List.of(), config.reports());
    }

    @Test
    void aliasesShareTheNode() {
        config.main("a: &x {k: 1}\nb: *x\n");

        MapNode root = (MapNode) config.read();

        assertSame(root.get("a"), root.get("b"));
        assertEquals(place(1, 7, 6), root.get("a").position());
    }

    @Test
    void mergeKeysYieldToOwnKeysAndEarlierMaps() {
        config.main("""
                one: &one {a: 1, b: 1}
                two: &two {b: 2, c: 2}
                both:
                  c: 3
                  <<: [*one, *two]
                """);

        assertEquals(Map.of("a", 1L, "b", 1L, "c", 3L), config.at("both").toPlain());
        assertEquals(List.of("a", "b", "c"), new ArrayList<>(((MapNode) config.at("both")).keys()));
        assertEquals(List.of(), config.reports());
    }

    @Test
    void quotedMergeKeyIsAnOrdinaryKey() {
        config.main("'<<': 1\n");

        assertEquals(Map.of("<<", 1L), config.read().toPlain());
    }

    @Test
    void mergingAnythingElseIsAnError() {
        config.main("a:\n  <<: 5\n");

        config.read();

        assertEquals(
                List.of("configuration.yaml:2:7: error: 5 is not a map, or a list of maps, to be merged by '<<'"),
                config.reports());
    }

    @Test
    void laterOfTwoEqualKeysCounts() {
        config.main("a: 1\nb: 2\na: 3\n");

        assertEquals(Map.of("a", 3L, "b", 2L), config.read().toPlain());
        assertEquals(
                List.of("configuration.yaml:3:1: warning: the key 'a' stands here in line 3 and in line 1;"
                        + " the later one counts"),
                config.reports());
    }

    @Test
    void mapAsKeyIsRefusedAndTheRestIsRead() {
        config.main("a:\n  ? [1, 2]\n  : x\nb: 1\n");

        MapNode root = (MapNode) config.read();

        assertEquals(1L, root.get("b").toPlain());
        assertEquals("[1, 2]", config.marked());
        assertTrue(config.problem().message().contains("cannot be the key of a map"));
    }

    @Test
    void unquotedTemplateSaysSo() {
        config.main("a:\n  value_template: {{ states('sun.sun') }}\nb: 1\n");

        config.read();

        assertEquals(
                List.of("configuration.yaml:2:19: error: a value that begins with {{ must be in quotes: \"{{ … }}\""),
                config.reports());
    }

    @Test
    void unquotedTemplateWithMoreBehindItIsReportedOnce() {
        config.main("a:\n  value_template: {{ states('sun.sun') }} and more\nb: 1\n");

        config.read();

        assertTrue(config.problem().message().contains("must be in quotes"));
    }

    @Test
    void standardTagsConvert() {
        config.main("a: !!str 12\nb: !!int '12'\nc: !!float 1\nd: ! 12\ne: !!seq [1]\n");

        MapNode root = (MapNode) config.read();

        assertEquals("12", root.get("a").toPlain());
        assertEquals(12L, root.get("b").toPlain());
        assertEquals(1.0, root.get("c").toPlain());
        assertEquals("12", root.get("d").toPlain());
        assertEquals(List.of(), config.reports());
    }

    @Test
    void unknownTagIsGuessed() {
        config.main("a: !inlcude b.yaml\n");

        config.read();

        assertEquals("!include", config.problem().suggestion());
        assertEquals("!inlcude b.yaml", config.marked());
    }

    @Test
    void tagsOnCollectionsAreRefused() {
        config.main("a: !include [b.yaml]\nc: !foo {x: 1}\nd: 1\n");

        assertEquals(1L, ((MapNode) config.read()).get("d").toPlain());
        assertEquals(2, config.problems.errors());
    }

    @Test
    void blueprintInputsAreKept() {
        config.main("a: !input motion\n");

        ScalarNode input = (ScalarNode) config.at("a");

        assertEquals(ScalarNode.Origin.INPUT, input.origin());
        assertEquals("motion", input.value());
    }

    @Test
    void secondDocumentIsRefused() {
        config.main("a: 1\n---\nb: 2\n");

        assertEquals(Map.of("a", 1L), config.read().toPlain());
        assertEquals(2, config.problem().position().line());
    }

    @Test
    void aliasWithoutAnchorIsAnError() {
        config.main("a: &kitchen 1\nb: *kitchn\n");

        ConfigNode root = config.read();

        assertEquals("*kitchn", config.marked());
        assertEquals("*kitchen", config.problem().suggestion());
        assertEquals(1L, ((MapNode) root).get("a").toPlain());
    }

    @Test
    void tabsWithinALineAreBlanks() {
        Object read = config.main("name:\t\"x\"\nport:\t\t80\t# much\nlist:\t[1,\t2]\t\nnext:\t\n  - key:\tvalue\n")
                .read()
                .toPlain();

        assertEquals(
                Map.of("name", "x", "port", 80L, "list", List.of(1L, 2L), "next", List.of(Map.of("key", "value"))),
                read);
        assertEquals(List.of(), config.reports());
        assertEquals("configuration.yaml:1:7", config.at("name").position().toString());
    }

    @Test
    void tabsThatIndentAreReported() {
        for (String text : List.of("a:\n\tb: 1\n", "-\ta: 1\n", "a:\n  -\t- 1\n")) {
            config.main(text).read();

            assertTrue(config.problem().message().startsWith("a tab;"), config.problem().message());
            assertEquals("\t", config.marked());
        }
    }

    @Test
    void emptyElementsAndKeysAreMarkedAtTheirMark() {
        ListNode list = (ListNode) config.main("a:\n  - \n  -\n  - 1\n").at("a");

        assertEquals("configuration.yaml:2:3", list.items().get(0).position().toString());
        assertEquals("configuration.yaml:3:3", list.items().get(1).position().toString());

        MapNode map = (MapNode) config.main("? \n: 1\n").read();

        assertEquals("configuration.yaml:1:1", map.entries().iterator().next().key().position().toString());
    }
}
