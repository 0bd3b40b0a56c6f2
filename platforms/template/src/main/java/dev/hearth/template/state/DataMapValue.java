package dev.hearth.template.state;

import dev.hearth.api.data.DataMap;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.Python;
import dev.hearth.template.home.HubRender;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes or other data of the hub as a {@code dict}, without a copy of them. */
final class DataMapValue extends MapValue {
    private final DataMap map;
    private final HubRender render;

    DataMapValue(DataMap map, HubRender render) {
        this.map = map;
        this.render = render;
    }

    @Override
    public @Nullable Object find(Object key) {
        String name = Python.text(key);
        if (name == null) {
            Python.key(key);
            return null;
        }
        Object value = map.get(name);
        return value == null && !map.containsKey(name) ? null : ToTemplate.value(value, render);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public Iterable<Map.Entry<Object, Object>> entries() {
        return () -> {
            Iterator<Map.Entry<String, @Nullable Object>> entries = map.entrySet().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Map.Entry<Object, Object> next() {
                    Map.Entry<String, @Nullable Object> entry = entries.next();
                    Budget.spend(1);
                    return Map.entry(entry.getKey(), ToTemplate.value(entry.getValue(), render));
                }
            };
        };
    }
}
