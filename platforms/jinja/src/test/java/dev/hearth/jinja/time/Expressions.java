package dev.hearth.jinja.time;

import dev.hearth.jinja.Environment;
import dev.hearth.jinja.TestEnvironment;
import dev.hearth.jinja.compile.Run;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions in which dates and times are made as in Python. */
final class Expressions {
    private static final Environment PLAIN = TestEnvironment.of(Environment.Sources.NONE);
    private static final Map<String, Object> NAMES = Map.of(
            "datetime",
            Function.of(
                    "datetime",
                    "year, month, day, hour?, minute?, second?, microsecond?, tzinfo?, fold?",
                    (render, a) -> DateTimeValue.of(
                            LocalDateTime.of(
                                    DateParts.date(Whole.of(a[0]), Whole.of(a[1]), Whole.of(a[2])),
                                    DateParts.time(
                                            Whole.of(a[3], 0), Whole.of(a[4], 0), Whole.of(a[5], 0),
                                            Whole.of(a[6], 0))),
                            DateParts.fold(Whole.of(a[8], 0)),
                            DateTimeValue.zone(a[7], null))),
            "date",
            Function.of(
                    "date",
                    "year, month, day",
                    (render, a) -> DateValue.of(DateParts.date(Whole.of(a[0]), Whole.of(a[1]), Whole.of(a[2])))),
            "time",
            Function.of(
                    "time",
                    "hour?, minute?, second?, microsecond?, tzinfo?, fold?",
                    (render, a) -> TimeValue.of(
                            DateParts.time(
                                    Whole.of(a[0], 0), Whole.of(a[1], 0), Whole.of(a[2], 0), Whole.of(a[3], 0)),
                            DateParts.fold(Whole.of(a[5], 0)),
                            DateTimeValue.zone(a[4], null))),
            "timedelta",
            TimeDeltas.TIMEDELTA,
            "ZoneInfo",
            Function.of("ZoneInfo", "key", (render, a) -> ZoneValue.of(ZoneId.of((String) a[0]))),
            "utc",
            ZoneValue.UTC,
            "offset",
            Function.of("offset", "seconds", (render, a) -> ZoneValue.fixed((Long) a[0] * 1_000_000, null)),
            "strptime",
            Function.of("strptime", "text, format", (render, a) -> Strptime.parse(a[0], a[1])),
            "fromtimestamp",
            Function.of(
                    "fromtimestamp",
                    "timestamp, tz?",
                    (render, a) -> {
                        ZoneValue zone = DateTimeValue.zone(a[1], null);
                        return Timestamps.read(a[0], zone == null ? ZoneValue.UTC : zone).in(zone);
                    }));

    private Expressions() {}

    /** What an expression gives, as {@code repr} writes it, or the error. */
    static String answer(String expression) {
        return answer(expression, null);
    }

    /** The same, with what the render says of the time. */
    static String answer(String expression, @Nullable WallClock clock) {
        Object[] result = new Object[1];
        Map<String, Object> names = new HashMap<>(NAMES);
        names.put("keep", Function.of("keep", "value", (render, a) -> result[0] = a[0]));
        Run.Settings settings = new Run.Settings(
                clock, true, Environment.STEPS, Environment.MAX_OUTPUT, new SplittableRandom(1), null);
        try {
            PLAIN.render(PLAIN.compile("{% set _ = keep(" + expression + ") %}"), names, settings);
            return Python.repr(result[0]);
        } catch (TemplateException e) {
            return e.described();
        }
    }
}
