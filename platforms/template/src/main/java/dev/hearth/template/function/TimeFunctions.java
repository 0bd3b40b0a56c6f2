package dev.hearth.template.function;

import dev.hearth.jinja.time.DateTimeValue;
import dev.hearth.jinja.time.DateValue;
import dev.hearth.jinja.time.Durations;
import dev.hearth.jinja.time.IsoParse;
import dev.hearth.jinja.time.RelativeTime;
import dev.hearth.jinja.time.Strftime;
import dev.hearth.jinja.time.Strptime;
import dev.hearth.jinja.time.TimeDeltas;
import dev.hearth.jinja.time.TimeDeltaValue;
import dev.hearth.jinja.time.TimeValue;
import dev.hearth.jinja.time.Timestamps;
import dev.hearth.jinja.time.ZoneValue;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.template.home.HubRender;
import dev.hearth.template.home.Profile;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The time, and times out of text and numbers. */
final class TimeFunctions {
    private static final String USUAL = "%Y-%m-%d %H:%M:%S";

    private TimeFunctions() {}

    static Library library(Profile profile) {
        boolean old = profile == Profile.OF_2021;
        Library.Builder made = Library.builder()
                .function("now", "", (render, a) -> {
                    HubRender hub = looked(render, "now");
                    return hub.localNow();
                })
                .function("utcnow", "", (render, a) -> {
                    HubRender hub = looked(render, "utcnow");
                    return DateTimeValue.of(hub.home().now(), ZoneValue.UTC);
                })
                .global("timedelta", TimeDeltas.TIMEDELTA)
                .global("strptime", strptime(old))
                .filter("timestamp_custom", custom(old))
                .filter("timestamp_local", stamp("timestamp_local", old, true))
                .filter("timestamp_utc", stamp("timestamp_utc", old, false));
        both(made, Function.of("as_local", "value", (render, a) -> local(HubRender.of(render), given(a))));
        both(made, timestamp(old));
        Function relative = Function.of("relative_time", "value", TimeFunctions::relative);
        made.global("relative_time", relative).filter("relative_time", relative);
        if (old) {
            return made.build();
        }
        both(made, Function.of("as_datetime", "value, default?", TimeFunctions::dateTime));
        both(made, Function.of("as_timedelta", "value", (render, a) -> {
            TimeDeltaValue delta = Durations.parse(Python.str(given(a)));
            return delta == null ? None.NONE : delta;
        }));
        both(made, Function.of("today_at", "time_str?", TimeFunctions::todayAt));
        both(made, Function.of("time_since", "value, precision?", (render, a) -> age(render, a, true)));
        both(made, Function.of("time_until", "value, precision?", (render, a) -> age(render, a, false)));
        both(made,
                Function.of("timedelta_string", "value, precision?",
                        (render, a) -> given(a) instanceof TimeDeltaValue delta
                                ? RelativeTime.length(delta, Arity.whole(a[1], 1))
                                : given(a)));
        made.test("datetime", "value", (render, a) -> given(a) instanceof DateTimeValue);
        return made.build();
    }

    private static void both(Library.Builder made, Function function) {
        made.filter(function.name(), function).global(function.name(), function);
    }

    private static Object given(@Nullable Object[] a) {
        return Python.given(a[0]);
    }

    private static HubRender looked(Render render, String function) {
        HubRender hub = HubRender.of(render);
        hub.home(function);
        hub.tracked().time();
        return hub;
    }

    // --- into times

    private static Function strptime(boolean old) {
        return Function.of("strptime", old ? "string, fmt" : "string, fmt, default?", (render, a) -> {
            Object text = given(a);
            Defaults.Attempt attempt = () -> {
                if (text instanceof Undefined undefined) {
                    throw undefined.error();
                }
                return Strptime.parse(text, Python.given(a[1]));
            };
            return old
                    ? Defaults.orElse(attempt, () -> text)
                    : Defaults.orDefault("strptime", text, a[2], attempt);
        });
    }

    private static Object dateTime(Render render, @Nullable Object[] a) {
        Object value = given(a);
        if (value instanceof DateTimeValue) {
            return value;
        }
        if (value instanceof DateValue date) {
            return DateTimeValue.of(date.date().atStartOfDay(), 0, null);
        }
        return Defaults.orElse(
                () -> Timestamps.read(Floats.of(value), ZoneValue.UTC),
                () -> Defaults.orElse(() -> parsed(value), () -> {
                    if (a[1] != null) {
                        return a[1];
                    }
                    if (Python.isText(value)) {
                        return None.NONE;
                    }
                    throw Defaults.none("as_datetime", value);
                }));
    }

    private static DateTimeValue parsed(Object value) {
        String text = Python.text(value);
        if (text == null) {
            throw TemplateException.type("argument must be str, not " + Python.typeName(value));
        }
        DateTimeValue time = IsoParse.dateTime(text);
        if (time == null) {
            throw TemplateException.value("not a valid date/time: " + Python.repr(text));
        }
        return time;
    }

    private static Object todayAt(Render render, @Nullable Object[] a) {
        HubRender hub = looked(render, "relative_time");
        LocalTime time = LocalTime.MIDNIGHT;
        if (a[0] != null && Python.truth(a[0])) {
            TimeValue parsed = IsoParse.time(Python.str(a[0]));
            if (parsed == null) {
                throw TemplateException.value("could not convert " + Python.typeName(a[0]) + " to datetime: '"
                        + Python.str(a[0]) + "'");
            }
            time = parsed.time();
        }
        LocalDateTime today = hub.localNow().local().toLocalDate().atTime(time);
        return DateTimeValue.of(today, 0, hub.localZone());
    }

    private static DateTimeValue local(HubRender hub, Object value) {
        if (value instanceof Undefined undefined) {
            throw undefined.error();
        }
        if (!(value instanceof DateTimeValue time)) {
            throw TemplateException.type("'" + Python.typeName(value) + "' object has no attribute 'tzinfo'");
        }
        return time.zone() == null ? time.in(hub.localZone()) : time.astimezone(hub.localZone(), hub.home().zone());
    }

    // --- out of times

    private static Function timestamp(boolean old) {
        return Function.of("as_timestamp", old ? "value" : "value, default?", (render, a) -> {
            Object value = given(a);
            Defaults.Attempt attempt = () -> {
                DateTimeValue time = value instanceof DateTimeValue given ? given : parsed(Python.str(value));
                return time.timestamp(HubRender.of(render).home().zoneOfNaiveTimes());
            };
            return old
                    ? Defaults.orElse(attempt, () -> None.NONE)
                    : Defaults.orDefault("as_timestamp", value, a[1], attempt);
        });
    }

    private static DateTimeValue moment(Object value) {
        if (value instanceof Undefined undefined) {
            throw undefined.error();
        }
        if (!Numbers.number(value)) {
            throw TemplateException.type("'" + Python.typeName(value) + "' object cannot be interpreted as an integer");
        }
        return Timestamps.read(value, ZoneValue.UTC);
    }

    private static Function custom(boolean old) {
        return Function.of(
                "timestamp_custom",
                old ? "value, date_format?, local?" : "value, date_format?, local?, default?",
                (render, a) -> {
                    Object value = given(a);
                    HubRender hub = HubRender.of(render);
                    Defaults.Attempt attempt = () -> {
                        DateTimeValue time = moment(value);
                        DateTimeValue shown = a[2] == null || Python.truth(a[2]) ? local(hub, time) : time;
                        String format = a[1] == null ? USUAL : Python.str(a[1]);
                        return Strftime.format(shown, format, hub.home().zone());
                    };
                    return old
                            ? Defaults.orElse(attempt, () -> value)
                            : Defaults.orDefault("timestamp_custom", value, a[3], attempt);
                });
    }

    private static Function stamp(String name, boolean old, boolean local) {
        return Function.of(name, old ? "value" : "value, default?", (render, a) -> {
            Object value = given(a);
            HubRender hub = HubRender.of(render);
            Defaults.Attempt attempt = () -> {
                DateTimeValue time = local ? local(hub, moment(value)) : moment(value);
                return old ? Strftime.format(time, USUAL, hub.home().zone()) : time.isoformat();
            };
            return old ? Defaults.orElse(attempt, () -> value) : Defaults.orDefault(name, value, a[1], attempt);
        });
    }

    // --- how long ago

    private static Object relative(Render render, @Nullable Object[] a) {
        HubRender hub = looked(render, "today_at");
        if (!(given(a) instanceof DateTimeValue value)) {
            return given(a);
        }
        DateTimeValue time = value.zone() == null ? local(hub, value) : value;
        return comesAfter(time, hub.localNow()) ? time : RelativeTime.since(time, hub.localNow(), 1);
    }

    private static Object age(Render render, @Nullable Object[] a, boolean since) {
        HubRender hub = looked(render, since ? "time_since" : "time_until");
        if (!(given(a) instanceof DateTimeValue value)) {
            return given(a);
        }
        Long precision = a[1] == null ? Long.valueOf(1) : Numbers.index(a[1]);
        if (precision == null) {
            throw TemplateException.type("the precision is a whole number, not " + Python.typeName(Python.given(a[1])));
        }
        DateTimeValue time = value.zone() == null ? local(hub, value) : value;
        DateTimeValue now = hub.localNow();
        if (since ? comesAfter(time, now) : comesAfter(now, time)) {
            return time;
        }
        return since ? RelativeTime.since(time, now, precision) : RelativeTime.until(time, now, precision);
    }

    private static boolean comesAfter(DateTimeValue time, DateTimeValue now) {
        return Python.compare(time, now, ">") > 0;
    }
}
