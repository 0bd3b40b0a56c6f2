package dev.hearth.jinja.filter;

import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Value;
import org.jspecify.annotations.Nullable;

/** Jinja2's {@code cycler}: gives its items in turn, from the first again after the last. */
final class Cycler extends Value {
    private final Object[] items;
    private int at;

    Cycler(Object[] items) {
        if (items.length == 0) {
            throw new TemplateException(
                    TemplateException.Kind.RUNTIME, "at least one item has to be provided");
        }
        this.items = items;
    }

    @Override
    public String typeName() {
        return "Cycler";
    }

    @Override
    public String repr() {
        return "<jinja2.utils.Cycler object>";
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "current" -> items[at];
            case "next" -> Function.of(name, "", (render, a) -> {
                Object current = items[at];
                at = (at + 1) % items.length;
                return current;
            });
            case "reset" -> Function.of(name, "", (render, a) -> {
                at = 0;
                return None.NONE;
            });
            default -> null;
        };
    }
}
