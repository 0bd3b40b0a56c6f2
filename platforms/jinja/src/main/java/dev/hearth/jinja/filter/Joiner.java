package dev.hearth.jinja.filter;

import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.Signature;
import dev.hearth.jinja.value.Value;

/** Jinja2's {@code joiner}: nothing when it is called first, then the separator. */
final class Joiner extends Value {
    private static final Signature NOTHING = Signature.of("");

    private final Object separator;
    private boolean used;

    Joiner(Object separator) {
        this.separator = separator;
    }

    @Override
    public String typeName() {
        return "Joiner";
    }

    @Override
    public String repr() {
        return "<jinja2.utils.Joiner object>";
    }

    @Override
    public boolean callable() {
        return true;
    }

    @Override
    public Object call(Render render, Arguments arguments) {
        NOTHING.bind("__call__", arguments);
        if (used) {
            return separator;
        }
        used = true;
        return "";
    }
}
