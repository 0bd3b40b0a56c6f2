package dev.hearth.jinja.syntax;

import dev.hearth.jinja.value.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has a value. Each knows the offset in the source at which it begins, or at which its operator stands. */
public sealed interface Expression {
    /** How many characters of the source stand before it. */
    int at();

    /** A name that is read, or, as a target, written. */
    record Name(String name, int at) implements Expression {}

    /** A constant: None, a boolean, a number or a text. */
    record Literal(Object value, int at) implements Expression {}

    /** Text outside of all braces. */
    record Data(String text, int at) implements Expression {}

    /** {@code (a, b)}; also a target. */
    record TupleLiteral(List<Expression> items, int at) implements Expression {}

    /** {@code [a, b]}. */
    record ListLiteral(List<Expression> items, int at) implements Expression {}

    /** {@code {a: b}}. */
    record DictLiteral(List<Pair> pairs, int at) implements Expression {}

    /** A key and its value. */
    record Pair(Expression key, Expression value) {}

    /** {@code a if test else b}. */
    record Conditional(Expression test, Expression then, @Nullable Expression otherwise, int at)
            implements Expression {}

    /** An operator that computes. */
    record Binary(Operator operator, Expression left, Expression right, int at) implements Expression {}

    /** {@code a and b}. */
    record And(Expression left, Expression right, int at) implements Expression {}

    /** {@code a or b}. */
    record Or(Expression left, Expression right, int at) implements Expression {}

    /** {@code not a}. */
    record Not(Expression value, int at) implements Expression {}

    /** {@code -a}, or {@code +a} if positive. */
    record Sign(boolean positive, Expression value, int at) implements Expression {}

    /** {@code a ~ b ~ c}. */
    record Concat(List<Expression> parts, int at) implements Expression {}

    /** {@code a < b <= c}. */
    record Compare(Expression first, List<Comparison> comparisons, int at) implements Expression {}

    /** One step of a comparison. */
    record Comparison(Comparator comparator, Expression value) {}

    /** How two values are compared. */
    enum Comparator {
        EQUAL("=="),
        UNEQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        IN("in"),
        NOT_IN("not in");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        /** As it is written. */
        public String sign() {
            return sign;
        }
    }

    /** {@code object.name}. */
    record Attribute(Expression object, String name, int at) implements Expression {}

    /** {@code object[key]}. */
    record Item(Expression object, Expression key, int at) implements Expression {}

    /** {@code object[start:stop:step]}. */
    record Slicing(
            Expression object, @Nullable Expression start, @Nullable Expression stop, @Nullable Expression step, int at)
            implements Expression {}

    /** {@code function(…)}. */
    record Call(Expression function, CallArguments arguments, int at) implements Expression {}

    /**
     * {@code value|name(…)}.
     *
     * @param value null for the body of the block the filter belongs to
     */
    record Filter(@Nullable Expression value, String name, CallArguments arguments, int at) implements Expression {}

    /** {@code value is name(…)}. */
    record Test(Expression value, String name, CallArguments arguments, int at) implements Expression {}

    /** {@code namespace.name} as a target. */
    record NamespaceTarget(String namespace, String name, int at) implements Expression {}

    /**
     * What a call is given.
     *
     * @param rest {@code *rest}
     * @param namedRest {@code **rest}
     */
    record CallArguments(
            List<Expression> positional, List<Named> named, @Nullable Expression rest, @Nullable Expression namedRest) {
        /** Nothing. */
        public static final CallArguments NONE = new CallArguments(List.of(), List.of(), null, null);

        /** Whether it cannot be said how many there are before they are evaluated. */
        public boolean open() {
            return rest != null || namedRest != null;
        }
    }

    /** {@code name=value}. */
    record Named(String name, Expression value) {}
}
