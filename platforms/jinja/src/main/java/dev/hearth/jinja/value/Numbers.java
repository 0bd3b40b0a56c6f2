package dev.hearth.jinja.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code int} ({@link Long}, or {@link BigInteger} for what does not fit in one), {@code float}
 * ({@link Double}) and {@code bool} where it counts as a number.
 */
public final class Numbers {
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);

    private Numbers() {}

    /** Whether it is a number, a boolean included. */
    public static boolean number(Object value) {
        return value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof BigInteger;
    }

    /** Whether it is a whole number or a boolean. */
    public static boolean whole(Object value) {
        return value instanceof Long || value instanceof Boolean || value instanceof BigInteger;
    }

    /** A whole number: a {@link Long} if it fits in one. */
    public static Object of(BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            return value.longValue();
        }
        Budget.bits(value.bitLength());
        return value;
    }

    /** A whole number or a boolean as a big one. */
    public static BigInteger big(Object whole) {
        return switch (whole) {
            case Long l -> BigInteger.valueOf(l);
            case Boolean b -> b ? BigInteger.ONE : BigInteger.ZERO;
            case BigInteger big -> big;
            default -> throw new IllegalArgumentException("not a whole number: " + whole);
        };
    }

    /** A whole number that fits in a long, or null: what Python takes as an index. Too large ones are cut. */
    public static @Nullable Long index(Object value) {
        return switch (value) {
            case Long l -> l;
            case Boolean b -> b ? 1L : 0L;
            case BigInteger big ->
                big.signum() < 0 ? Long.valueOf(Long.MIN_VALUE >> 1) : Long.valueOf(Long.MAX_VALUE >> 1);
            default -> null;
        };
    }

    /**
     * How often something is repeated by {@code *}, at least 0; null if it is no whole number.
     *
     * @throws TemplateException {@code OVERFLOW} if it does not fit in a long
     */
    public static @Nullable Long repetitions(Object value) {
        if (value instanceof BigInteger) {
            throw overflow("cannot fit 'int' into an index-sized integer");
        }
        Long times = index(value);
        return times == null ? null : Long.valueOf(Math.min(Math.max(times, 0), Integer.MAX_VALUE));
    }

    /**
     * As a float.
     *
     * @throws TemplateException {@code OVERFLOW} if a whole number is too large
     */
    public static double toDouble(Object number) {
        return switch (number) {
            case Double d -> d;
            case Long l -> l;
            case Boolean b -> b ? 1 : 0;
            case BigInteger big -> {
                double value = big.doubleValue();
                if (Double.isInfinite(value)) {
                    throw overflow("int too large to convert to float");
                }
                yield value;
            }
            default -> throw new IllegalArgumentException("not a number: " + number);
        };
    }

    private static TemplateException overflow(String message) {
        return new TemplateException(TemplateException.Kind.OVERFLOW, message);
    }

    private static TemplateException zero(String message) {
        return new TemplateException(TemplateException.Kind.ZERO_DIVISION, message);
    }

    // --- arithmetic, of numbers only

    /** The result of an operator on two numbers. */
    public static Object compute(Operator operator, Object left, Object right) {
        if (left instanceof Double || right instanceof Double) {
            return compute(operator, toDouble(left), toDouble(right));
        }
        if (left instanceof BigInteger || right instanceof BigInteger) {
            return compute(operator, big(left), big(right));
        }
        return compute(operator, plain(left), plain(right));
    }

    private static long plain(Object whole) {
        return whole instanceof Long l ? l : Boolean.TRUE.equals(whole) ? 1 : 0;
    }

    private static Object compute(Operator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> {
                if (b == 0) {
                    throw zero("float division by zero");
                }
                yield a / b;
            }
            case FLOOR_DIVIDE -> {
                if (b == 0) {
                    throw zero("float floor division by zero");
                }
                yield floorDivide(a, b);
            }
            case MODULO -> {
                if (b == 0) {
                    throw zero("float modulo");
                }
                yield modulo(a, b);
            }
            case POWER -> power(a, b);
        };
    }

    private static double modulo(double a, double b) {
        double rest = a % b;
        if (rest == 0) {
            return Math.copySign(0.0, b);
        }
        return (rest < 0) != (b < 0) ? rest + b : rest;
    }

    private static double floorDivide(double a, double b) {
        double rest = a % b;
        double quotient = (a - rest) / b;
        if (rest != 0 && (rest < 0) != (b < 0)) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, a / b);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    private static double power(double a, double b) {
        if (a == 0 && b < 0) {
            throw zero("0.0 cannot be raised to a negative power");
        }
        if (a == 1 || b == 0) {
            return 1.0;
        }
        if (a == -1 && Double.isInfinite(b)) {
            return 1.0;
        }
        double value = Math.pow(a, b);
        if (Double.isNaN(value) && !Double.isNaN(a) && !Double.isNaN(b)) {
            throw TemplateException.value("the result of the power is a complex number, which templates do not have");
        }
        if (Double.isInfinite(value) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
            throw overflow("(34, 'Numerical result out of range')");
        }
        return value;
    }

    private static Object compute(Operator operator, long a, long b) {
        return switch (operator) {
            case ADD -> {
                long sum = a + b;
                yield ((a ^ sum) & (b ^ sum)) < 0 ? (Object) BigInteger.valueOf(a).add(BigInteger.valueOf(b)) : sum;
            }
            case SUBTRACT -> {
                long difference = a - b;
                yield ((a ^ b) & (a ^ difference)) < 0
                        ? (Object) BigInteger.valueOf(a).subtract(BigInteger.valueOf(b))
                        : difference;
            }
            case MULTIPLY -> {
                long high = Math.multiplyHigh(a, b);
                long low = a * b;
                yield (high == 0 && low >= 0) || (high == -1 && low < 0)
                        ? (Object) low
                        : of(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
            }
            case DIVIDE -> divide(a, b);
            case FLOOR_DIVIDE -> {
                if (b == 0) {
                    throw zero("integer division or modulo by zero");
                }
                yield a == Long.MIN_VALUE && b == -1 ? (Object) LONG_MIN.negate() : Math.floorDiv(a, b);
            }
            case MODULO -> {
                if (b == 0) {
                    throw zero("integer modulo by zero");
                }
                yield Math.floorMod(a, b);
            }
            case POWER -> power(BigInteger.valueOf(a), b);
        };
    }

    private static double divide(long a, long b) {
        if (b == 0) {
            throw zero("division by zero");
        }
        if (Math.abs(a) <= 1L << 53 && Math.abs(b) <= 1L << 53) {
            return (double) a / b;
        }
        return divide(BigInteger.valueOf(a), BigInteger.valueOf(b));
    }

    // The nearest double to the exact quotient, as Python has it: 20 digits more than a double has, then one rounding.
    private static double divide(BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            throw zero("division by zero");
        }
        if (a.signum() == 0) {
            return b.signum() < 0 ? -0.0 : 0.0;
        }
        int shift = 66 - (a.bitLength() - b.bitLength());
        BigInteger numerator = shift > 0 ? a.shiftLeft(shift) : a;
        BigInteger denominator = shift > 0 ? b : b.shiftLeft(-shift);
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        BigInteger quotient = parts[0];
        if (parts[1].signum() != 0) {
            // A sticky bit, so that what lies just beside the middle is not taken for the middle.
            quotient = quotient.shiftLeft(1).setBit(0);
            if (a.signum() != b.signum()) {
                quotient = parts[0].abs().shiftLeft(1).setBit(0).negate();
            }
            shift++;
        }
        double value = Math.scalb(quotient.doubleValue(), -shift);
        if (Double.isInfinite(value)) {
            throw overflow("integer division result too large for a float");
        }
        return value;
    }

    private static Object compute(Operator operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case ADD -> of(a.add(b));
            case SUBTRACT -> of(a.subtract(b));
            case MULTIPLY -> {
                Budget.bits((long) a.bitLength() + b.bitLength());
                yield of(a.multiply(b));
            }
            case DIVIDE -> divide(a, b);
            case FLOOR_DIVIDE -> {
                if (b.signum() == 0) {
                    throw zero("integer division or modulo by zero");
                }
                BigInteger[] parts = a.divideAndRemainder(b);
                yield of(
                        parts[1].signum() != 0 && parts[1].signum() != b.signum()
                                ? parts[0].subtract(BigInteger.ONE)
                                : parts[0]);
            }
            case MODULO -> {
                if (b.signum() == 0) {
                    throw zero("integer modulo by zero");
                }
                BigInteger rest = a.remainder(b);
                yield of(rest.signum() != 0 && rest.signum() != b.signum() ? rest.add(b) : rest);
            }
            case POWER -> b.bitLength() < Long.SIZE ? power(a, b.longValue()) : hugePower(a, b);
        };
    }

    private static Object power(BigInteger a, long b) {
        if (b < 0) {
            if (a.signum() == 0) {
                throw zero("0.0 cannot be raised to a negative power");
            }
            return power(toDouble(a), (double) b);
        }
        if (a.bitLength() > 1 || a.equals(BigInteger.TWO.negate())) {
            Budget.bits(b > Budget.MAX_BITS ? Long.MAX_VALUE : (a.bitLength() - 1L) * b);
            return of(a.pow((int) b));
        }
        return a.signum() >= 0 || b % 2 == 0 ? (Object) (b == 0 ? 1L : Math.abs(a.longValue())) : a.longValue();
    }

    private static Object hugePower(BigInteger a, BigInteger b) {
        if (b.signum() < 0) {
            return power(toDouble(a), toDouble(b));
        }
        if (a.bitLength() > 1 || a.equals(BigInteger.TWO.negate())) {
            Budget.bits(Long.MAX_VALUE);
        }
        return a.signum() < 0 && b.testBit(0) ? a.longValue() : Math.abs(a.longValue());
    }

    /** {@code -number}. */
    public static Object negate(Object number) {
        return switch (number) {
            case Double d -> -d;
            case Long l -> l == Long.MIN_VALUE ? (Object) LONG_MIN.negate() : -l;
            case Boolean b -> b ? -1L : 0L;
            default -> of(big(number).negate());
        };
    }

    /** {@code +number}. */
    public static Object positive(Object number) {
        return number instanceof Boolean b ? (b ? 1L : 0L) : number;
    }

    /** {@code abs(number)}. */
    public static Object absolute(Object number) {
        return switch (number) {
            case Double d -> Math.abs(d);
            case Long l -> l == Long.MIN_VALUE ? (Object) LONG_MIN.negate() : Math.abs(l);
            case Boolean b -> b ? 1L : 0L;
            default -> of(big(number).abs());
        };
    }

    // --- comparison

    static boolean equal(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return a.longValue() == b.longValue();
        }
        if (left instanceof Double a && right instanceof Double b) {
            return a.doubleValue() == b.doubleValue();
        }
        if (notANumber(left) || notANumber(right)) {
            return false;
        }
        return compare(left, right) == 0;
    }

    private static boolean notANumber(Object value) {
        return value instanceof Double d && d.isNaN();
    }

    /** By value. Not-a-number has no order: see {@link #ordered}. */
    static int compare(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        if (left instanceof Double a && right instanceof Double b) {
            return a < b ? -1 : a > b ? 1 : 0;
        }
        if (left instanceof Double d) {
            return -compareWhole(big(right), d);
        }
        if (right instanceof Double d) {
            return compareWhole(big(left), d);
        }
        return big(left).compareTo(big(right));
    }

    private static int compareWhole(BigInteger whole, double d) {
        if (Double.isInfinite(d)) {
            return d > 0 ? -1 : 1;
        }
        if (Double.isNaN(d)) {
            return 0;
        }
        return new BigDecimal(whole).compareTo(new BigDecimal(d));
    }

    /** Whether both have an order: neither is not-a-number. */
    public static boolean ordered(Object left, Object right) {
        return !notANumber(left) && !notANumber(right);
    }

    static Object key(Double d) {
        if (d == Math.rint(d) && !Double.isInfinite(d)) {
            return Math.abs(d) < 1L << 62 ? (Object) d.longValue() : new BigDecimal(d).toBigInteger();
        }
        return d;
    }

    // --- text

    /** As {@code repr(float)}: the shortest digits that give the number back. */
    public static String repr(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        // Java writes two digits at least, where one is enough: 4.9E-324.
        if (Math.abs(value) < 20 * Double.MIN_VALUE) {
            return smallest(value);
        }
        String java = Double.toString(value);
        int exponent = java.indexOf('E');
        if (exponent < 0) {
            return java;
        }
        String digits = java.substring(0, exponent);
        boolean negative = digits.startsWith("-");
        String sign = negative ? "-" : "";
        String bare = (negative ? digits.substring(1) : digits).replace(".", "");
        if (bare.length() > 1 && bare.endsWith("0")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        int power = Integer.parseInt(java.substring(exponent + 1));
        if (power >= 16 || power < -4) {
            String fraction = bare.length() > 1 ? "." + bare.substring(1) : "";
            int size = Math.abs(power);
            return sign + bare.charAt(0) + fraction + "e" + (power < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
        }
        if (power < 0) {
            return sign + "0." + "0".repeat(-power - 1) + bare;
        }
        if (bare.length() <= power + 1) {
            return sign + bare + "0".repeat(power + 1 - bare.length()) + ".0";
        }
        return sign + bare.substring(0, power + 1) + "." + bare.substring(power + 1);
    }

    private static String smallest(double value) {
        if (value == 0) {
            return Double.toString(value);
        }
        double size = Math.abs(value);
        for (int digits = 1; digits <= 9; digits++) {
            String text = digits + "e-" + (size < 2 * Double.MIN_VALUE ? 324 : 323);
            if (Double.parseDouble(text) == size) {
                return (value < 0 ? "-" : "") + text;
            }
        }
        String java = Double.toString(value);
        return java.replace("E", "e");
    }

    static String repr(BigInteger value) {
        if (value.bitLength() > 14_284) {
            throw TemplateException.value("Exceeds the limit (4300 digits) for integer string conversion");
        }
        return value.toString();
    }

    /** As {@code float(text)}, or null where that raises. */
    public static @Nullable Double parseFloat(String text) {
        String bare = Texts.strip(text);
        int length = bare.length();
        if (length == 0) {
            return null;
        }
        char last = bare.charAt(length - 1);
        if (last > '9' && last < 0x80) {
            return special(bare);
        }
        StringBuilder plain = null;
        for (int i = 0; i < length; i++) {
            char c = bare.charAt(i);
            boolean fine = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (c == '_') {
                if (i == 0 || i == length - 1 || !digit(bare.charAt(i - 1)) || !digit(bare.charAt(i + 1))) {
                    return null;
                }
            } else if (!fine && Character.digit(c, 10) < 0) {
                return null;
            }
            if (!fine && plain == null) {
                plain = new StringBuilder(length).append(bare, 0, i);
            }
            if (plain != null && c != '_') {
                plain.append(fine ? c : (char) ('0' + Character.digit(c, 10)));
            }
        }
        try {
            return Double.valueOf(plain == null ? bare : plain.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean digit(char c) {
        return Character.digit(c, 10) >= 0;
    }

    private static @Nullable Double special(String bare) {
        boolean negative = bare.startsWith("-");
        String word = negative || bare.startsWith("+") ? bare.substring(1) : bare;
        if (word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity")) {
            return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return word.equalsIgnoreCase("nan") ? Double.valueOf(Double.NaN) : null;
    }

    /**
     * As {@code int(text, base)}, or null where that raises. A prefix such as {@code 0x} is taken if it is that of the
     * base; base 0 reads it off the prefix.
     */
    public static @Nullable Object parseInt(String text, int base) {
        String bare = Texts.strip(text);
        boolean negative = bare.startsWith("-");
        if (negative || bare.startsWith("+")) {
            bare = bare.substring(1);
        }
        int radix = base;
        if (bare.length() > 1 && bare.charAt(0) == '0') {
            int prefix = switch (bare.charAt(1)) {
                case 'x', 'X' -> 16;
                case 'o', 'O' -> 8;
                case 'b', 'B' -> 2;
                default -> 0;
            };
            if (prefix != 0 && (base == 0 || base == prefix)) {
                radix = prefix;
                bare = bare.substring(2);
                if (bare.startsWith("_")) {
                    bare = bare.substring(1);
                }
            }
        }
        if (radix == 0) {
            radix = 10;
            if (bare.length() > 1 && bare.startsWith("0") && !bare.replace("0", "").replace("_", "").isEmpty()) {
                return null;
            }
        }
        StringBuilder digits = new StringBuilder(bare.length() + 1);
        boolean mayUnderscore = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == '_') {
                if (!mayUnderscore) {
                    return null;
                }
                mayUnderscore = false;
                continue;
            }
            int digit = Character.digit(c, radix);
            if (digit < 0 || (c > 0x7f && Character.isLetter(c))) {
                return null;
            }
            digits.append(Character.forDigit(digit, radix));
            mayUnderscore = true;
        }
        if (digits.isEmpty() || !mayUnderscore) {
            return null;
        }
        if (digits.length() > 4300) {
            throw TemplateException.value("Exceeds the limit (4300 digits) for integer string conversion: value has "
                    + digits.length() + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
        BigInteger value = new BigInteger(digits.toString(), radix);
        return of(negative ? value.negate() : value);
    }

    /**
     * As {@code int(number)}: without the fraction.
     *
     * @throws TemplateException for infinity and not-a-number
     */
    public static Object truncate(double value) {
        if (Double.isNaN(value)) {
            throw TemplateException.value("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw overflow("cannot convert float infinity to integer");
        }
        return Math.abs(value) < 1L << 62 ? (Object) (long) value : of(new BigDecimal(value).toBigInteger());
    }

    /** As {@code round(float, digits)}: to the nearest, of two equally near the even one. */
    public static double round(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value) || digits > 400) {
            return value;
        }
        if (digits < -400) {
            return Math.copySign(0.0, value);
        }
        double rounded =
                new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
        if (Double.isInfinite(rounded)) {
            throw overflow("rounded value too large to represent");
        }
        return rounded == 0 ? Math.copySign(0.0, value) : rounded;
    }

    /** As {@code round(int, digits)}: what counts is {@code digits} below 0. */
    public static Object round(BigInteger value, int digits) {
        if (digits >= 0) {
            return of(value);
        }
        if (-digits > 5000) {
            return 0L;
        }
        return of(new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toBigInteger());
    }
}
