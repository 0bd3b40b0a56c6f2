package dev.hearth.jinja.time;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.TemplateException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a length of time, as {@code parse_duration} of Home Assistant's {@code homeassistant.util.dt} does:
 * {@code 2 days, 03:04:05.6}, {@code P2DT3H4M5.6S} or, as PostgreSQL writes it, {@code 2 days -03:04:05}.
 */
public final class Durations {
    private static final int MAX_LENGTH = 256;
    private static final String D = "\\p{Nd}";
    private static final String AMOUNT = D + "+(?:[.,]" + D + "+)?";
    // Each form takes a line feed at its end, as Python's $ does.
    private static final Pattern STANDARD = Pattern.compile("(?:(?<days>-?" + D + "+) (?:days?, )?)?(?<sign>-?)"
            + "(?:(?<hours>" + D + "+):(?=" + D + "+:" + D + "+))?(?:(?<minutes>" + D + "+):)?(?<seconds>" + D + "+)"
            + "(?:[.,](?<microseconds>" + D + "{1,6})" + D + "{0,6})?\n?");
    private static final Pattern ISO = Pattern.compile("(?<sign>[-+]?)P(?:(?<days>" + AMOUNT + ")D)?(?:T(?:(?<hours>"
            + AMOUNT + ")H)?(?:(?<minutes>" + AMOUNT + ")M)?(?:(?<seconds>" + AMOUNT + ")S)?)?\n?");
    private static final Pattern POSTGRES = Pattern.compile("(?:(?<days>-?" + D + "+) days? ?)?(?:(?<sign>[-+])?"
            + "(?<hours>" + D + "+):(?<minutes>" + D + D + "):(?<seconds>" + D + D + ")(?:\\.(?<microseconds>" + D
            + "{1,6}))?)?\n?");

    private Durations() {}

    /**
     * Reads it.
     *
     * @return null if it is of none of the three forms
     * @throws TemplateException {@code OVERFLOW} if it is too long
     */
    public static @Nullable TimeDeltaValue parse(String text) {
        if (text.length() > MAX_LENGTH) {
            Budget.text(text.length());
            return null;
        }
        for (Pattern each : List.of(STANDARD, ISO, POSTGRES)) {
            Matcher found = each.matcher(text);
            if (found.matches()) {
                return read(found, each == ISO);
            }
        }
        return null;
    }

    private static TimeDeltaValue read(Matcher found, boolean signOfDays) {
        boolean negative = "-".equals(found.group("sign"));
        TimeDeltaValue days = TimeDeltas.of(amount(found.group("days")), 0, 0, 0, 0);
        String fraction = found.namedGroups().containsKey("microseconds") ? found.group("microseconds") : null;
        TimeDeltaValue rest = TimeDeltas.of(
                0,
                amount(found.group("hours")),
                amount(found.group("minutes")),
                amount(found.group("seconds")),
                fraction == null ? 0 : amount((fraction + "00000").substring(0, 6)));
        return (negative && signOfDays ? days.negated() : days).plus(negative ? rest.negated() : rest);
    }

    private static double amount(@Nullable String digits) {
        Double value = digits == null
                ? null
                : Numbers.parseFloat(digits.replace(',', '.'));
        return value == null ? 0 : value;
    }
}
