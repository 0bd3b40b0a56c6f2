package dev.hearth.api.config;

import dev.hearth.api.config.ScalarNode.Style;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.EntityId;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How words and text are read. */
final class Texts {
    private static final Map<String, Object> JSON_TEXT = Map.of("type", List.of("string", "number", "boolean"));
    private static final Set<String> TRUE = Set.of("1", "true", "yes", "on", "enable");
    private static final Set<String> FALSE = Set.of("0", "false", "no", "off", "disable");
    private static final Pattern URL_FORM = Pattern.compile("(?i)https?://[^/?#\\s][^\\s]*");
    private static final String URL_JSON = "[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s][^\\s]*";
    private static final String ICON_JSON = "[^:\\s]+:\\S+";
    private static final Pattern ICON_FORM = Pattern.compile(ICON_JSON);
    private static final Pattern NUMBER_FORM = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

    static final Schema<Boolean> BOOLEAN = new ScalarSchema<>(
            "boolean", "yes or no (true, on, 1 … or false, off, 0 …)", booleanJson(), (node, problems) -> bool(node));
    static final Schema<String> STRING = new ScalarSchema<>("string", "text", JSON_TEXT, Texts::string);
    static final Schema<String> SLUG = new ScalarSchema<>(
            "slug",
            "a name of lower-case letters, digits and single underscores",
            Map.of("type", List.of("string", "integer"), "minimum", 0, "maxLength", 254, "pattern",
                    "^" + JsonPatterns.SLUG + "$"),
            Texts::slug);
    static final Schema<Pattern> REGEX =
            new ScalarSchema<>("regular expression", "a regular expression", JSON_TEXT, Texts::regex);
    static final Schema<String> ICON = matching(ICON_FORM, "an icon such as mdi:lightbulb", textJson(ICON_JSON));
    static final Schema<String> URL =
            matching(URL_FORM, "an address that begins with http:// or https://", textJson(URL_JSON));
    static final Schema<Path> FILE = path(FileCheck.Kind.FILE, "the path of a file");
    static final Schema<Path> FOLDER = path(FileCheck.Kind.FOLDER, "the path of a folder");
    static final Schema<String> ENTITY_ID = new ScalarSchema<>(
            "entity id",
            "an entity id such as light.kitchen",
            textJson(JsonPatterns.ENTITY_ID),
            (node, problems) -> entityId(node.text()));
    static final Schema<List<String>> ENTITY_ID_WORDS = new ScalarSchema<>(
            "entity ids",
            "an entity id such as light.kitchen, or several, in a list or separated by commas",
            textJson(JsonPatterns.ENTITY_ID + "(\\s*,\\s*" + JsonPatterns.ENTITY_ID + ")*"),
            (node, problems) -> entityIds(node.text()));
    static final Schema<List<String>> ALL_OR_NONE = allOrNone();
    static final Schema<UnitSystem> UNIT_SYSTEM = unitSystem();
    static final Schema<TemperatureUnit> TEMPERATURE_UNIT = new ChoiceSchema<>(temperatureUnits());

    private Texts() {}

    private static Map<String, Object> booleanJson() {
        List<String> words = List.of("1", "true", "yes", "on", "enable", "0", "false", "no", "off", "disable");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", List.of("boolean", "number", "string"));
        json.put("pattern", JsonPatterns.stripped(JsonPatterns.anyCase(words)));
        return json;
    }

    private static Map<String, Object> textJson(String regex) {
        return Map.of("type", "string", "pattern", JsonPatterns.stripped(regex));
    }

    private static @Nullable Boolean bool(ScalarNode node) {
        return switch (node.value()) {
            case Boolean b -> b;
            case Number n -> n.doubleValue() != 0;
            case String s -> {
                String word = s.strip().toLowerCase(Locale.ROOT);
                yield TRUE.contains(word) ? Boolean.TRUE : FALSE.contains(word) ? Boolean.FALSE : null;
            }
            case null, default -> null;
        };
    }

    private static String string(ScalarNode node, Problems problems) {
        String text = node.text();
        if (surprising(node)) {
            problems.warning(node, withoutQuotes(node, problems), null, quoted(node));
        }
        return text;
    }

    private static String withoutQuotes(ScalarNode node, Problems problems) {
        return (problems.conceals(node)
                ? "the value without quotes is not text"
                : node.written() + " without quotes is " + (node.value() instanceof Boolean ? "" : "the number ")
                        + node.text())
                + " to YAML; put it in quotes if the text is meant";
    }

    private static String quoted(ScalarNode node) {
        return "'" + node.written() + "'";
    }

    private static boolean surprising(ScalarNode node) {
        return node.style() == Style.PLAIN
                && node.position().known()
                && !node.hidden()
                && surprises(node, node.text());
    }

    private static boolean surprises(ScalarNode node, String text) {
        return switch (node.value()) {
            case Boolean b -> !node.written().equalsIgnoreCase(text);
            case Number n -> !text.equals(node.written()) && !NUMBER_FORM.matcher(node.written()).matches();
            case null, default -> false;
        };
    }

    static Schema<String> matching(Pattern pattern, String expected) {
        String regex = JsonPatterns.of(pattern);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", JsonPatterns.typesThatMatch(pattern));
        if (regex != null) {
            json.put("pattern", regex);
        }
        return matching(pattern, expected, json);
    }

    private static Schema<String> matching(Pattern pattern, String expected, Map<String, Object> json) {
        return new ScalarSchema<>("string", expected, json, (node, problems) -> {
            String text = node.text().strip();
            if (pattern.matcher(text).matches()) {
                return text;
            }
            // What looks right in the file is understood only by one who is told what YAML made of it.
            if (surprising(node) && pattern.matcher(node.written()).matches()) {
                problems.error(node, withoutQuotes(node, problems), expected, quoted(node));
            }
            return null;
        });
    }

    private static @Nullable String slug(ScalarNode node, Problems problems) {
        String text = node.text();
        if (isSlug(text)) {
            return text;
        }
        // An entity or a service is often written out where its name is enough.
        int dot = isSlug(text.substring(0, Math.max(0, text.indexOf('.')))) ? text.indexOf('.') : -1;
        String nearest = text.substring(dot + 1)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
        problems.wrong(
                node,
                "a name of lower-case letters, digits and single underscores",
                isSlug(nearest) ? nearest : null);
        return null;
    }

    private static boolean isSlug(String text) {
        return EntityId.isValidDomain(text);
    }

    private static @Nullable Pattern regex(ScalarNode node, Problems problems) {
        try {
            return Pattern.compile(node.text().replace("(?P<", "(?<"));
        } catch (PatternSyntaxException e) {
            problems.error(node, "not a regular expression: " + e.getDescription(), "a regular expression", null);
            return null;
        }
    }

    private static Schema<Path> path(FileCheck.Kind kind, String expected) {
        Map<String, Object> json = new LinkedHashMap<>(JSON_TEXT);
        json.put("pattern", "\\S");
        return new ScalarSchema<>("path", expected, json, (node, problems) -> {
            try {
                String text = node.text().strip();
                if (text.isEmpty()) {
                    return null;
                }
                Path path = Path.of(text);
                problems.later(new FileCheck(kind, text, node, problems.path(), problems.conceals(node)));
                return path;
            } catch (InvalidPathException e) {
                return null;
            }
        });
    }

    private static @Nullable String entityId(String text) {
        String id = text.strip().toLowerCase(Locale.ROOT);
        return EntityId.isValid(id) ? id : null;
    }

    private static @Nullable List<String> entityIds(String text) {
        List<String> ids = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            String id = entityId(word);
            if (id == null) {
                return null;
            }
            ids.add(id);
        }
        return List.copyOf(ids);
    }

    static Schema<String> entityOf(List<String> domains) {
        String expected = "an entity id that begins with "
                + domains.stream().map(domain -> domain + ".").collect(Collectors.joining(" or "));
        String objectId = JsonPatterns.ENTITY_ID.substring(JsonPatterns.ENTITY_ID.indexOf("\\."));
        Map<String, Object> json = textJson("(" + JsonPatterns.anyCase(domains) + ")" + objectId);
        return new ScalarSchema<>("entity id", expected, json, (node, problems) -> {
            String id = entityId(node.text());
            return id != null && domains.contains(EntityId.domainOf(id)) ? id : null;
        });
    }

    private static Schema<List<String>> allOrNone() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("all", List.of("all"));
        words.put("none", List.of("none"));
        return new ChoiceSchema<>(words);
    }

    private static Schema<UnitSystem> unitSystem() {
        Map<String, UnitSystem> words = new LinkedHashMap<>();
        words.put("metric", UnitSystem.METRIC);
        words.put("us_customary", UnitSystem.US_CUSTOMARY);
        words.put("imperial", UnitSystem.US_CUSTOMARY);
        return new ChoiceSchema<>(words);
    }

    private static Map<String, TemperatureUnit> temperatureUnits() {
        Map<String, TemperatureUnit> words = new LinkedHashMap<>();
        for (TemperatureUnit unit : TemperatureUnit.values()) {
            String letter = unit.symbol().substring(1);
            words.put(letter, unit);
            words.put(letter.toLowerCase(Locale.ROOT), unit);
            words.put(unit.symbol(), unit);
        }
        return words;
    }

    static @Nullable DataMap dataMap(ConfigNode node, Problems problems) {
        if (node instanceof ScalarNode scalar && scalar.empty()) {
            return DataMap.of();
        }
        if (node instanceof MapNode map) {
            return DataMap.copyOf(map.toPlain());
        }
        problems.wrong(node, "a map of names to values");
        return null;
    }
}
