package dev.hearth.jinja.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a function takes. Written as a text: {@code "value, precision?, method?"}; a question mark for what may be left
 * out, {@code *name} and {@code **name} for any number by position and by name. Immutable.
 */
public final class Signature {
    private static final Map<String, Signature> KNOWN = new ConcurrentHashMap<>();

    private final List<String> names;
    private final int required;
    private final boolean anyPositional;
    private final boolean anyNamed;

    private Signature(List<String> names, int required, boolean anyPositional, boolean anyNamed) {
        this.names = List.copyOf(names);
        this.required = required;
        this.anyPositional = anyPositional;
        this.anyNamed = anyNamed;
    }

    /** From its text, which the code names: each is read once. */
    public static Signature of(String text) {
        return KNOWN.computeIfAbsent(text, Signature::read);
    }

    private static Signature read(String text) {
        List<String> names = new ArrayList<>();
        int required = 0;
        boolean positional = false;
        boolean named = false;
        for (String each : text.isBlank() ? new String[0] : text.split(",", -1)) {
            String name = each.strip();
            if (name.startsWith("**")) {
                named = true;
            } else if (name.startsWith("*")) {
                positional = true;
            } else if (name.endsWith("?")) {
                names.add(name.substring(0, name.length() - 1));
            } else {
                names.add(name);
                required = names.size();
            }
        }
        return new Signature(names, required, positional, named);
    }

    /** The names in order, without those that begin with a star. */
    public List<String> names() {
        return names;
    }

    /** How many of them must be given. */
    public int required() {
        return required;
    }

    /** Whether more can be given by position. */
    public boolean anyPositional() {
        return anyPositional;
    }

    /** Whether more can be given by name. */
    public boolean anyNamed() {
        return anyNamed;
    }

    /**
     * The arguments in the order of the names; null where nothing was given. With {@code *} a last but one element, an
     * {@code Object[]} of the rest; with {@code **} a last one, a {@link Map} of the rest.
     *
     * @throws TemplateException {@code TYPE}, worded as Python's, if they do not fit
     */
    public @Nullable Object[] bind(String function, Arguments arguments) {
        int count = names.size();
        @Nullable Object[] bound = new @Nullable Object[count + (anyPositional ? 1 : 0) + (anyNamed ? 1 : 0)];
        Object[] given = arguments.positional();
        int taken = Math.min(given.length, count);
        System.arraycopy(given, 0, bound, 0, taken);
        if (given.length > count && !anyPositional) {
            throw tooMany(function, given.length);
        }
        if (anyPositional) {
            Object[] rest = new Object[given.length - taken];
            System.arraycopy(given, taken, rest, 0, rest.length);
            bound[count] = rest;
        }
        if (anyNamed || !arguments.named().isEmpty()) {
            bindNamed(function, arguments.named(), bound, taken);
        }
        for (int i = taken; i < required; i++) {
            if (bound[i] == null) {
                throw missing(function, bound);
            }
        }
        return bound;
    }

    private void bindNamed(String function, Map<String, Object> named, @Nullable Object[] bound, int taken) {
        Map<String, Object> rest = new LinkedHashMap<>();
        named.forEach((name, value) -> {
            int place = names.indexOf(name);
            if (place >= 0 && place < taken) {
                throw TemplateException.type(function + "() got multiple values for argument '" + name + "'");
            } else if (place >= 0) {
                bound[place] = value;
            } else if (anyNamed) {
                rest.put(name, value);
            } else {
                throw TemplateException.type(function + "() got an unexpected keyword argument '" + name + "'");
            }
        });
        if (anyNamed) {
            bound[bound.length - 1] = rest;
        }
    }

    private TemplateException tooMany(String function, int given) {
        int count = names.size();
        String takes = required == count ? String.valueOf(count) : "from " + required + " to " + count;
        return TemplateException.type(function + "() takes " + takes + " positional argument" + (count == 1 ? "" : "s")
                + " but " + given + (given == 1 ? " was" : " were") + " given");
    }

    private TemplateException missing(String function, @Nullable Object[] bound) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < required; i++) {
            if (bound[i] == null) {
                missing.add("'" + names.get(i) + "'");
            }
        }
        int count = missing.size();
        String list = count == 1
                ? missing.getFirst()
                : String.join(", ", missing.subList(0, count - 1)) + (count > 2 ? "," : "") + " and "
                        + missing.getLast();
        return TemplateException.type(function + "() missing " + count + " required positional argument"
                + (count == 1 ? "" : "s") + ": " + list);
    }
}
