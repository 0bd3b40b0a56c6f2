package dev.hearth.core.config;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an unquoted scalar means: the implicit types of YAML 1.1 as PyYAML's safe loader has them. Differs from
 * snakeyaml's own resolver, which reads {@code 1e3} as a number. Dates stay text.
 */
final class YamlScalars {
    private static final Set<String> TRUE =
            Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE =
            Set.of("no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern INTEGER = Pattern.compile("[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)"
            + "|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
            + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    // Longer ones take quadratic time to convert, and no home has one.
    private static final int LONGEST_NUMBER = 400;
    private static final BigInteger SIXTY = BigInteger.valueOf(60);

    private YamlScalars() {}

    /** Null, Boolean, Long, BigInteger, Double or the text itself. */
    static @Nullable Object resolve(String text) {
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
            return number(text);
        }
        if (text.length() > 5) {
            return text;
        }
        if (TRUE.contains(text)) {
            return true;
        }
        if (FALSE.contains(text)) {
            return false;
        }
        return NULL.contains(text) ? null : text;
    }

    private static Object number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return text;
        }
        if (INTEGER.matcher(text).matches()) {
            BigInteger value = integer(text.replace("_", ""));
            return value == null ? text : value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
        }
        return FLOAT.matcher(text).matches() ? (Object) decimal(text.replace("_", "").toLowerCase(Locale.ROOT)) : text;
    }

    private static @Nullable BigInteger integer(String text) {
        boolean negative = text.charAt(0) == '-';
        String digits = negative || text.charAt(0) == '+' ? text.substring(1) : text;
        BigInteger value;
        if (digits.startsWith("0b") || digits.startsWith("0x")) {
            if (digits.length() == 2) {
                return null;
            }
            value = new BigInteger(digits.substring(2), digits.charAt(1) == 'b' ? 2 : 16);
        } else if (digits.length() > 1 && digits.charAt(0) == '0') {
            value = new BigInteger(digits, 8);
        } else if (digits.indexOf(':') > 0) {
            value = BigInteger.ZERO;
            for (String part : digits.split(":", -1)) {
                value = value.multiply(SIXTY).add(new BigInteger(part));
            }
        } else {
            value = new BigInteger(digits);
        }
        return negative ? value.negate() : value;
    }

    private static double decimal(String text) {
        boolean negative = text.charAt(0) == '-';
        String digits = negative || text.charAt(0) == '+' ? text.substring(1) : text;
        double value;
        if (digits.equals(".inf")) {
            value = Double.POSITIVE_INFINITY;
        } else if (digits.equals(".nan")) {
            value = Double.NaN;
        } else {
            value = 0;
            for (String part : digits.split(":", -1)) {
                value = value * 60 + Double.parseDouble(part);
            }
        }
        return negative ? -value : value;
    }
}
