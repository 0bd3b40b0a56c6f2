package dev.hearth.jinja.compile;

import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What another template has to be imported: its macros and what it sets. */
final class ModuleValue extends Value {
    private final String name;
    private final Map<String, Object> exports;
    private final String text;

    private ModuleValue(String name, Map<String, Object> exports, String text) {
        this.name = name;
        this.exports = exports;
        this.text = text;
    }

    static ModuleValue of(Run run, CompiledTemplate template, String name, TemplateContext context) {
        StringBuilder out = new StringBuilder();
        template.run(run, context, out);
        return new ModuleValue(name, context.exports(), out.toString());
    }

    @Override
    public String typeName() {
        return "TemplateModule";
    }

    @Override
    public String repr() {
        return "<TemplateModule " + Python.repr(name) + ">";
    }

    @Override
    public String str() {
        return text;
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return exports.get(attribute);
    }
}
