package dev.hearth.api.config;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How numbers are read. */
final class Numbers {
    private static final Pattern NUMBER_IN_TEXT =
            Pattern.compile("([-+]?\\d+)(?:([.,])(\\d+))?\\s*[\\p{L}°%²³/]*");

    static final Schema<Long> INTEGER = new ScalarSchema<>(
            "integer",
            "a whole number",
            wholeJson(Long.MIN_VALUE, Long.MAX_VALUE),
            (node, problems) -> orGuess(whole(node), true, node, "a whole number", problems));
    static final Schema<Double> NUMBER = new ScalarSchema<>(
            "number",
            "a number",
            realJson(-Double.MAX_VALUE, Double.MAX_VALUE),
            (node, problems) -> orGuess(real(node), false, node, "a number", problems));
    static final Schema<Integer> POSITIVE_INT = intRange("a whole number, 0 or more", 0, Integer.MAX_VALUE);
    static final Schema<Integer> BYTE = intRange("a whole number from 0 to 255", 0, 255);
    static final Schema<Integer> PORT = intRange("a port number from 1 to 65535", 1, 65535);
    static final Schema<Double> POSITIVE_FLOAT = floatRange("a number, 0 or more", 0, Double.MAX_VALUE);
    static final Schema<Double> SMALL_FLOAT = floatRange("a number from 0 to 1", 0, 1);
    static final Schema<Double> LATITUDE = floatRange("a latitude from -90 to 90", -90, 90);
    static final Schema<Double> LONGITUDE = floatRange("a longitude from -180 to 180", -180, 180);

    private Numbers() {}

    static Schema<Integer> intRange(String expected, int from, int to) {
        return new ScalarSchema<>("integer", expected, wholeJson(from, to), (node, problems) -> {
            Long value = orGuess(whole(node), true, node, expected, problems);
            return value == null || value < from || value > to ? null : value.intValue();
        });
    }

    static Schema<Double> floatRange(String expected, double from, double to) {
        return new ScalarSchema<>("number", expected, realJson(from, to), (node, problems) -> {
            Double value = orGuess(real(node), false, node, expected, problems);
            return value == null || value < from || value > to ? null : value;
        });
    }

    // A decimal comma or a unit behind the number is a habit, and easily named.
    private static <T> @Nullable T orGuess(
            @Nullable T value, boolean whole, ScalarNode node, String expected, Problems problems) {
        if (value == null && node.value() instanceof String text) {
            Matcher number = NUMBER_IN_TEXT.matcher(text.strip());
            if (number.matches()) {
                String fraction = number.group(3) == null ? "" : number.group(3);
                boolean none = whole ? fraction.chars().allMatch(digit -> digit == '0') : fraction.isEmpty();
                if (none) {
                    problems.wrong(node, expected, number.group(1));
                } else if (!whole) {
                    problems.wrong(node, expected, number.group(1) + "." + fraction);
                }
            }
        }
        return value;
    }

    // A fraction is cut off before the bounds are looked at, so 255.9 is within 0 to 255.
    private static Map<String, Object> wholeJson(long from, long to) {
        Map<String, Object> json = numberJson(JsonPatterns.INTEGER);
        if (from > 0 || from == Long.MIN_VALUE) {
            json.put("minimum", from);
        } else {
            json.put("exclusiveMinimum", from - 1);
        }
        if (to < 0 || to == Long.MAX_VALUE) {
            json.put("maximum", to);
        } else {
            json.put("exclusiveMaximum", to + 1);
        }
        return json;
    }

    private static Map<String, Object> realJson(double from, double to) {
        Map<String, Object> json = numberJson(JsonPatterns.NUMBER);
        if (from != -Double.MAX_VALUE) {
            json.put("minimum", from);
        }
        if (to != Double.MAX_VALUE) {
            json.put("maximum", to);
        }
        return json;
    }

    private static Map<String, Object> numberJson(String pattern) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", List.of("number", "string"));
        json.put("pattern", pattern);
        return json;
    }

    static @Nullable Long whole(ScalarNode node) {
        return switch (node.value()) {
            case Long l -> l;
            case Double d -> Math.abs(d) < 0x1p63 ? Long.valueOf(d.longValue()) : null;
            case String s -> whole(s.strip());
            case null, default -> null;
        };
    }

    private static @Nullable Long whole(String text) {
        try {
            return isNumber(text, false) ? Long.valueOf(text) : null;
        } catch (NumberFormatException beyondLong) {
            return null;
        }
    }

    /** The finite number a scalar stands for; a boolean stands for none. */
    static @Nullable Double real(ScalarNode node) {
        Double value = switch (node.value()) {
            case Number n -> Double.valueOf(n.doubleValue());
            case String s -> isNumber(s.strip(), true) ? Double.valueOf(s.strip()) : null;
            case null, default -> null;
        };
        return value == null || value.isInfinite() || value.isNaN() ? null : value;
    }

    // Java's parser would also take 1d, 0x1p3 and the digits of other scripts.
    private static boolean isNumber(String text, boolean fraction) {
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = true;
            } else if (c == '-' || c == '+') {
                if (i > 0 && "eE".indexOf(text.charAt(i - 1)) < 0) {
                    return false;
                }
            } else if (!fraction || (c != '.' && !(digits && (c == 'e' || c == 'E') && isExponent(text, i + 1)))) {
                return false;
            }
        }
        return digits && text.indexOf('.') == text.lastIndexOf('.');
    }

    private static boolean isExponent(String text, int from) {
        String digits = text.substring(from).replaceFirst("^[+-]", "");
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static String plain(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
