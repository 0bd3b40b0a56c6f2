package dev.hearth.template.check;

import dev.hearth.jinja.check.Kind;
import dev.hearth.jinja.check.Traits;
import dev.hearth.template.home.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What is known of the functions of the hub before they are called. */
final class HubTraits {
    private static final Set<String> CONSTANT = Set.of("acos", "add", "asin", "atan", "bitwise_and", "bitwise_or",
            "bitwise_xor", "bool", "cos", "is_number", "log", "multiply", "sin", "sqrt", "tan");

    private HubTraits() {}

    static Traits of(Profile profile) {
        Map<String, Kind> functions = new HashMap<>(Map.of(
                "states", Kind.TEXT,
                "now", Kind.TIME,
                "utcnow", Kind.TIME,
                "today_at", Kind.TIME,
                "timedelta", Kind.DURATION,
                "expand", Kind.LIST));
        Map<String, Kind> filters = new HashMap<>(Map.of(
                "states", Kind.TEXT,
                "regex_replace", Kind.TEXT,
                "slugify", Kind.TEXT,
                "ordinal", Kind.TEXT,
                "base64_encode", Kind.TEXT,
                "md5", Kind.TEXT,
                "regex_findall", Kind.LIST,
                "expand", Kind.LIST));
        if (profile == Profile.OF_2021) {
            // What cannot be converted comes through as it is.
            filters.put("float", Kind.UNKNOWN);
            filters.put("int", Kind.UNKNOWN);
        } else {
            functions.put("float", Kind.NUMBER);
            functions.put("int", Kind.NUMBER);
            filters.put("round", Kind.NUMBER);
        }
        return Traits.JINJA.and(new Traits(functions, filters, CONSTANT));
    }
}
