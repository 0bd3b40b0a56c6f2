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
import dev.hearth.api.config.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values behind {@code !secret}: from {@code secrets.yaml} in the folder of the file that asks, else in the folders
 * above it up to the configuration folder. A value keeps the place where it was asked for, never its own, so that no
 * message can show it.
 */
final class Secrets {
    static final String FILE = "secrets.yaml";
    static final String LOGGER = "logger";
    /** The ends of keys under which passwords and the like stand; part of a larger pattern. */
    static final String SECRET_KEY = "(?:passwords?|passwd|passwort|passphrase|tokens?|secrets?|credentials?"
            + "|(?:api|access|private)[_-]?keys?|bearer|authorization|(?<![a-z])(?:auth|psk|pin))";
    private static final Pattern SECRET_KEYS = Pattern.compile("(?i).*" + SECRET_KEY);
    /** What is a password in an address: between the user and the host, or behind a word that says so. */
    static final Pattern IN_ADDRESS = Pattern.compile("(?i)(?:://[^\\s/:@\"']*:(?=[^\\s/\"']*@)"
            + "|[?&](?:[\\w.-]*" + SECRET_KEY + "|key|sig|signature)=)"
            + "((?<=:)[^\\s/\"']*(?=@)|(?<==)[^\\s&#\"']+)");

    private final ConfigFolder folder;
    private final Function<String, ConfigNode> reader;
    private final Problems problems;
    private final Map<String, MapNode> byFile = new HashMap<>();
    private final Set<String> broken = new TreeSet<>();
    private final Set<SecretName> used = new TreeSet<>();
    private int guesses;

    /** @param reader reads a secrets file into nodes and reports what is wrong with it */
    Secrets(ConfigFolder folder, Function<String, ConfigNode> reader, Problems problems) {
        this.folder = folder;
        this.reader = reader;
        this.problems = problems;
    }

    static boolean isSecretsFile(String name) {
        return name.equals(FILE) || name.endsWith("/" + FILE);
    }

    /** Whether what stands under a key of that name is likely a password. */
    static boolean looksSecret(String key) {
        return SECRET_KEYS.matcher(key).matches();
    }

    /** A text with the passwords in its addresses masked. */
    static String withoutPasswords(String text) {
        Matcher found = IN_ADDRESS.matcher(text);
        StringBuilder shown = new StringBuilder();
        int end = 0;
        while (found.find()) {
            shown.append(text, end, found.start(1)).append(ShownConfiguration.MASK);
            end = found.end(1);
        }
        return shown.append(text, end, text.length()).toString();
    }

    /** The secrets asked for so far, each with the file it was found in. */
    Set<SecretName> used() {
        return Set.copyOf(used);
    }

    ConfigNode value(String name, Position at, SourceFile from) {
        List<MapNode> searched = new ArrayList<>();
        boolean anyFile = false;
        boolean anyBroken = false;
        for (String file : candidates(from.folder())) {
            if (!byFile.containsKey(file) && !folder.isFile(file)) {
                continue;
            }
            anyFile = true;
            MapNode secrets = read(file);
            ConfigNode value = secrets.get(name);
            if (value != null) {
                used.add(new SecretName(name, file));
                return movedTo(at, "!secret " + name, value);
            }
            searched.add(secrets);
            anyBroken |= broken.contains(file);
        }
        if (anyBroken) {
            return ScalarNode.unreadable(at); // the file's own problem is reported
        }
        return anyFile
                ? refuse(at, "the secret '" + name + "' is not in " + FILE, guess(name, searched))
                : refuse(at, "there is no " + FILE + " to look up the secret '" + name + "' in", null);
    }

    private @Nullable String guess(String name, List<MapNode> searched) {
        if (++guesses > ConfigFolder.MOST_GUESSES) {
            return null;
        }
        Set<String> known = new TreeSet<>();
        searched.forEach(secrets -> known.addAll(secrets.keys()));
        return Suggestions.closest(name, known);
    }

    private static List<String> candidates(String from) {
        List<String> files = new ArrayList<>();
        String at = from;
        while (!at.isEmpty()) {
            files.add(at + "/" + FILE);
            int slash = at.lastIndexOf('/');
            at = slash < 0 ? "" : at.substring(0, slash);
        }
        files.add(FILE);
        return files;
    }

    private MapNode read(String file) {
        MapNode known = byFile.get(file);
        if (known != null) {
            return known;
        }
        MapNode secrets = secretsIn(file, reader.apply(file));
        byFile.put(file, secrets);
        return secrets;
    }

    private MapNode secretsIn(String file, ConfigNode content) {
        Position top = new Position(file, 1, 1);
        if (content instanceof MapNode map) {
            return map.without(LOGGER);
        }
        if (!(content instanceof ScalarNode scalar) || !scalar.empty()) {
            broken.add(file);
        }
        if (content instanceof ListNode || (content instanceof ScalarNode s && s.value() != null)) {
            problems.add(new Problem(
                    Severity.ERROR,
                    top,
                    "",
                    "the secrets must be written as a map of names to values",
                    null,
                    "name: value",
                    null,
                    true));
        }
        return MapNode.empty(top);
    }

    private ConfigNode refuse(Position at, String message, @Nullable String suggestion) {
        problems.add(new Problem(Severity.ERROR, at, problems.path(), message, null, null, suggestion, false));
        return ScalarNode.unreadable(at);
    }

    /** The value as if it stood where the tag stands. */
    private static ConfigNode movedTo(Position at, String written, ConfigNode value) {
        return switch (value) {
            case ScalarNode scalar ->
                scalar.origin() == Origin.UNREADABLE
                        ? ScalarNode.unreadable(at)
                        : new ScalarNode(at, scalar.value(), written, scalar.style(), Origin.SECRET);
            case ListNode list ->
                new ListNode(
                        at,
                        list.items().stream()
                                .map(item -> movedTo(at, written, item))
                                .toList());
            case MapNode map ->
                new MapNode(
                        at,
                        map.entries().stream()
                                .map(entry -> new MapNode.Entry(
                                        keyAt(at, entry.key()), movedTo(at, written, entry.value())))
                                .toList());
        };
    }

    // A key must stay findable by its text, so it cannot be hidden; it is a name, not the secret.
    private static ScalarNode keyAt(Position at, ScalarNode key) {
        return new ScalarNode(at, key.value(), key.written(), key.style(), key.origin());
    }
}
