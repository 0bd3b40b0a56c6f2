package dev.hearth.core.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    private final Dependencies dependencies = new Dependencies();

    @Test
    void diamondIsNoCycle() {
        dependencies.add("top", List.of("left", "right"));
        dependencies.add("left", List.of("bottom"));
        dependencies.add("right", List.of("bottom"));

        List<List<String>> cycles = dependencies.cycles();

        assertEquals(List.of(), cycles);
        assertEquals(Set.of("left", "right"), dependencies.of("top"));
    }

    @Test
    void everyCycleIsFoundAtOnce() {
        dependencies.add("a", List.of("b"));
        dependencies.add("b", List.of("c"));
        dependencies.add("c", List.of("a"));
        dependencies.add("x", List.of("y", "a"));
        dependencies.add("y", List.of("x"));
        dependencies.add("self", List.of("self"));

        List<List<String>> cycles = dependencies.cycles();

        assertEquals(
                Set.of(List.of("a", "b", "c", "a"), List.of("x", "y", "x"), List.of("self", "self")),
                Set.copyOf(cycles));
    }
}
