package dev.hearth.template.conformance;

import dev.hearth.jinja.time.DateTimeValue;
import dev.hearth.jinja.time.IsoParse;
import dev.hearth.jinja.time.TimeDeltaValue;
import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.SetValue;
import dev.hearth.jinja.value.TupleValue;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One case, by the names of its fields. What JSON lacks is written as an object of one key: {@code $tuple}, {@code $set},
 * {@code $bytes}, {@code $datetime}, {@code $timedelta}, {@code $float}.
 *
 * @param fields as they stand in the file
 */
record Case(MapValue fields) {
    /** Whether there is such a field. */
    boolean has(String name) {
        return fields.find(name) != null;
    }

    /** A text; empty if there is none. */
    String text(String name) {
        return fields.find(name) instanceof String text ? text : "";
    }

    /** Whether a field is true. */
    boolean flag(String name) {
        return Boolean.TRUE.equals(fields.find(name));
    }

    /** An object; empty if there is none. */
    MapValue map(String name) {
        return fields.find(name) instanceof MapValue map ? map : DictValue.EMPTY;
    }

    /** A value, with what JSON lacks; None if there is none. */
    Object value(String name) {
        Object found = fields.find(name);
        return found == null ? None.NONE : decoded(found);
    }

    /** With what JSON lacks in its place. */
    static Object decoded(Object value) {
        if (value instanceof ListValue list) {
            return ListValue.of(decodedAll(list));
        }
        if (!(value instanceof MapValue map)) {
            return value;
        }
        Object special = special(map);
        if (special != null) {
            return special;
        }
        DictValue.Builder made = DictValue.builder();
        for (Map.Entry<Object, Object> entry : map.entries()) {
            made.put(entry.getKey(), decoded(entry.getValue()));
        }
        return made.build();
    }

    private static List<Object> decodedAll(Object list) {
        return Python.elements(list).stream().map(Case::decoded).toList();
    }

    private static @Nullable Object special(MapValue map) {
        if (map.size() != 1) {
            return null;
        }
        Map.Entry<Object, Object> only = map.entries().iterator().next();
        Object value = only.getValue();
        return switch (Python.str(only.getKey())) {
            case "$tuple" -> TupleValue.of(decodedAll(value));
            case "$set" -> SetValue.of(decodedAll(value));
            case "$bytes" -> new BytesValue(HexFormat.of().parseHex(Python.str(value)));
            case "$datetime" -> moment(Python.str(value));
            case "$timedelta" -> TimeDeltaValue.ofMicros(Math.round(Numbers.toDouble(value) * 1e6));
            case "$float" -> Python.given(Numbers.parseFloat(Python.str(value)));
            default -> null;
        };
    }

    /** A time in ISO 8601. */
    static DateTimeValue moment(String text) {
        return (DateTimeValue) Python.given(IsoParse.dateTime(text));
    }
}
