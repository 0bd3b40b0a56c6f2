package dev.hearth.jinja.compile;

/**
 * Where in a template a statement stands.
 *
 * @param symbols what names refer to
 * @param topLevel whether what is set is seen by blocks and by templates that import this one
 * @param conditional whether it may never be reached
 * @param inTemplate whether what is written goes to the template itself, which a template it extends can replace
 */
record Scope(Symbols symbols, boolean topLevel, boolean conditional, boolean inTemplate) {
    /** A branch. */
    Scope soft() {
        return conditional ? this : new Scope(symbols, topLevel, true, inTemplate);
    }

    /** A scope within this one, in the same function. */
    Scope inner() {
        return new Scope(new Symbols(symbols, symbols.function()), false, false, inTemplate);
    }

    /** A scope within this one, in a function of its own. */
    Scope function() {
        Symbols.Slots inner = new Symbols.Slots(symbols.function().depth + 1);
        return new Scope(new Symbols(symbols, inner), false, false, false);
    }
}
