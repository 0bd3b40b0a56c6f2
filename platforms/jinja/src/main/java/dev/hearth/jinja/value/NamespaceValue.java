package dev.hearth.jinja.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jinja2's {@code namespace}: the one thing a template can change, with {@code {% set ns.x = … %}}. */
public final class NamespaceValue extends Value {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Sets a value. */
    public void set(String name, Object value) {
        values.put(name, value);
        Budget.spend(1);
        if (values.size() > Budget.MAX_ELEMENTS) {
            Budget.elements(values.size());
        }
    }

    @Override
    public String typeName() {
        return "Namespace";
    }

    @Override
    public String repr() {
        return "<Namespace " + DictValue.of(values).repr() + ">";
    }

    @Override
    public @Nullable Object attribute(String name) {
        return values.get(name);
    }

    @Override
    public boolean subscriptable() {
        return true;
    }

    @Override
    public @Nullable Object item(Object key) {
        String name = Python.text(key);
        return name == null ? null : values.get(name);
    }
}
