package dev.hearth.template.state;

import dev.hearth.api.data.DataMap;
import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of templates as values of the hub. */
public final class FromTemplate {
    private FromTemplate() {}

    /**
     * A value of {@link dev.hearth.api.data.Values}: tuples and sets become lists, keys become text, and so does what the
     * hub has nothing for.
     */
    public static @Nullable Object value(Object value) {
        return switch (value) {
            case None none -> null;
            case Markup markup -> markup.text();
            case BytesValue bytes -> bytes.repr();
            case MapValue map -> {
                DataMap.Builder made = DataMap.builder(map.size());
                map.entries().forEach(entry -> made.put(Python.str(entry.getKey()), value(entry.getValue())));
                yield made.build();
            }
            case Value each when each.iterable() && each.length() >= 0 -> {
                List<@Nullable Object> all = new ArrayList<>();
                Python.elements(each).forEach(element -> all.add(value(element)));
                yield Collections.unmodifiableList(all);
            }
            case Value each -> each.str();
            default -> value;
        };
    }
}
