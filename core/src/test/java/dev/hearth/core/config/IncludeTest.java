package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.ScalarNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludeTest {
    @TempDir Path folder;

    private ConfigFixture config;

    @BeforeEach
    void emptyFolder() {
        config = new ConfigFixture(folder);
    }

    @Test
    void includedValuesKnowTheirFileAndWhoIncludedIt() {
        config.main("light: !include lights/all.yaml\n")
                .file("lights/all.yaml", "hall: !include hall.yaml\n")
                .file("lights/hall.yaml", "name: Hall\n");

        Position at = config.at("light", "hall", "name").position();

        assertEquals("lights/hall.yaml:1:7", at.toString());
        assertEquals(
                List.of("lights/all.yaml:1:7", "configuration.yaml:1:8"),
                at.includeChain().stream().map(Position::toString).toList());
    }

    @Test
    void emptyFileIsAnEmptyMap() {
        config.main("a: !include empty.yaml\n").file("empty.yaml", "# nothing yet\n");

        assertEquals(Map.of(), config.at("a").toPlain());
    }

    @Test
    void missingFileIsReportedAtTheTagWithANeighbour() {
        config.main("light: !include lihgts.yaml\nb: 1\n").file("lights.yaml", "");

        MapNode root = (MapNode) config.read();

        assertEquals("the file 'lihgts.yaml' does not exist", config.problem().message());
        assertEquals("lights.yaml", config.problem().suggestion());
        assertEquals("!include lihgts.yaml", config.marked());
        assertEquals(ScalarNode.Origin.UNREADABLE, ((ScalarNode) root.get("light")).origin());
    }

    @Test
    void brokenIncludedFileDoesNotTakeTheRestWithIt() {
        config.main("light: !include lights.yaml\nname: x\n").file("lights.yaml", "a: 'open\n");

        MapNode root = (MapNode) config.read();

        assertEquals("lights.yaml:1:4", config.problem().position().toString());
        assertEquals(1, config.problem().position().includeChain().size());
        assertEquals("x", root.get("name").toPlain());
    }

    @Test
    void fileThatIncludesItselfIsReported() {
        config.main("a: !include b.yaml\n").file("b.yaml", "c: !include c.yaml\n").file("c.yaml",
                "b: !include b.yaml\n");

        config.read();

        assertEquals("c.yaml:1:4: error: 'b.yaml' includes itself by way of 'c.yaml'",
                ConfigFixture.report(config.problem()));

        config.main("a: !include configuration.yaml\n").read();

        assertEquals("'configuration.yaml' includes itself", config.problem().message());
    }

    @Test
    void filesOutsideTheFolderAreRefused() {
        for (String path : List.of("/etc/passwd", "../x.yaml", "a/../../x.yaml", "~/x.yaml", "C:/x.yaml")) {
            config.main("a: !include " + path + "\n").read();

            assertTrue(config.problem().message().contains("outside the configuration folder"), path);
        }
    }

    @Test
    void pathsMayGoUpInsideTheFolder() {
        config.main("a: !include x/y.yaml\n").file("x/y.yaml", "b: !include ../z.yaml\n").file("z.yaml", "5\n");

        assertEquals(Map.of("a", Map.of("b", 5L)), config.read().toPlain());
    }

    @Test
    void tagWithoutAPathIsRefused() {
        config.main("a: !include\nb: !secret ''\n").read();

        assertEquals(
                List.of(
                        "configuration.yaml:1:4: error: '!include' needs a path after it",
                        "configuration.yaml:2:4: error: '!secret' needs a name after it"),
                config.reports());
    }

    @Test
    void chainsOfIncludesHaveAnEnd() {
        config.main("a: !include f0.yaml\n");
        for (int i = 0; i < 40; i++) {
            config.file("f" + i + ".yaml", "a: !include f" + (i + 1) + ".yaml\n");
        }

        config.read();

        assertTrue(config.problem().message().contains("include each other in a chain"));
    }

    @Test
    void includesThatMultiplyHaveAnEnd() {
        config.main("a: !include f0.yaml\n");
        for (int i = 0; i < 20; i++) {
            String next = "!include f" + (i + 1) + ".yaml";
            config.file("f" + i + ".yaml", ("- " + next + "\n").repeat(10));
        }
        config.file("f20.yaml", "[]\n");

        config.read();

        assertEquals("more than 10000 files are included", config.problem().message());
    }

    // --- folders

    private void files() throws IOException {
        config.file("d/b.yaml", "b: 1\n")
                .file("d/a.yaml", "a: 1\n")
                .file("d/sub/c.yaml", "c: 1\n")
                .file("d/empty.yaml", "")
                .file("d/.hidden.yaml", "h: 1\n")
                .file("d/.git/x.yaml", "h: 1\n")
                .file("d/secrets.yaml", "s: 1\n")
                .file("d/readme.md", "text");
        Files.createDirectories(folder.resolve("d/none"));
    }

    @Test
    void folderAsList() throws IOException {
        files();
        config.main("x: !include_dir_list d\n");

        assertEquals(List.of(Map.of("a", 1L), Map.of("b", 1L), Map.of("c", 1L)), config.at("x").toPlain());
        assertEquals(List.of(), config.reports());
    }

    @Test
    void folderAsMapOfFiles() throws IOException {
        files();
        config.main("x: !include_dir_named d/\n");

        Map<?, ?> plain = (Map<?, ?>) config.at("x").toPlain();

        assertEquals(List.of("a", "b", "empty", "c"), new ArrayList<>(plain.keySet()));
        assertEquals(Map.of(), plain.get("empty"));
        assertEquals(Map.of("c", 1L), plain.get("c"));
    }

    @Test
    void folderAsOneMap() throws IOException {
        files();
        config.main("x: !include_dir_merge_named d\n").file("d/list.yaml", "[1]\n").file("d/z.yaml", "a: 2\n");

        assertEquals(Map.of("a", 2L, "b", 1L, "c", 1L), config.at("x").toPlain());
        assertEquals(
                List.of(
                        "d/list.yaml:1:1: warning: 'd/list.yaml' is passed over: it holds a list of 1 item, not a map",
                        "d/z.yaml:1:1: warning: the key 'a' is also in d/a.yaml, line 1; the one here counts"),
                config.reports());
    }

    @Test
    void folderAsOneList() {
        config.main("x: !include_dir_merge_list d\n")
                .file("d/a.yaml", "- 1\n- 2\n")
                .file("d/b.yaml", "- 3\n")
                .file("d/map.yaml", "x: 1\n")
                .file("d/empty.yaml", "");

        assertEquals(List.of(1L, 2L, 3L), config.at("x").toPlain());
        assertEquals(1, config.reports().size());
    }

    @Test
    void missingFolderIncludesNothing() {
        config.main("x: !include_dir_list nowhere\ny: !include_dir_named nowhere\n");

        assertEquals(List.of(), config.at("x").toPlain());
        assertEquals(Map.of(), config.at("y").toPlain());
        assertEquals(0, config.problems.errors());
        assertEquals(2, config.reports().size());
    }

    @Test
    void fileInPlaceOfAFolderIsRefused() {
        config.main("x: !include_dir_list a.yaml\n").file("a.yaml", "").read();

        assertTrue(config.problem().message().contains("takes a folder"));
    }

    // --- environment

    @Test
    void environmentVariablesHaveDefaults() {
        config.environment.put("HOST", "hub");
        config.main("a: !env_var HOST\nb: !env_var PORT 80 or so\nc: !env_var NONE\n");

        MapNode root = (MapNode) config.read();

        assertEquals("hub", root.get("a").toPlain());
        assertEquals("80 or so", root.get("b").toPlain());
        assertTrue(config.problem().message().contains("'NONE' is not set"));
    }
}
