package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date and a time by a format, as Python's {@code datetime.strptime} does in the locale "C" and in the zone
 * UTC: {@code %Z} takes {@code UTC} and {@code GMT} only. Like Python's, a format becomes a regular expression, so that
 * what it takes is the same to the letter.
 */
public final class Strptime {
    private static final int MAX_FORMAT = 1024;
    private static final int MAX_KNOWN = 64;
    private static final Map<String, Pattern> KNOWN = new ConcurrentHashMap<>();
    private static final String DIGIT = "\\p{Nd}";
    private static final String SPACE = "[\\s\\x1c-\\x1f\\x85\\p{Z}]";
    private static final String YEAR = DIGIT + "{4}";
    private static final String WEEK = "5[0-3]|[0-4]" + DIGIT + "|" + DIGIT;

    private final Matcher found;

    private Strptime(Matcher found) {
        this.found = found;
    }

    /**
     * Reads a text by a format.
     *
     * @throws TemplateException {@code TYPE} if one of them is no text, {@code VALUE}, worded as Python's, if the text
     *         is not of that format, the format is wrong, or there is no such date
     */
    public static DateTimeValue parse(Object text, Object format) {
        return parse(Whole.text(text, "strptime", 1), Whole.text(format, "strptime", 2));
    }

    /** Reads a text by a format. */
    public static DateTimeValue parse(String text, String format) {
        Budget.spend(8);
        Budget.text(text.length());
        Matcher found = pattern(format).matcher(text);
        boolean matches;
        try {
            matches = found.lookingAt();
        } catch (StackOverflowError e) {
            throw TemplateException.limit("the format of strptime is too deeply nested");
        }
        if (!matches) {
            throw TemplateException.value(
                    "time data " + Python.repr(shown(text)) + " does not match format " + Python.repr(format));
        }
        if (found.end() != text.length()) {
            throw TemplateException.value("unconverted data remains: " + shown(text.substring(found.end())));
        }
        return new Strptime(found).read();
    }

    private static String shown(String text) {
        return text.length() <= MAX_FORMAT ? text : text.substring(0, MAX_FORMAT) + "…";
    }

    private static Pattern pattern(String format) {
        Pattern known = KNOWN.get(format);
        if (known == null) {
            if (format.length() > MAX_FORMAT) {
                throw TemplateException.limit("a format of strptime has more than " + MAX_FORMAT + " characters");
            }
            known = Pattern.compile(
                    new Translation(format).all(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            if (KNOWN.size() >= MAX_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(format, known);
        }
        return known;
    }

    /** A format on its way to a regular expression. */
    private static final class Translation {
        private final String format;
        private final StringBuilder out = new StringBuilder();
        private final Map<Character, Integer> groups = new HashMap<>();

        Translation(String format) {
            this.format = format;
        }

        String all() {
            int at = 0;
            while (at < format.length()) {
                int c = format.codePointAt(at);
                int next = at + Character.charCount(c);
                if (c == '%') {
                    if (next == format.length()) {
                        throw TemplateException.value("stray % in format '" + format + "'");
                    }
                    int directive = format.codePointAt(next);
                    directive(directive);
                    at = next + Character.charCount(directive);
                } else if (Texts.space(c)) {
                    out.append(SPACE).append('+');
                    at = next;
                    while (at < format.length() && Texts.space(format.charAt(at))) {
                        at++;
                    }
                } else {
                    literal(c);
                    at = next;
                }
            }
            return out.toString();
        }

        private void literal(int c) {
            if (c < 0x80 && !Character.isLetterOrDigit(c)) {
                out.append('\\');
            }
            out.appendCodePoint(c);
        }

        private void directive(int letter) {
            switch (letter) {
                case 'd' -> group('d', "3[0-1]|[1-2]" + DIGIT + "|0[1-9]|[1-9]| [1-9]");
                case 'f' -> group('f', "[0-9]{1,6}");
                case 'H' -> group('H', "2[0-3]|[0-1]" + DIGIT + "|" + DIGIT);
                case 'I' -> group('I', "1[0-2]|0[1-9]|[1-9]");
                case 'j' -> group(
                        'j',
                        "36[0-6]|3[0-5]" + DIGIT + "|[1-2]" + DIGIT + DIGIT + "|0[1-9]" + DIGIT + "|00[1-9]|[1-9]"
                                + DIGIT + "|0[1-9]|[1-9]");
                case 'm' -> group('m', "1[0-2]|0[1-9]|[1-9]");
                case 'M' -> group('M', "[0-5]" + DIGIT + "|" + DIGIT);
                case 'S' -> group('S', "6[0-1]|[0-5]" + DIGIT + "|" + DIGIT);
                case 'U', 'W' -> group((char) letter, WEEK);
                case 'w' -> group('w', "[0-6]");
                case 'u' -> group('u', "[1-7]");
                case 'V' -> group('V', "5[0-3]|0[1-9]|[1-4]" + DIGIT + "|" + DIGIT);
                case 'y' -> group('y', DIGIT + DIGIT);
                case 'Y', 'G' -> group((char) letter, YEAR);
                case 'z' -> group(
                        'z',
                        "[+-]" + DIGIT + DIGIT + ":?[0-5]" + DIGIT + "(?::?[0-5]" + DIGIT + "(?:\\." + DIGIT
                                + "{1,6})?)?|(?-i:Z)");
                case 'A' -> group('A', days(9));
                case 'a' -> group('a', days(3));
                case 'B' -> group('B', months(9));
                case 'b' -> group('b', months(3));
                case 'p' -> group('p', "am|pm");
                case 'Z' -> group('Z', "utc|gmt");
                case '%' -> out.append('%');
                case 'c' -> nested("aa bb dd HH:MM:SS YY");
                case 'x' -> nested("mm/dd/yy");
                case 'X' -> nested("HH:MM:SS");
                default -> throw badDirective(letter);
            }
        }

        // Python has escaped the special characters and the spaces before it sees what is no directive.
        private TemplateException badDirective(int letter) {
            boolean escaped = Texts.space(letter) || "\\.^$*+?(){}[]|".indexOf(letter) >= 0;
            String shown = escaped ? "%" : Character.toString(letter);
            return TemplateException.value("'" + shown + "' is a bad directive in format '" + format + "'");
        }

        /** Directives written twice, and what stands between them once. */
        private void nested(String parts) {
            for (int i = 0; i < parts.length(); i++) {
                char c = parts.charAt(i);
                if (c == ' ') {
                    out.append(SPACE).append('+');
                } else if (Character.isLetter(c)) {
                    directive(c);
                    i++;
                } else {
                    literal(c);
                }
            }
        }

        private void group(char name, String pattern) {
            // In Python's expression the zone has three groups.
            int number = groups.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
            Integer before = groups.putIfAbsent(name, name == 'z' ? number + 2 : number);
            if (before != null) {
                throw new TemplateException(
                        TemplateException.Kind.RUNTIME,
                        "redefinition of group name '" + name + "' as group " + number + "; was group "
                                + (name == 'z' ? before - 2 : before));
            }
            out.append("(?<").append(name).append('>').append(pattern).append(')');
        }

        // May is the shortest and the longest of its name: longer names go first, as in Python.
        private static String months(int longest) {
            StringBuilder all = new StringBuilder();
            for (int length = longest; length >= 3; length--) {
                for (int month = 1; month <= 12; month++) {
                    append(all, cut(Strftime.month(month), longest), length);
                }
            }
            return all.toString();
        }

        private static String days(int longest) {
            StringBuilder all = new StringBuilder();
            for (int length = longest; length >= 3; length--) {
                for (int day = 1; day <= 7; day++) {
                    append(all, cut(Strftime.day(day), longest), length);
                }
            }
            return all.toString();
        }

        private static String cut(String name, int longest) {
            return name.substring(0, Math.min(longest, name.length()));
        }

        private static void append(StringBuilder all, String name, int length) {
            if (name.length() == length) {
                all.append(all.isEmpty() ? "" : "|").append(name);
            }
        }
    }

    private @Nullable String group(String name) {
        return found.namedGroups().containsKey(name) ? found.group(name) : null;
    }

    private @Nullable Integer number(String name) {
        String digits = group(name);
        if (digits == null) {
            return null;
        }
        int value = 0;
        for (int c : digits.strip().codePoints().toArray()) {
            value = value * 10 + Character.digit(c, 10);
        }
        return value;
    }

    private int number(String name, int otherwise) {
        Integer value = number(name);
        return value == null ? otherwise : value;
    }

    private DateTimeValue read() {
        LocalDate date = date();
        int second = number("S", 0);
        String fraction = group("f");
        int micros = fraction == null ? 0 : Integer.parseInt((fraction + "00000").substring(0, 6));
        return DateTimeValue.of(
                LocalDateTime.of(date, DateParts.time(hour(), number("M", 0), second, micros)), 0, zone());
    }

    /** Of directives that say the same thing, the one that comes last in the format; null if there is none. */
    private @Nullable String last(String... names) {
        Map<String, Integer> groups = found.namedGroups();
        String last = null;
        int place = -1;
        for (String each : names) {
            int at = groups.getOrDefault(each, -1);
            if (at > place) {
                place = at;
                last = each;
            }
        }
        return last;
    }

    private int hour() {
        int hour = number("H", 0);
        if ("I".equals(last("H", "I"))) {
            String half = group("p");
            boolean afternoon = half != null && half.toLowerCase(Locale.ROOT).equals("pm");
            hour = number("I", 0) % 12 + (afternoon ? 12 : 0);
        }
        return hour;
    }

    private @Nullable Integer weekday() {
        return switch (last("A", "a", "w", "u")) {
            case null -> null;
            case "w" -> (number("w", 0) + 6) % 7;
            case "u" -> number("u", 0) - 1;
            case String name -> {
                int day = 1;
                while (!begins(group(name), Strftime.day(day))) {
                    day++;
                }
                yield day - 1;
            }
        };
    }

    private int month() {
        return switch (last("m", "B", "b")) {
            case null -> 1;
            case "m" -> number("m", 1);
            case String name -> {
                int month = 1;
                while (!begins(group(name), Strftime.month(month))) {
                    month++;
                }
                yield month;
            }
        };
    }

    private static boolean begins(@Nullable String abbreviated, String name) {
        return name.regionMatches(true, 0, String.valueOf(abbreviated), 0, 3);
    }

    private @Nullable Integer year() {
        if (!"y".equals(last("Y", "y"))) {
            return number("Y");
        }
        int year = number("y", 0);
        return year + (year <= 68 ? 2000 : 1900);
    }

    private LocalDate date() {
        Integer year = year();
        Integer isoYear = number("G");
        Integer isoWeek = number("V");
        Integer weekday = weekday();
        String weekBy = last("U", "W");
        Integer week = weekBy == null ? null : number(weekBy);
        Integer dayOfYear = number("j");
        checkIso(year, isoYear, isoWeek, weekday, week, dayOfYear);
        int month = month();
        int day = number("d", 1);
        boolean leapDay = year == null && month == 2 && day == 29;
        int known = year != null ? year : leapDay ? 1904 : 1900;
        Long epochDay = null;
        if (dayOfYear != null) {
            epochDay = first(known) + dayOfYear - 1;
        } else if (weekday != null && week != null) {
            epochDay = ofWeek(known, week, weekday, "U".equals(weekBy));
        } else if (weekday != null && isoYear != null && isoWeek != null) {
            LocalDate inFirstWeek = DateParts.date(isoYear, 1, 4);
            epochDay = inFirstWeek.toEpochDay() - DateParts.weekday(inFirstWeek) + (isoWeek - 1) * 7L + weekday + 1;
        }
        if (epochDay == null) {
            DateParts.date(known, month, day);
            return DateParts.date(leapDay ? 1900 : known, month, day);
        }
        if (epochDay <= DateParts.BEFORE_FIRST_DAY) {
            throw TemplateException.value(
                    epochDay > DateParts.BEFORE_FIRST_DAY - 365
                            ? "year 0 is out of range"
                            : "ordinal must be >= 1");
        }
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        return DateParts.date(leapDay ? 1900 : date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static long first(int year) {
        return DateParts.date(year, 1, 1).toEpochDay();
    }

    private static long ofWeek(int year, int week, int weekday, boolean fromSunday) {
        LocalDate first = DateParts.date(year, 1, 1);
        int firstWeekday = DateParts.weekday(first) - 1;
        int day = weekday;
        if (fromSunday) {
            firstWeekday = (firstWeekday + 1) % 7;
            day = (weekday + 1) % 7;
        }
        int days = week == 0 ? day - firstWeekday : (7 - firstWeekday) % 7 + 7 * (week - 1) + day;
        return first.toEpochDay() + days;
    }

    private static void checkIso(
            @Nullable Integer year,
            @Nullable Integer isoYear,
            @Nullable Integer isoWeek,
            @Nullable Integer weekday,
            @Nullable Integer week,
            @Nullable Integer dayOfYear) {
        if (year == null && isoYear != null) {
            if (isoWeek == null || weekday == null) {
                throw TemplateException.value("ISO year directive '%G' must be used with the ISO week directive '%V' "
                        + "and a weekday directive ('%A', '%a', '%w', or '%u').");
            }
            if (dayOfYear != null) {
                throw TemplateException.value("Day of the year directive '%j' is not compatible with ISO year "
                        + "directive '%G'. Use '%Y' instead.");
            }
        } else if (week == null && isoWeek != null) {
            throw TemplateException.value(
                    weekday == null
                            ? "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                                    + "directive ('%A', '%a', '%w', or '%u')."
                            : "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO "
                                    + "year '%G' instead.");
        }
    }

    private @Nullable ZoneValue zone() {
        String text = group("z");
        if (text == null) {
            return null;
        }
        long micros = 0;
        if (!text.equals("Z")) {
            boolean colon = text.charAt(3) == ':';
            if (colon && text.length() > 6 && text.charAt(6) != ':') {
                throw TemplateException.value("Inconsistent use of : in " + text);
            }
            micros = offset(colon ? text.replace(":", "") : text);
        }
        String name = group("Z");
        return ZoneValue.fixed(micros, name);
    }

    /** Of {@code +HHMM[:][SS[.ffffff]]}; Python cuts it by place, and so does this. */
    private static long offset(String text) {
        int hours = digits(text, 1, 3);
        int minutes = digits(text, 3, 5);
        String rest = text.substring(5);
        if (rest.startsWith(":")) {
            throw TemplateException.value(
                    "invalid literal for int() with base 10: " + Python.repr(rest.substring(0, 2)));
        }
        int seconds = rest.isEmpty() ? 0 : digits(rest, 0, 2);
        int micros = rest.length() > 3 ? digits((rest.substring(3) + "00000").substring(0, 6), 0, 6) : 0;
        long all = ((hours * 60L + minutes) * 60 + seconds) * 1_000_000 + micros;
        return text.charAt(0) == '-' ? -all : all;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + Math.max(0, Character.digit(text.charAt(i), 10));
        }
        return value;
    }
}
