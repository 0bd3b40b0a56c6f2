package dev.hearth.jinja.text;

import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.jinja.value.Value;

/** A render that reaches attributes and items as the sandbox does, of values other than text, and nothing else. */
final class FakeRender implements Render {
    @Override
    public Object attribute(Object object, String name) {
        if (name.startsWith("_")) {
            return Undefined.unsafe(name, object);
        }
        Object found = object instanceof Value value ? value.attribute(name) : null;
        if (found == null && object instanceof Value value && value.subscriptable()) {
            found = item(value, name);
        }
        return found == null ? undefinedAttribute(object, name) : found;
    }

    @Override
    public Object item(Object object, Object key) {
        Object found = null;
        String text = Python.text(object);
        if (text != null && key instanceof Long index && index < Texts.length(text)) {
            String one = Texts.at(text, index.intValue());
            found = object instanceof Markup ? new Markup(one) : one;
        }
        if (object instanceof Value value && value.subscriptable() && !(key instanceof String && value.length() < 0)) {
            try {
                found = value.item(key);
            } catch (TemplateException e) {
                found = null; // takes no such keys
            }
        }
        return found == null ? undefinedAttribute(object, key) : found;
    }

    @Override
    public Undefined undefinedAttribute(Object object, Object key) {
        return Undefined.forgiving("'" + Python.typeName(object) + " object' has no attribute " + Python.repr(key),
                null);
    }

    @Override
    public Undefined undefined(String message) {
        return Undefined.forgiving(message, null);
    }

    @Override
    public Undefined undefinedName(String name) {
        return undefined("'" + name + "' is undefined");
    }

    @Override
    public Object host() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object call(Object callee, Arguments arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object filter(String name, Object value, Arguments arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean test(String name, Object value, Arguments arguments) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean autoescape() {
        return false;
    }

    @Override
    public int random(int bound) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void warn(String message) {
        throw new UnsupportedOperationException(message);
    }
}
