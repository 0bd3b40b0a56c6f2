package dev.hearth.core.config;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.ScalarNode.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where in the structure a problem is that was met while a file was read, when the structure was not there yet:
 * by the key or the unreadable value that stands at its position.
 */
final class ProblemPaths {
    private final Set<Position> wanted = new HashSet<>();
    private final Map<Position, String> paths = new HashMap<>();

    private ProblemPaths(List<Problem> problems) {
        for (Problem problem : problems) {
            wanted.add(problem.position());
            wanted.add(top(problem.position()));
            wanted.addAll(problem.position().includeChain());
        }
    }

    /** The problems, those with a path where one is found in the trees that came out of the reading; the first counts. */
    static List<Problem> locate(List<Problem> problems, ConfigNode... trees) {
        if (problems.isEmpty()) {
            return problems;
        }
        ProblemPaths located = new ProblemPaths(problems);
        for (ConfigNode tree : trees) {
            located.walk(tree, new Problems());
        }
        return problems.stream().map(located::withPath).toList();
    }

    private Problem withPath(Problem problem) {
        String path = pathOf(problem.position());
        return path == null ? problem : problem.at(path);
    }

    private @Nullable String pathOf(Position position) {
        String exact = paths.getOrDefault(position, paths.get(top(position)));
        if (exact != null) {
            return exact;
        }
        // Nothing of the file came into the tree: it is what was to stand where it was included.
        Position from = position.includedFrom();
        return from == null ? null : pathOf(from);
    }

    // A file that is no YAML is unreadable as a whole, from its first character.
    private static Position top(Position position) {
        return new Position(position.file(), 1, 1, 1, position.includedFrom());
    }

    private void walk(ConfigNode node, Problems at) {
        switch (node) {
            case ScalarNode scalar -> {
                if (scalar.origin() == Origin.UNREADABLE) {
                    note(scalar.position(), at);
                }
            }
            case ListNode list -> {
                note(list.position(), at);
                for (int i = 0; i < list.size(); i++) {
                    walk(list.items().get(i), at.in(i));
                }
            }
            case MapNode map -> {
                note(map.position(), at);
                for (MapNode.Entry entry : map.entries()) {
                    Problems below = at.in(entry.name());
                    note(entry.key().position(), below);
                    walk(entry.value(), below);
                }
            }
        }
    }

    private void note(Position position, Problems at) {
        if (wanted.contains(position)) {
            paths.putIfAbsent(position, at.path());
        }
    }
}
