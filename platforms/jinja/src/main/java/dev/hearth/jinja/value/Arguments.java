package dev.hearth.jinja.value;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call is given: some by position, some by name. Immutable, as long as nobody writes to its array. */
public final class Arguments {
    /** Nothing. */
    public static final Arguments NONE = new Arguments(new Object[0], Map.of());

    private final Object[] positional;
    private final Map<String, Object> named;

    /** Of these, which are not copied. */
    public Arguments(Object[] positional, Map<String, Object> named) {
        this.positional = positional;
        this.named = named;
    }

    /** By position. */
    public static Arguments of(Object... positional) {
        return new Arguments(positional, Map.of());
    }

    /** Those by position, in order; not copied. */
    public Object[] positional() {
        return positional;
    }

    /** Those by name, in the order written. */
    public Map<String, Object> named() {
        return named;
    }

    /** With one more before the others. */
    public Arguments after(Object first) {
        Object[] all = new Object[positional.length + 1];
        all[0] = first;
        System.arraycopy(positional, 0, all, 1, positional.length);
        return new Arguments(all, named);
    }

    /** Without the first ones. */
    public Arguments from(int count) {
        int start = Math.min(count, positional.length);
        return new Arguments(Arrays.copyOfRange(positional, start, positional.length), named);
    }

    /** One by its place or its name, or null. */
    public @Nullable Object find(int place, String name) {
        return place < positional.length ? positional[place] : named.get(name);
    }

    /** Without one that has a name. */
    public Arguments without(String name) {
        if (!named.containsKey(name)) {
            return this;
        }
        Map<String, Object> rest = new LinkedHashMap<>(named);
        rest.remove(name);
        return new Arguments(positional, rest);
    }
}
