package dev.hearth.core.config;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problem.Severity;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.ScalarNode.Origin;
import dev.hearth.api.config.ScalarNode.Style;
import dev.hearth.api.config.Suggestions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a file of the configuration and everything it includes into one tree of nodes. For one reading only. */
final class ConfigReader {
    private final ConfigFolder folder;
    private final Function<String, @Nullable String> environment;
    private final Problems problems;
    private final Secrets secrets;
    private final NodeBudget budget = new NodeBudget();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param environment the value of an environment variable, null if it is not set */
    ConfigReader(ConfigFolder folder, Function<String, @Nullable String> environment, Problems problems) {
        this.folder = folder;
        this.environment = environment;
        this.problems = problems;
        this.secrets = new Secrets(folder, name -> read(name, null, 0), problems);
    }

    Secrets secrets() {
        return secrets;
    }

    /** A file that nothing includes; an empty one is an empty scalar, one that cannot be read an unreadable one. */
    ConfigNode read(String name) {
        return read(name, null, 0);
    }

    private ConfigNode read(String name, @Nullable Position includedFrom, int depth) {
        SourceFile file;
        try {
            file = folder.read(name);
        } catch (UnreadableFileException e) {
            Position at = e.line() == 0 && includedFrom != null
                    ? includedFrom
                    : new Position(name, Math.max(1, e.line()), Math.max(1, e.column()), 1, includedFrom);
            report(at, String.valueOf(e.getMessage()), e.suggestion());
            return ScalarNode.unreadable(at);
        }
        if (!budget.read(file.text().length())) {
            if (budget.firstRefusal()) {
                report(includedFrom == null ? new Position(name, 1, 1) : includedFrom,
                        "the configuration exceeds " + ConfigFolder.MAX_TOTAL_BYTES / 1_000_000
                                + " MB, each file counted as often as it is included",
                        null);
            }
            return ScalarNode.unreadable(includedFrom == null ? new Position(name, 1, 1) : includedFrom);
        }
        open.push(name);
        try {
            return new YamlComposer(file, includedFrom, depth, budget, this::tagged, problems).compose();
        } finally {
            open.pop();
        }
    }

    private ConfigNode tagged(String tag, String argument, Position at, SourceFile from, int depth) {
        if (Secrets.isSecretsFile(from.name()) && !(tag.equals(Tags.ENV_VAR) && argument.matches("\\w+"))) {
            // What follows the tag may be a password.
            problems.add(new Problem(
                    Severity.ERROR,
                    at,
                    problems.path(),
                    tag.equals(Tags.SECRET)
                            ? "a secrets file cannot refer to a secret"
                            : "text that begins with ! must be in quotes; a secrets file holds plain values",
                    null,
                    null,
                    null,
                    true));
            return ScalarNode.unreadable(at);
        }
        if (!Tags.ALL.contains(tag)) {
            report(at,
                    "the tag '" + tag + "' is not known; text that begins with ! must be in quotes",
                    Suggestions.closest(tag, Tags.ALL));
            return ScalarNode.unreadable(at);
        }
        if (argument.isEmpty()) {
            return refuse(at,
                    "'" + tag + "' needs " + (tag.startsWith("!include") ? "a path" : "a name") + " after it");
        }
        return switch (tag) {
            case Tags.SECRET -> secrets.value(argument, at, from);
            case Tags.ENV_VAR -> environmentVariable(argument, at);
            case Tags.INPUT -> new ScalarNode(at, argument, tag + " " + argument, Style.PLAIN, Origin.INPUT);
            case Tags.INCLUDE -> include(argument, at, from, depth);
            default -> includeFolder(tag, argument, at, from, depth);
        };
    }

    private ConfigNode environmentVariable(String argument, Position at) {
        String[] words = argument.split("\\s+", -1);
        String value = environment.apply(words[0]);
        if (value == null && words.length > 1) {
            value = String.join(" ", Arrays.asList(words).subList(1, words.length));
        }
        return value == null
                ? refuse(at,
                        "the environment variable '" + words[0] + "' is not set, and no default is written after it")
                : new ScalarNode(at, value, Tags.ENV_VAR + " " + words[0], Style.QUOTED, Origin.ENVIRONMENT);
    }

    // --- includes

    private ConfigNode include(String path, Position at, SourceFile from, int depth) {
        String name = inside(path, from);
        if (name == null) {
            return refuse(at, outside(path));
        }
        if (!folder.isPath(name)) {
            return refuse(at, "no file can have this name");
        }
        ConfigNode content = readIncluded(name, at, depth);
        return content instanceof ScalarNode scalar && scalar.empty() ? MapNode.empty(scalar.position()) : content;
    }

    private ConfigNode readIncluded(String name, Position at, int depth) {
        if (open.contains(name)) {
            return refuse(at, "'" + name + "' includes itself" + (open.peek() == null || name.equals(open.peek())
                    ? ""
                    : " by way of '" + open.peek() + "'"));
        }
        if (!folder.isInside(name)) {
            return refuse(at, linkedOutside(name));
        }
        if (open.size() >= YamlLimits.MAX_INCLUDE_DEPTH) {
            return refuse(at, "more than " + YamlLimits.MAX_INCLUDE_DEPTH + " files include each other in a chain");
        }
        if (!budget.openFile()) {
            return budget.firstRefusal()
                    ? refuse(at, "more than " + YamlLimits.MAX_FILES + " files are included")
                    : ScalarNode.unreadable(at);
        }
        return read(name, at, depth);
    }

    private static String outside(String path) {
        return "'" + path + "' is outside the configuration folder; only files inside it can be included";
    }

    private static String linkedOutside(String name) {
        return "'" + name
                + "' is a link that leads out of the configuration folder; only files inside it can be included";
    }

    /** The path from the configuration folder, with forward slashes, or null if it leads out of it. */
    private static @Nullable String inside(String path, SourceFile from) {
        String slashed = path.replace('\\', '/');
        if (slashed.startsWith("/") || slashed.startsWith("~") || slashed.indexOf(':') == 1) {
            return null;
        }
        Deque<String> steps = new ArrayDeque<>();
        String all = from.folder().isEmpty() ? slashed : from.folder() + "/" + slashed;
        for (String step : all.split("/", -1)) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return null;
                }
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private ConfigNode includeFolder(String tag, String path, Position at, SourceFile from, int depth) {
        String name = inside(path, from);
        if (name == null) {
            return refuse(at, outside(path));
        }
        if (!folder.isPath(name)) {
            return refuse(at, "no folder can have this name");
        }
        if (!folder.isInside(name)) {
            return refuse(at, linkedOutside(name));
        }
        if (folder.isFile(name)) {
            return refuse(at, "'" + name + "' is a file, and '" + tag + "' takes a folder");
        }
        List<String> files = List.of();
        if (folder.isFolder(name)) {
            try {
                ConfigFolder.Listing listing = folder.yamlFilesUnder(name);
                files = listing.files();
                listing.linkedFolders()
                        .forEach(link -> warn(at, "'" + link + "' is a link to a folder; nothing in it is included"));
            } catch (UnreadableFileException e) {
                return refuse(at, String.valueOf(e.getMessage()));
            }
        } else {
            problems.add(new Problem(
                    Severity.WARNING,
                    at,
                    problems.path(),
                    "the folder '" + name + "' does not exist; nothing is included",
                    null,
                    null,
                    folder.neighbour(name),
                    false));
        }
        return switch (tag) {
            case Tags.INCLUDE_DIR_LIST -> list(files, at, depth);
            case Tags.INCLUDE_DIR_MERGE_LIST -> mergedList(files, at, depth);
            case Tags.INCLUDE_DIR_NAMED -> named(files, at, depth);
            default -> mergedMap(files, at, depth);
        };
    }

    private ConfigNode list(List<String> files, Position at, int depth) {
        List<ConfigNode> items = new ArrayList<>();
        for (String file : files) {
            ConfigNode content = readIncluded(file, at, depth + 1);
            if (!isEmpty(content)) {
                items.add(content);
            }
        }
        return new ListNode(at, items);
    }

    private ConfigNode mergedList(List<String> files, Position at, int depth) {
        List<ConfigNode> items = new ArrayList<>();
        for (String file : files) {
            ConfigNode content = readIncluded(file, at, depth);
            if (content instanceof ListNode list) {
                items.addAll(list.items());
            } else if (!isEmpty(content)) {
                passOver(file, content, "a list");
            }
        }
        return new ListNode(at, items);
    }

    private ConfigNode named(List<String> files, Position at, int depth) {
        Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
        for (String file : files) {
            String stem = file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
            ConfigNode content = readIncluded(file, at, depth + 1);
            Position top = new Position(file, 1, 1, 1, at);
            ScalarNode key = new ScalarNode(top, stem, stem, Style.QUOTED, Origin.WRITTEN);
            put(entries, new MapNode.Entry(key, isEmpty(content) ? MapNode.empty(top) : content));
        }
        return new MapNode(at, entries.values());
    }

    private ConfigNode mergedMap(List<String> files, Position at, int depth) {
        Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
        for (String file : files) {
            ConfigNode content = readIncluded(file, at, depth);
            if (content instanceof MapNode map) {
                map.entries().forEach(entry -> put(entries, entry));
            } else if (!isEmpty(content)) {
                passOver(file, content, "a map");
            }
        }
        return new MapNode(at, entries.values());
    }

    private void put(Map<String, MapNode.Entry> entries, MapNode.Entry entry) {
        MapNode.Entry earlier = entries.put(entry.name(), entry);
        if (earlier != null) {
            warn(
                    entry.key().position(),
                    "the key '" + entry.name() + "' is also in " + earlier.key().position().file() + ", line "
                            + earlier.key().position().line() + "; the one here counts");
        }
    }

    private void passOver(String file, ConfigNode content, String expected) {
        if (!(content instanceof ScalarNode scalar && scalar.origin() == Origin.UNREADABLE)) {
            warn(content.position(),
                    "'" + file + "' is passed over: it holds " + content.describe() + ", not " + expected);
        }
    }

    private static boolean isEmpty(ConfigNode content) {
        return content instanceof ScalarNode scalar && scalar.empty();
    }

    private ConfigNode refuse(Position at, String message) {
        report(at, message, null);
        return ScalarNode.unreadable(at);
    }

    private void report(Position at, String message, @Nullable String suggestion) {
        problems.add(new Problem(Severity.ERROR, at, problems.path(), message, null, null, suggestion, false));
    }

    private void warn(Position at, String message) {
        problems.add(new Problem(Severity.WARNING, at, problems.path(), message));
    }
}
