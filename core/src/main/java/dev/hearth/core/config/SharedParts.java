package dev.hearth.core.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes a JSON Schema compact: a part that occurs more than once stands once under {@code $defs}, and the places where
 * it belongs refer to it. What a place says for itself (a description, a default) stays there.
 */
final class SharedParts {
    private static final String DEFINITIONS = "$defs";
    private static final Set<String> NOTES = Set.of("description", "default", "examples", "deprecated", "writeOnly");
    private static final Set<String> SCHEMA = Set.of("items", "additionalProperties", "propertyNames", "not", "if",
            "then", "else");
    private static final Set<String> SCHEMAS = Set.of("anyOf");
    // What must hold as well: no part of its own, but may have some.
    private static final String RULES = "allOf";
    private static final Set<String> NAMED_SCHEMAS = Set.of("properties", "patternProperties", DEFINITIONS);
    // A reference with the part elsewhere is longer than a part shorter than this.
    private static final int SHORT = 90;

    private final Map<Object, String> suggested;
    private final Map<Object, Integer> count = new HashMap<>();
    private final Map<Object, String> names = new HashMap<>();
    private final Map<String, Object> definitions = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private SharedParts(Map<Object, String> suggested) {
        this.suggested = suggested;
    }

    /**
     * The same schema with its repeated parts under {@code $defs}.
     *
     * @param names for some parts without their notes, see {@link #core}, what to call them
     */
    static Map<String, Object> extract(Map<String, Object> document, Map<Object, String> names) {
        SharedParts parts = new SharedParts(names);
        if (document.get(DEFINITIONS) instanceof Map<?, ?> present) {
            present.keySet().forEach(name -> parts.taken.add(String.valueOf(name)));
        }
        parts.countWithin(document);
        Map<String, Object> compact = parts.rewrittenWithin(document);
        if (!parts.definitions.isEmpty()) {
            Map<String, Object> all = new LinkedHashMap<>();
            if (compact.remove(DEFINITIONS) instanceof Map<?, ?> present) {
                present.forEach((name, part) -> all.put(String.valueOf(name), part));
            }
            all.putAll(parts.definitions);
            compact.put(DEFINITIONS, all);
        }
        return compact;
    }

    /** The part without what a place says for itself. */
    static Map<String, Object> core(Map<?, ?> part) {
        Map<String, Object> core = new LinkedHashMap<>();
        part.forEach((keyword, value) -> {
            if (!NOTES.contains(String.valueOf(keyword))) {
                core.put(String.valueOf(keyword), value);
            }
        });
        return core;
    }

    private void count(Object schema) {
        if (schema instanceof Map<?, ?> part && count.merge(core(part), 1, Integer::sum) == 1) {
            countWithin(part);
        }
    }

    private void countWithin(Map<?, ?> part) {
        part.forEach((keyword, value) -> {
            if (SCHEMA.contains(keyword)) {
                count(value);
            } else if (SCHEMAS.contains(keyword) && value instanceof List<?> list) {
                list.forEach(this::count);
            } else if (keyword.equals(RULES) && value instanceof List<?> list) {
                list.forEach(rule -> countWithin(asMap(rule)));
            } else if (NAMED_SCHEMAS.contains(keyword) && value instanceof Map<?, ?> map) {
                map.values().forEach(this::count);
            }
        });
    }

    private static Map<?, ?> asMap(Object rule) {
        return rule instanceof Map<?, ?> map ? map : Map.of();
    }

    private Object rewritten(Object schema) {
        if (!(schema instanceof Map<?, ?> part)) {
            return schema;
        }
        Map<String, Object> core = core(part);
        if (count.getOrDefault(core, 0) < 2 || core.toString().length() < SHORT || core.containsKey("$ref")) {
            return rewrittenWithin(part);
        }
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("$ref", "#/$defs/" + define(core));
        part.forEach((keyword, value) -> {
            if (NOTES.contains(String.valueOf(keyword))) {
                reference.put(String.valueOf(keyword), value);
            }
        });
        return reference;
    }

    private String define(Map<String, Object> core) {
        String known = names.get(core);
        if (known != null) {
            return known;
        }
        String name = free(suggested.getOrDefault(core, "part"));
        names.put(core, name);
        definitions.put(name, true); // holds the place: outer parts before those within
        definitions.put(name, rewrittenWithin(core));
        return name;
    }

    private String free(String wish) {
        String word = wish.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]+", "_");
        String name = word;
        for (int i = 2; !taken.add(name); i++) {
            name = word + "_" + i;
        }
        return name;
    }

    private Map<String, Object> rewrittenWithin(Map<?, ?> part) {
        Map<String, Object> result = new LinkedHashMap<>();
        part.forEach((keyword, value) -> {
            Object changed = value;
            if (SCHEMA.contains(keyword)) {
                changed = rewritten(value);
            } else if (SCHEMAS.contains(keyword) && value instanceof List<?> list) {
                changed = list.stream().map(this::rewritten).toList();
            } else if (keyword.equals(RULES) && value instanceof List<?> list) {
                changed = list.stream().map(rule -> rewrittenWithin(asMap(rule))).toList();
            } else if (NAMED_SCHEMAS.contains(keyword) && value instanceof Map<?, ?> map) {
                Map<String, Object> each = new LinkedHashMap<>();
                map.forEach((name, schema) -> each.put(String.valueOf(name), rewritten(schema)));
                changed = each;
            }
            result.put(String.valueOf(keyword), changed);
        });
        return result;
    }
}
