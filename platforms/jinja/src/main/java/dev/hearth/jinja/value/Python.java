package dev.hearth.jinja.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Python can do with every object: {@code str}, {@code repr}, {@code bool}, {@code ==}, {@code <}, {@code len}. */
public final class Python {
    private Python() {}

    /** The name of the type: {@code int}, {@code str}. */
    public static String typeName(Object value) {
        return switch (value) {
            case String s -> "str";
            case Long l -> "int";
            case BigInteger big -> "int";
            case Double d -> "float";
            case Boolean b -> "bool";
            case Value v -> v.typeName();
            default -> throw notAValue(value);
        };
    }

    /** As {@code str(value)}. */
    public static String str(Object value) {
        return switch (value) {
            case String s -> s;
            case Long l -> Long.toString(l);
            case Double d -> Numbers.repr(d);
            case Boolean b -> b ? "True" : "False";
            case Value v -> v.str();
            case BigInteger big -> Numbers.repr(big);
            default -> throw notAValue(value);
        };
    }

    /** As {@code repr(value)}. */
    public static String repr(Object value) {
        return switch (value) {
            case String s -> Texts.repr(s);
            case Value v -> v.repr();
            default -> str(value);
        };
    }

    /** As {@code bool(value)}. */
    public static boolean truth(Object value) {
        return switch (value) {
            case Boolean b -> b;
            case String s -> !s.isEmpty();
            case Long l -> l != 0;
            case Double d -> d != 0;
            case BigInteger big -> true;
            case Value v -> v.truth();
            default -> throw notAValue(value);
        };
    }

    /** The characters of a text or of {@link Markup}, or null. */
    public static @Nullable String text(Object value) {
        return value instanceof String s ? s : value instanceof Markup markup ? markup.text() : null;
    }

    /** {@code left == right}. */
    public static boolean equal(Object left, Object right) {
        if (right instanceof Undefined undefined) {
            // A strict one refuses on either side.
            return undefined.equalTo(left);
        }
        if (left instanceof Value value) {
            return value.equalTo(right);
        }
        if (right instanceof Value value) {
            return value.equalTo(left);
        }
        if (left instanceof String || right instanceof String) {
            return left.equals(right);
        }
        return Numbers.equal(left, right);
    }

    /**
     * The order of two objects.
     *
     * @param sign the comparison, for the error: {@code <}
     * @throws TemplateException {@code TYPE} if there is none
     */
    public static int compare(Object left, Object right, String sign) {
        if (left instanceof String a && right instanceof String b) {
            return Texts.compare(a, b);
        }
        if (left instanceof Value value) {
            Integer order = value.compareWith(right);
            if (order != null) {
                return order;
            }
        } else if (right instanceof Value value) {
            Integer order = value.compareWith(left);
            if (order != null) {
                return -order;
            }
        } else if (Numbers.number(left) && Numbers.number(right)) {
            return Numbers.compare(left, right);
        }
        if (left instanceof Undefined undefined) {
            throw undefined.error();
        }
        if (right instanceof Undefined undefined) {
            throw undefined.error();
        }
        throw TemplateException.type("'" + sign + "' not supported between instances of '" + typeName(left) + "' and '"
                + typeName(right) + "'");
    }

    /**
     * What stands for a value as a key: Java's {@code equals} and {@code hashCode} of it are Python's of the value.
     *
     * @throws TemplateException {@code TYPE} if the value can change
     */
    public static Object key(Object value) {
        return switch (value) {
            case String s -> s;
            case Long l -> l;
            case Boolean b -> b ? 1L : 0L;
            case Double d -> Numbers.key(d);
            case BigInteger big -> big;
            case Markup markup -> markup.text();
            case Value v -> {
                if (!v.hashable()) {
                    throw TemplateException.type("unhashable type: '" + v.typeName() + "'");
                }
                yield v;
            }
            default -> throw notAValue(value);
        };
    }

    /** Whether {@link #key} has an answer. */
    public static boolean hashable(Object value) {
        return !(value instanceof Value v) || v.hashable();
    }

    /** Whether {@link #iterate} has an answer. */
    public static boolean iterable(Object value) {
        return value instanceof String || value instanceof Markup || (value instanceof Value v && v.iterable());
    }

    /** As {@code iter(value)}. */
    public static Iterator<Object> iterate(Object value) {
        return switch (value) {
            case String s -> characters(s);
            case Markup markup -> characters(markup.text());
            case Value v -> v.iterate();
            default -> throw TemplateException.type("'" + typeName(value) + "' object is not iterable");
        };
    }

    private static Iterator<Object> characters(String text) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < text.length();
            }

            @Override
            public Object next() {
                int end = text.offsetByCodePoints(next, 1);
                String one = text.substring(next, end);
                next = end;
                return one;
            }
        };
    }

    /** As {@code list(value)}: all elements. */
    public static List<Object> elements(Object value) {
        if (value instanceof SequenceValue sequence) {
            return sequence.list();
        }
        List<Object> all = new ArrayList<>();
        for (Iterator<Object> each = iterate(value); each.hasNext();) {
            all.add(each.next());
            Budget.spend(1);
            if (all.size() > Budget.MAX_ELEMENTS) {
                Budget.elements(all.size());
            }
        }
        return all;
    }

    /** How many elements or characters, or -1 for what has no length. */
    public static long lengthOf(Object value) {
        String text = text(value);
        return text != null ? Texts.length(text) : value instanceof Value v ? v.length() : -1;
    }

    /** As {@code len(value)}. */
    public static long length(Object value) {
        long length = lengthOf(value);
        if (length < 0) {
            throw TemplateException.type("object of type '" + typeName(value) + "' has no len()");
        }
        return length;
    }

    /** Whether it can be called. */
    public static boolean callable(Object value) {
        return value instanceof Value v && v.callable();
    }

    /** Whether it is a text, marked or not. */
    public static boolean isText(Object value) {
        return value instanceof String || value instanceof Markup;
    }

    /** An argument that a signature requires, so that it cannot be missing. */
    public static Object given(@Nullable Object argument) {
        if (argument == null) {
            throw new IllegalStateException("an argument that the signature requires is missing");
        }
        return argument;
    }

    private static IllegalStateException notAValue(Object value) {
        return new IllegalStateException(value.getClass().getName() + " is nothing that a template can hold");
    }
}
