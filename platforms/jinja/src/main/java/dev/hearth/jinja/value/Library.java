package dev.hearth.jinja.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Filters, tests and names that templates can use, each under its name. The first argument of a filter or a test is the
 * value it is applied to; a test answers with a boolean. Immutable.
 */
public final class Library {
    private final Map<String, Function> filters;
    private final Map<String, Function> tests;
    private final Map<String, Object> globals;

    private Library(Builder builder) {
        this.filters = new LinkedHashMap<>(builder.filters);
        this.tests = new LinkedHashMap<>(builder.tests);
        this.globals = new LinkedHashMap<>(builder.globals);
    }

    /** Collects. */
    public static Builder builder() {
        return new Builder();
    }

    /** The filter of that name, or null. */
    public @Nullable Function filter(String name) {
        return filters.get(name);
    }

    /** The test of that name, or null. */
    public @Nullable Function test(String name) {
        return tests.get(name);
    }

    /** What the name stands for, a {@link Function} or any other value, or null. */
    public @Nullable Object global(String name) {
        return globals.get(name);
    }

    /** The filters, not to be changed. */
    public Map<String, Function> filters() {
        return filters;
    }

    /** The tests, not to be changed. */
    public Map<String, Function> tests() {
        return tests;
    }

    /** The names, not to be changed. */
    public Map<String, Object> globals() {
        return globals;
    }

    /** Collects filters, tests and names; a later one replaces an earlier one of its name. */
    public static final class Builder {
        private final Map<String, Function> filters = new LinkedHashMap<>();
        private final Map<String, Function> tests = new LinkedHashMap<>();
        private final Map<String, Object> globals = new LinkedHashMap<>();

        private Builder() {}

        /** A filter; the signature as {@link Signature#of} reads it, the value first. */
        public Builder filter(String name, String signature, Function.Body body) {
            return filter(name, Function.of(name, signature, body));
        }

        /** A filter that exists already, under one more name. */
        public Builder filter(String name, Function function) {
            filters.put(name, function);
            return this;
        }

        /** A test. */
        public Builder test(String name, String signature, Function.Body body) {
            return test(name, Function.of(name, signature, body));
        }

        /** A test that exists already, under one more name. */
        public Builder test(String name, Function function) {
            tests.put(name, function);
            return this;
        }

        /** A function that is called by its name. */
        public Builder function(String name, String signature, Function.Body body) {
            return global(name, Function.of(name, signature, body));
        }

        /** A name for any value. */
        public Builder global(String name, Object value) {
            globals.put(name, value);
            return this;
        }

        /** Everything of another. */
        public Builder addAll(Library library) {
            filters.putAll(library.filters);
            tests.putAll(library.tests);
            globals.putAll(library.globals);
            return this;
        }

        /** Takes a filter, a test and a name out again. */
        public Builder without(String name) {
            filters.remove(name);
            tests.remove(name);
            globals.remove(name);
            return this;
        }

        /** The library. */
        public Library build() {
            return new Library(this);
        }
    }
}
