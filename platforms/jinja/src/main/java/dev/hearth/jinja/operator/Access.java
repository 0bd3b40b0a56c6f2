package dev.hearth.jinja.operator;

import dev.hearth.jinja.text.BytesMethods;
import dev.hearth.jinja.text.TextMethods;
import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.BytesValue;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.jinja.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the dot, the brackets and the call give, within the sandbox: after {@code getattr}, {@code getitem} and
 * {@code call} of {@code jinja2.sandbox.ImmutableSandboxedEnvironment}.
 */
public final class Access {
    private Access() {}

    /** {@code object.name}: an attribute, else an item of that name, else undefined. */
    public static Object attribute(Render render, Object object, String name) {
        // Something undefined has a class, as every object in Python, though nobody may see it.
        if (object instanceof Undefined undefined && !name.equals("__class__")) {
            throw undefined.error();
        }
        if (name.startsWith("_")) {
            Object item = internal(name) ? null : itemOrNull(object, name);
            return item != null ? item : hidden(render, object, name);
        }
        Object attribute = plainAttribute(object, name);
        if (attribute == null) {
            attribute = itemOrNull(object, name);
        }
        return attribute != null ? attribute : render.undefinedAttribute(object, name);
    }

    private static boolean internal(String name) {
        return name.startsWith("__") && name.endsWith("__");
    }

    private static Object hidden(Render render, Object object, String name) {
        return internal(name)
                ? Undefined.unsafe(name, object)
                : render.undefinedAttribute(object, name);
    }

    /** {@code object[key]}: an item, else, if the key is a text, an attribute, else undefined. */
    public static Object item(Render render, Object object, Object key) {
        if (object instanceof Undefined undefined) {
            throw undefined.error();
        }
        Object item = itemOrNull(object, key);
        if (item != null) {
            return item;
        }
        String name = Python.text(key);
        if (name != null && !name.isEmpty()) {
            if (name.startsWith("_")) {
                return hidden(render, object, name);
            }
            Object attribute = plainAttribute(object, name);
            if (attribute != null) {
                return attribute;
            }
        }
        return render.undefinedAttribute(object, key);
    }

    /** An attribute that the sandbox lets be seen, or null. */
    public static @Nullable Object plainAttribute(Object object, String name) {
        return switch (object) {
            case String text -> method(TextMethods.find(name), object);
            case Markup text -> method(markupMethod(name), object);
            case BytesValue bytes -> method(BytesMethods.find(name), object);
            case Value value -> value.attribute(name);
            default -> NumberAttributes.find(object, name);
        };
    }

    private static @Nullable Function markupMethod(String name) {
        Function own = TextMethods.ofMarkup(name);
        return own != null ? own : TextMethods.find(name);
    }

    private static @Nullable Object method(@Nullable Function unbound, Object self) {
        return unbound == null ? null : new BoundMethod(unbound, self);
    }

    private static @Nullable Object itemOrNull(Object object, Object key) {
        if (object instanceof Value value && !(object instanceof Markup)) {
            try {
                return value.subscriptable() ? value.item(key) : null;
            } catch (TemplateException e) {
                // Jinja2 takes a key of the wrong type for one that is not there.
                if (e.kind() == TemplateException.Kind.TYPE) {
                    return null;
                }
                throw e;
            }
        }
        String text = Python.text(object);
        Long index = text == null ? null : Numbers.index(key);
        if (text == null || index == null) {
            return null;
        }
        long length = Texts.length(text);
        long at = index < 0 ? index + length : index;
        if (at < 0 || at >= length) {
            return null;
        }
        String one = Texts.at(text, (int) at);
        return object instanceof Markup ? new Markup(one) : one;
    }

    /** {@code object[start:stop:step]}; null for what is left out. */
    public static Object slice(
            Object object, @Nullable Object start, @Nullable Object stop, @Nullable Object step) {
        if (object instanceof String text) {
            return Operators.slice(text, start, stop, step);
        }
        if (object instanceof Markup markup) {
            return new Markup(Operators.slice(markup.text(), start, stop, step));
        }
        if (object instanceof Value value) {
            return value.slice(start, stop, step);
        }
        throw TemplateException.type("'" + Python.typeName(object) + "' object is not subscriptable");
    }

    /** {@code callee(…)}. */
    public static Object call(Render render, Object callee, Arguments arguments) {
        if (callee instanceof Value value) {
            return value.call(render, arguments);
        }
        throw TemplateException.type("'" + Python.typeName(callee) + "' object is not callable");
    }

    /** A text's method that has its text already. */
    private static final class BoundMethod extends Value {
        private final Function unbound;
        private final Object self;

        BoundMethod(Function unbound, Object self) {
            this.unbound = unbound;
            this.self = self;
        }

        @Override
        public String typeName() {
            return "builtin_function_or_method";
        }

        @Override
        public String repr() {
            return "<built-in method " + unbound.name() + " of " + Python.typeName(self) + " object>";
        }

        @Override
        public boolean callable() {
            return true;
        }

        @Override
        public Object call(Render render, Arguments arguments) {
            return unbound.call(render, arguments.after(self));
        }
    }

    /** What numbers and booleans have behind a dot. */
    private static final class NumberAttributes {
        private NumberAttributes() {}

        static @Nullable Object find(Object number, String name) {
            return switch (name) {
                case "real" -> Numbers.positive(number);
                case "imag" -> number instanceof Double ? (Object) 0.0 : 0L;
                case "numerator" -> number instanceof Double ? null : Numbers.positive(number);
                case "denominator" -> number instanceof Double ? null : 1L;
                case "conjugate" -> Function.of(name, "", (render, a) -> Numbers.positive(number));
                case "is_integer" -> number instanceof Double d
                        ? Function.of(name, "", (render, a) -> d == Math.rint(d) && !Double.isInfinite(d))
                        : null;
                case "bit_length" -> number instanceof Double
                        ? null
                        : Function.of(name, "", (render, a) -> (long) Numbers.big(number)
                                .abs()
                                .bitLength());
                case "bit_count" -> number instanceof Double
                        ? null
                        : Function.of(name, "", (render, a) -> (long) Numbers.big(number)
                                .abs()
                                .bitCount());
                default -> null;
            };
        }
    }
}
