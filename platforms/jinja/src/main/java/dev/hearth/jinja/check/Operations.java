package dev.hearth.jinja.check;

import dev.hearth.jinja.syntax.Expression.Comparator;
import dev.hearth.jinja.value.Operator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which operations on which kinds of values never do what they are written for. */
final class Operations {
    private static final Set<String> ITERATING =
            Set.of("sum", "join", "first", "last", "sort", "list", "length", "count",
                    "groupby", "dictsort", "reverse", "max", "min", "random");

    private Operations() {}

    /** Why an operator fails, or null if it need not. */
    static @Nullable String problem(Operator operator, Kind left, Kind right) {
        if (left == Kind.UNKNOWN || right == Kind.UNKNOWN) {
            return null;
        }
        boolean fails =
                switch (operator) {
                    case ADD ->
                        (left != right && !timeAndDuration(left, right)) || left == Kind.MAP || bothTimes(left, right);
                    case SUBTRACT ->
                        !(left == Kind.NUMBER && right == Kind.NUMBER)
                                && !(left == Kind.TIME && (right == Kind.TIME || right == Kind.DURATION))
                                && !(left == Kind.DURATION && right == Kind.DURATION);
                    case MULTIPLY -> left != Kind.NUMBER && right != Kind.NUMBER;
                    case DIVIDE, FLOOR_DIVIDE ->
                        !(left == Kind.NUMBER && right == Kind.NUMBER) && left != Kind.DURATION;
                    case POWER -> left != Kind.NUMBER || right != Kind.NUMBER;
                    default -> false; // text % value writes the value into the text
                };
        return fails
                ? left.described() + " " + operator.sign().replace(" or pow()", "") + " " + right.described()
                        + " always fails" + remedy(left, right)
                : null;
    }

    private static boolean timeAndDuration(Kind left, Kind right) {
        return (left == Kind.TIME && right == Kind.DURATION) || (left == Kind.DURATION && right == Kind.TIME);
    }

    private static boolean bothTimes(Kind left, Kind right) {
        return left == Kind.TIME && right == Kind.TIME;
    }

    /** Why a comparison fails or is the same whatever the values, or null if it need not be. */
    static @Nullable String problem(Comparator comparator, Kind left, Kind right) {
        if (left == Kind.UNKNOWN || right == Kind.UNKNOWN || (left == right && left != Kind.MAP)) {
            return null;
        }
        return switch (comparator) {
            case EQUAL, UNEQUAL ->
                left == right
                        ? null
                        : left.described() + " never equals " + right.described() + remedy(left, right);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                left.described() + " " + comparator.sign() + " " + right.described() + " always fails"
                        + remedy(left, right);
            case IN, NOT_IN ->
                right == Kind.NUMBER || right == Kind.TIME || right == Kind.DURATION
                        || right == Kind.TEXT
                                ? "to look for " + left.described() + " in " + right.described() + " always fails"
                                : null;
        };
    }

    // A state is text: by far the most frequent mistake.
    private static String remedy(Kind left, Kind right) {
        return (left == Kind.TEXT && right == Kind.NUMBER) || (left == Kind.NUMBER && right == Kind.TEXT)
                ? "; make a number of the text first: | float(0)"
                : "";
    }

    /** Why a filter fails, or null if it need not. */
    static @Nullable String problem(String filter, Kind value) {
        return ITERATING.contains(filter) && (value == Kind.NUMBER || value == Kind.TIME || value == Kind.DURATION)
                ? "'" + filter + "' takes a list, and this is " + value.described()
                : null;
    }
}
