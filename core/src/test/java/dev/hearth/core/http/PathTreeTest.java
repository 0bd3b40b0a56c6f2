package dev.hearth.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathTreeTest {
    private final PathTree<String> tree = new PathTree<>();

    private String found(String path) {
        PathTree.Match<String> match = tree.find(path);
        return match == null ? "nothing" : match.found() + " " + match.values();
    }

    @Test
    void fixedPartsGoBeforeNamesAndNamesBeforeTheRest() {
        tree.put("/api/states", "all");
        tree.put("/api/states/{entity_id}", "one");
        tree.put("/api/states/special", "special");
        tree.put("/api/{path:.*}", "rest");

        assertEquals("all []", found("/api/states"));
        assertEquals("one [sun.sun]", found("/api/states/sun.sun"));
        assertEquals("special []", found("/api/states/special"));
        assertEquals("rest [states/a/b]", found("/api/states/a/b"));
        assertEquals("rest []", found("/api/"));
        assertEquals("nothing", found("/api"));
    }

    @Test
    void aSlashAtTheEndMatters() {
        tree.put("/api/", "root");

        assertEquals("root []", found("/api/"));
        assertEquals("nothing", found("/api"));
        assertEquals("nothing", found("/api//"));
    }

    @Test
    void aNameTakesNoEmptyPart() {
        tree.put("/api/states/{entity_id}", "one");

        assertEquals("nothing", found("/api/states/"));
    }

    @Test
    void severalNamesAreGivenInTheirOrder() {
        tree.put("/api/services/{domain}/{service}", "call");

        assertEquals("call [light, turn_on]", found("/api/services/light/turn_on"));
        assertEquals(List.of("domain", "service"), PathTree.names("/api/services/{domain}/{service}"));
        assertEquals(List.of("path"), PathTree.names("/local/{path:.*}"));
    }

    @Test
    void goesBackWhenAFixedPartLedNowhere() {
        tree.put("/a/b/c", "fixed");
        tree.put("/a/{x}/d", "named");

        assertEquals("named [b]", found("/a/b/d"));
    }

    @Test
    void aPathThatIsNoneLeadsNowhere() {
        tree.put("/{path:.*}", "all");

        assertNull(tree.find("*"));
        assertNull(tree.find(""));
    }
}
