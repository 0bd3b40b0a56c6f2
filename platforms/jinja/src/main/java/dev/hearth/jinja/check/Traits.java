package dev.hearth.jinja.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of functions and filters beside what they take.
 *
 * @param functions the kinds of what functions give
 * @param filters the kinds of what filters give, if they get no default of another kind
 * @param constant the functions and filters that give the same for the same, and ask nobody else: not the host, not the
 *     clock, not chance
 */
public record Traits(Map<String, Kind> functions, Map<String, Kind> filters, Set<String> constant) {
    /** Those of Jinja2 itself. */
    public static final Traits JINJA = jinja();

    /** Copies them. */
    public Traits {
        functions = Map.copyOf(functions);
        filters = Map.copyOf(filters);
        constant = Set.copyOf(constant);
    }

    /** These and others, which replace those of the same name. */
    public Traits and(Traits more) {
        Map<String, Kind> allFunctions = new HashMap<>(functions);
        allFunctions.putAll(more.functions);
        Map<String, Kind> allFilters = new HashMap<>(filters);
        allFilters.putAll(more.filters);
        Set<String> all = new HashSet<>(constant);
        all.addAll(more.constant);
        return new Traits(allFunctions, allFilters, all);
    }

    private static Traits jinja() {
        Map<String, Kind> filters = new TreeMap<>();
        for (String name : Set.of("capitalize", "center", "e", "escape", "forceescape", "format", "indent", "join",
                "lower", "replace", "string", "striptags", "title", "tojson", "trim", "truncate", "upper", "urlencode",
                "wordwrap", "filesizeformat")) {
            filters.put(name, Kind.TEXT);
        }
        for (String name : Set.of("count", "length", "wordcount", "float", "int")) {
            filters.put(name, Kind.NUMBER);
        }
        for (String name : Set.of("dictsort", "groupby", "list", "sort")) {
            filters.put(name, Kind.LIST);
        }
        Set<String> constant = Set.of("abs", "capitalize", "center", "count", "dictsort", "filesizeformat", "first",
                "float", "format", "indent", "int", "join", "last", "length", "list", "lower", "max", "min", "replace",
                "reverse", "round", "sort", "string", "striptags", "sum", "title", "tojson", "trim", "truncate",
                "upper", "urlencode", "wordcount", "wordwrap");
        return new Traits(Map.of("range", Kind.UNKNOWN, "dict", Kind.MAP), filters, constant);
    }
}
