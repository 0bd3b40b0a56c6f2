package dev.hearth.template.state;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.state.State;
import dev.hearth.jinja.time.DateTimeValue;
import dev.hearth.jinja.time.DateValue;
import dev.hearth.jinja.time.TimeDeltaValue;
import dev.hearth.jinja.time.TimeValue;
import dev.hearth.jinja.time.ZoneValue;
import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.SetValue;
import dev.hearth.jinja.value.Value;
import dev.hearth.template.home.HubRender;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of the hub as values of templates. */
public final class ToTemplate {
    private ToTemplate() {}

    /**
     * A value of {@link dev.hearth.api.data.Values}, or another that {@link dev.hearth.api.template.Template} names.
     *
     * @param render whose zone and home states refer to
     */
    public static Object value(@Nullable Object value, HubRender render) {
        return switch (value) {
            case null -> None.NONE;
            case String text -> text;
            case Boolean yes -> yes;
            case Long number -> number;
            case Double number -> number;
            case Integer number -> number.longValue();
            case BigInteger number -> number;
            case Value made -> made;
            case DataMap map -> new DataMapValue(map, render);
            case State state -> StateValue.given(render, state);
            case Context context -> context(context);
            case Instant instant -> DateTimeValue.of(instant, ZoneValue.UTC);
            case ZonedDateTime time -> DateTimeValue.of(time);
            case LocalDate date -> DateValue.of(date);
            case LocalTime time -> TimeValue.of(time);
            case Duration duration -> TimeDeltaValue.of(duration);
            case Event event -> new DataMapValue(
                    DataMap.of(
                            "event_type", event.type(),
                            "data", event.data().asMap(),
                            "time_fired", event.timeFired()),
                    render);
            case Map<?, ?> map -> map(map, render);
            case Set<?> set -> SetValue.of(all(set, render));
            case Collection<?> list -> all(list, render);
            default -> throw new IllegalArgumentException(
                    "templates cannot be given a value of " + value.getClass().getName());
        };
    }

    private static ListValue all(Collection<?> values, HubRender render) {
        return ListValue.of(values.stream().map(each -> value(each, render)).toArray());
    }

    private static DictValue map(Map<?, ?> map, HubRender render) {
        DictValue.Builder made = DictValue.builder();
        map.forEach((key, each) -> made.put(value(key, render), value(each, render)));
        return made.build();
    }

    /** The variables of a render. */
    public static Map<String, Object> variables(Map<String, @Nullable Object> variables, HubRender render) {
        if (variables.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> all = LinkedHashMap.newLinkedHashMap(variables.size());
        variables.forEach((name, each) -> all.put(name, value(each, render)));
        return all;
    }

    static Object context(Context context) {
        return new ContextValue(context);
    }
}
