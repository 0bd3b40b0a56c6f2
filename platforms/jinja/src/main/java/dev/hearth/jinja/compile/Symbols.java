package dev.hearth.jinja.compile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a scope refer to, and what their slots hold when the scope is entered. After
 * {@code jinja2.idtracking.Symbols}, which decides all that is peculiar about scoping in Jinja2: that {@code set} in a
 * loop does not last, that one branch of an {@code if} that sets a name leaves it alone in the others.
 */
final class Symbols {
    /** A slot of a function. */
    record Ref(Slots function, int slot) {}

    /** The slots of a function: a template, a block, a macro, a recursive loop. */
    static final class Slots {
        final int depth;
        private int count;

        Slots(int depth) {
            this.depth = depth;
        }

        Ref next() {
            return new Ref(this, count++);
        }

        int count() {
            return count;
        }
    }

    /** What a slot holds when the scope is entered. */
    sealed interface Load {
        /** What the scope itself puts there. */
        record Parameter() implements Load {}

        /** What the context knows by that name. */
        record Resolve(String name) implements Load {}

        /** What another slot holds. */
        record Alias(Ref ref) implements Load {}

        /** Nothing. */
        record Unset() implements Load {}
    }

    private final @Nullable Symbols parent;
    private final Slots function;
    // A name has one slot in the scope, in all copies of it.
    private final Map<String, Ref> slots;
    private final Map<String, Ref> refs = new LinkedHashMap<>();
    private final Map<Ref, Load> loads = new LinkedHashMap<>();
    private final Set<String> stores = new LinkedHashSet<>();

    Symbols(@Nullable Symbols parent, Slots function) {
        this(parent, function, new LinkedHashMap<>());
    }

    private Symbols(@Nullable Symbols parent, Slots function, Map<String, Ref> slots) {
        this.parent = parent;
        this.function = function;
        this.slots = slots;
    }

    Slots function() {
        return function;
    }

    /** The slot of a name here or further out, or null. */
    @Nullable
    Ref find(String name) {
        Ref ref = refs.get(name);
        return ref != null ? ref : parent == null ? null : parent.find(name);
    }

    /** The slot of a name that is used here. */
    Ref ref(String name) {
        Ref ref = find(name);
        if (ref == null) {
            throw new IllegalStateException("the name " + name + " was not seen before");
        }
        return ref;
    }

    private Ref define(String name, Load load) {
        Ref ref = slots.computeIfAbsent(name, each -> function.next());
        refs.put(name, ref);
        loads.put(ref, load);
        return ref;
    }

    void load(String name) {
        if (find(name) == null) {
            define(name, new Load.Resolve(name));
        }
    }

    void store(String name) {
        stores.add(name);
        if (!refs.containsKey(name)) {
            Ref outer = parent == null ? null : parent.find(name);
            define(name, outer == null ? new Load.Unset() : new Load.Alias(outer));
        }
    }

    Ref parameter(String name) {
        stores.add(name);
        return define(name, new Load.Parameter());
    }

    Symbols copy() {
        Symbols copy = new Symbols(parent, function, slots);
        copy.refs.putAll(refs);
        copy.loads.putAll(loads);
        copy.stores.addAll(stores);
        return copy;
    }

    /** After an {@code if}: what only some of its branches set was there before, or comes from the context. */
    void merge(List<Symbols> branches) {
        Map<String, Integer> stored = new LinkedHashMap<>();
        for (Symbols branch : branches) {
            for (String name : branch.stores) {
                if (!stores.contains(name)) {
                    stored.merge(name, 1, Integer::sum);
                }
            }
        }
        for (Symbols branch : branches) {
            refs.putAll(branch.refs);
            loads.putAll(branch.loads);
            stores.addAll(branch.stores);
        }
        stored.forEach((name, count) -> {
            if (count == branches.size()) {
                return;
            }
            Ref outer = parent == null ? null : parent.find(name);
            loads.put(ref(name), outer == null ? new Load.Resolve(name) : new Load.Alias(outer));
        });
    }

    /** What the slots of this scope hold when it is entered. */
    Map<Ref, Load> loads() {
        return loads;
    }

    /** The names that are set here or further out. */
    Map<String, Ref> allStores() {
        Map<String, Ref> all = new LinkedHashMap<>();
        for (Symbols each = this; each != null; each = each.parent) {
            for (String name : each.stores) {
                all.computeIfAbsent(name, this::ref);
            }
        }
        return all;
    }
}
