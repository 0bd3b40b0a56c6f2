package dev.hearth.api.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions for the {@code pattern} of a JSON Schema: in the dialect that Java and JavaScript share, anchored
 * where the whole text is meant.
 */
final class JsonPatterns {
    /** A whole number written as text. */
    static final String INTEGER = stripped("[+-]?[0-9]+");
    /** A number written as text. */
    static final String NUMBER = stripped(number("[+-]?"));

    static final String SLUG = "[a-z0-9]+(_[a-z0-9]+)*";
    static final String ENTITY_ID = "[A-Za-z0-9]+(_[A-Za-z0-9]+)*\\.[A-Za-z0-9]+(_[A-Za-z0-9]+)*";

    // Of what a pattern may be made to mean the same in both dialects: no inline flags, classes by name, possessive
    // quantifiers, or classes within classes.
    private static final Pattern SHARED = Pattern.compile(
            "(?:[^\\\\\\[\\](]|\\\\[dDwWsS.+*?()\\[\\]{}|^$/\\\\]|\\((?:\\?:|(?!\\?))|\\[\\^?(?:[^\\\\\\[\\]&]|\\\\[dDwWsS\\]\\\\])+])*");
    private static final Pattern POSSESSIVE = Pattern.compile("[+*?}]\\+");

    private static final int LONGEST_SAMPLE = 19;

    private JsonPatterns() {}

    /** The text of a number with the signs that may stand before it. */
    static String number(String signs) {
        return signs + "([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";
    }

    /** The whole text is this, with blanks around it or without. */
    static String stripped(String regex) {
        return "^\\s*(" + regex + ")\\s*$";
    }

    /** The words in any case, as alternatives. */
    static String anyCase(Iterable<String> words) {
        StringBuilder regex = new StringBuilder();
        for (String word : words) {
            regex.append(regex.isEmpty() ? "" : "|");
            word.chars().forEach(c -> regex.append(Character.isLetter(c)
                    ? "[" + (char) Character.toUpperCase(c) + (char) Character.toLowerCase(c) + "]"
                    : String.valueOf((char) c)));
        }
        return regex.toString();
    }

    /** The types of JSON whose text form the pattern may match: always text, numbers if some of any length pass. */
    static List<String> typesThatMatch(Pattern pattern) {
        List<String> types = new ArrayList<>(List.of("string"));
        boolean number = false;
        for (int digits = 1; digits <= LONGEST_SAMPLE; digits++) {
            String whole = "1".repeat(digits);
            number |= matches(pattern, whole) || matches(pattern, "-" + whole) || matches(pattern, whole + ".5");
        }
        if (number || matches(pattern, "0")) {
            types.add("number");
        }
        if (matches(pattern, "True") || matches(pattern, "False")) {
            types.add("boolean");
        }
        return types;
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    /** The pattern of a whole text, or null if it says something that JSON Schema cannot. */
    static @Nullable String of(Pattern pattern) {
        String regex = pattern.pattern();
        return pattern.flags() == 0 && SHARED.matcher(regex).matches() && !POSSESSIVE.matcher(regex).find()
                ? stripped(regex)
                : null;
    }
}
