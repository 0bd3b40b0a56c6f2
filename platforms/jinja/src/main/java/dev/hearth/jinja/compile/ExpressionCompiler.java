package dev.hearth.jinja.compile;

import dev.hearth.jinja.operator.Access;
import dev.hearth.jinja.operator.Operators;
import dev.hearth.jinja.syntax.Expression;
import dev.hearth.jinja.syntax.Expression.CallArguments;
import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TupleValue;
import dev.hearth.jinja.value.Undefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles expressions. What can fail says where it stands in the template. */
final class ExpressionCompiler {
    private static final Code[] NO_CODE = {};

    private final CompiledTemplate template;
    private final Vocabulary vocabulary;

    ExpressionCompiler(CompiledTemplate template) {
        this.template = template;
        this.vocabulary = template.vocabulary();
    }

    /**
     * Compiles an expression.
     *
     * @param scope whose names it can refer to
     */
    Code compile(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Literal literal -> {
                Object value = literal.value();
                yield frame -> value;
            }
            case Expression.Data data -> {
                String text = data.text();
                yield frame -> frame.run.autoescape() ? new Markup(text) : text;
            }
            case Expression.Name name -> name(name.name(), scope);
            case Expression.TupleLiteral tuple -> {
                Code[] items = all(tuple.items(), scope);
                yield frame -> TupleValue.of(evaluated(items, frame));
            }
            case Expression.ListLiteral list -> {
                Code[] items = all(list.items(), scope);
                yield frame -> ListValue.of(evaluated(items, frame));
            }
            case Expression.DictLiteral dict -> dict(dict, scope);
            case Expression.Conditional choice -> conditional(choice, scope);
            case Expression.Binary binary -> binary(binary, scope);
            case Expression.And and -> {
                Code left = compile(and.left(), scope);
                Code right = compile(and.right(), scope);
                yield frame -> {
                    Object value = left.eval(frame);
                    return truth(value, and.at()) ? right.eval(frame) : value;
                };
            }
            case Expression.Or or -> {
                Code left = compile(or.left(), scope);
                Code right = compile(or.right(), scope);
                yield frame -> {
                    Object value = left.eval(frame);
                    return truth(value, or.at()) ? value : right.eval(frame);
                };
            }
            case Expression.Not not -> {
                Code value = compile(not.value(), scope);
                yield frame -> !truth(value.eval(frame), not.at());
            }
            case Expression.Sign sign -> {
                Code value = compile(sign.value(), scope);
                yield located(sign.at(), frame -> Operators.sign(sign.positive(), value.eval(frame)));
            }
            case Expression.Concat concat -> {
                Code[] parts = all(concat.parts(), scope);
                yield located(
                        concat.at(),
                        frame -> Operators.concat(Arrays.asList(evaluated(parts, frame)), frame.run.autoescape()));
            }
            case Expression.Compare compare -> compare(compare, scope);
            case Expression.Attribute attribute -> {
                Code object = compile(attribute.object(), scope);
                String name = attribute.name();
                yield located(attribute.at(), frame -> Access.attribute(frame.run, object.eval(frame), name));
            }
            case Expression.Item item -> {
                Code object = compile(item.object(), scope);
                Code key = compile(item.key(), scope);
                yield located(item.at(), frame -> Access.item(frame.run, object.eval(frame), key.eval(frame)));
            }
            case Expression.Slicing slicing -> slicing(slicing, scope);
            case Expression.Call call -> call(call, scope, null);
            case Expression.Filter filter -> filter(filter, scope, null);
            case Expression.Test test -> test(test, scope);
            case Expression.NamespaceTarget target -> throw new IllegalStateException("a target has no value");
        };
    }

    Code[] all(List<Expression> expressions, Scope scope) {
        if (expressions.isEmpty()) {
            return NO_CODE;
        }
        Code[] all = new Code[expressions.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = compile(expressions.get(i), scope);
        }
        return all;
    }

    private static Object[] evaluated(Code[] codes, Frame frame) {
        Object[] values = new Object[codes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = codes[i].eval(frame);
        }
        return values;
    }

    /** The same, whose errors say where it stands. */
    Code located(int at, Code code) {
        return frame -> {
            try {
                return code.eval(frame);
            } catch (TemplateException e) {
                throw template.at(e, at);
            }
        };
    }

    private boolean truth(Object value, int at) {
        if (value instanceof Boolean b) {
            return b;
        }
        try {
            return Python.truth(value);
        } catch (TemplateException e) {
            throw template.at(e, at);
        }
    }

    /** Whether an expression is true. */
    Condition condition(Expression expression, Scope scope) {
        Code code = compile(expression, scope);
        int at = expression.at();
        return frame -> truth(code.eval(frame), at);
    }

    /** A condition, ready to be evaluated. */
    interface Condition {
        boolean holds(Frame frame);
    }

    private Code name(String name, Scope scope) {
        Symbols.Ref ref = scope.symbols().ref(name);
        int slot = ref.slot();
        int out = scope.symbols().function().depth - ref.function().depth;
        if (out == 0) {
            return frame -> {
                Object value = frame.slots[slot];
                return value != null ? value : frame.run.undefinedName(name);
            };
        }
        return frame -> {
            Object value = frame.out(out).slots[slot];
            return value != null ? value : frame.run.undefinedName(name);
        };
    }

    private Code dict(Expression.DictLiteral dict, Scope scope) {
        int count = dict.pairs().size();
        Code[] keys = new Code[count];
        Code[] values = new Code[count];
        for (int i = 0; i < count; i++) {
            keys[i] = compile(dict.pairs().get(i).key(), scope);
            values[i] = compile(dict.pairs().get(i).value(), scope);
        }
        return located(dict.at(), frame -> {
            DictValue.Builder made = DictValue.builder();
            for (int i = 0; i < count; i++) {
                made.put(keys[i].eval(frame), values[i].eval(frame));
            }
            return made.build();
        });
    }

    private Code conditional(Expression.Conditional choice, Scope scope) {
        Scope soft = scope.soft();
        Condition test = condition(choice.test(), soft);
        Code then = compile(choice.then(), soft);
        Expression written = choice.otherwise();
        Code otherwise = written == null
                ? frame -> frame.run.undefined("the inline if-expression on line " + line(choice.at())
                        + " evaluated to false and no else section was defined.")
                : compile(written, soft);
        return frame -> test.holds(frame) ? then.eval(frame) : otherwise.eval(frame);
    }

    private int line(int at) {
        String source = template.source();
        int line = 1;
        for (int i = 0; i < Math.min(at, source.length()); i++) {
            line += source.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    private Code binary(Expression.Binary binary, Scope scope) {
        Code left = compile(binary.left(), scope);
        Code right = compile(binary.right(), scope);
        Operator operator = binary.operator();
        Code slow = located(
                binary.at(), frame -> Operators.compute(operator, left.eval(frame), right.eval(frame)));
        return switch (operator) {
            case ADD -> new Adding(left, right, binary.at());
            default -> slow;
        };
    }

    // The most frequent of all, and one whose result two lines of Java can tell for most numbers.
    private final class Adding implements Code {
        private final Code left;
        private final Code right;
        private final int at;

        Adding(Code left, Code right, int at) {
            this.left = left;
            this.right = right;
            this.at = at;
        }

        @Override
        public Object eval(Frame frame) {
            Object a = left.eval(frame);
            Object b = right.eval(frame);
            if (a instanceof Double x) {
                if (b instanceof Double y) {
                    return x + y;
                }
                if (b instanceof Long y) {
                    return x + y;
                }
            }
            try {
                return Operators.compute(Operator.ADD, a, b);
            } catch (TemplateException e) {
                throw template.at(e, at);
            }
        }
    }

    private Code compare(Expression.Compare compare, Scope scope) {
        Code first = compile(compare.first(), scope);
        List<Expression.Comparison> steps = compare.comparisons();
        Code[] values = all(steps.stream().map(Expression.Comparison::value).toList(), scope);
        Relation[] relations =
                steps.stream().map(step -> relation(step.comparator())).toArray(Relation[]::new);
        if (relations.length == 1) {
            Relation relation = relations[0];
            Code second = values[0];
            return located(compare.at(), frame -> relation.holds(first.eval(frame), second.eval(frame)));
        }
        return located(compare.at(), frame -> {
            Object left = first.eval(frame);
            for (int i = 0; i < relations.length; i++) {
                Object right = values[i].eval(frame);
                if (!relations[i].holds(left, right)) {
                    return false;
                }
                left = right;
            }
            return true;
        });
    }

    /** How two values are compared. */
    private interface Relation {
        boolean holds(Object left, Object right);
    }

    private static Relation relation(Expression.Comparator comparator) {
        return switch (comparator) {
            case EQUAL -> Python::equal;
            case UNEQUAL -> (left, right) -> !Python.equal(left, right);
            case LESS -> Operators::less;
            case LESS_OR_EQUAL -> Operators::lessOrEqual;
            case GREATER -> Operators::greater;
            case GREATER_OR_EQUAL -> Operators::greaterOrEqual;
            case IN -> (left, right) -> Operators.contains(right, left);
            case NOT_IN -> (left, right) -> !Operators.contains(right, left);
        };
    }

    private Code slicing(Expression.Slicing slicing, Scope scope) {
        Code object = compile(slicing.object(), scope);
        @Nullable Code start = bound(slicing.start(), scope);
        @Nullable Code stop = bound(slicing.stop(), scope);
        @Nullable Code step = bound(slicing.step(), scope);
        return located(
                slicing.at(),
                frame -> {
                    Object value = object.eval(frame);
                    Object from = start == null ? null : start.eval(frame);
                    Object to = stop == null ? null : stop.eval(frame);
                    Object by = step == null ? null : step.eval(frame);
                    return Access.slice(value, from, to, by);
                });
    }

    private @Nullable Code bound(@Nullable Expression expression, Scope scope) {
        return expression == null ? null : compile(expression, scope);
    }

    // --- calls

    /**
     * A call.
     *
     * @param caller what a {@code call} block gives along
     */
    Code call(Expression.Call call, Scope scope, @Nullable Code caller) {
        Code function = compile(call.function(), scope);
        Given given = given(call.arguments(), scope, 0, caller);
        return located(call.at(), frame -> {
            Object callee = function.eval(frame);
            return frame.run.call(callee, given.arguments(frame, null));
        });
    }

    /**
     * A filter.
     *
     * @param body the value of a filter without one of its own
     */
    Code filter(Expression.Filter filter, Scope scope, @Nullable Code body) {
        Expression written = filter.value();
        Code value = written instanceof Expression.Filter inner
                ? filter(inner, scope, body)
                : written != null ? compile(written, scope) : body;
        if (value == null) {
            throw new IllegalStateException("a filter without a value");
        }
        Function function = vocabulary.filter(filter.name());
        if (function == null) {
            return missing("filter", filter.name(), filter.at(), scope);
        }
        return applied(function, value, filter.arguments(), scope, filter.at());
    }

    private Code applied(Function function, Code value, CallArguments arguments, Scope scope, int at) {
        Given given = given(arguments, scope, 1, null);
        return frame -> {
            try {
                frame.run.spend();
                return function.call(frame.run, given.arguments(frame, value.eval(frame)));
            } catch (TemplateException e) {
                throw template.at(e, at);
            }
        };
    }

    private Code test(Expression.Test test, Scope scope) {
        Code value = compile(test.value(), scope);
        Function function = vocabulary.test(test.name());
        if (function == null) {
            return missing("test", test.name(), test.at(), scope);
        }
        Code answer = applied(function, value, test.arguments(), scope, test.at());
        return frame -> truth(answer.eval(frame), test.at());
    }

    // Within a branch it may never be asked for: then it is no mistake until it is.
    private Code missing(String kind, String name, int at, Scope scope) {
        String message = "No " + kind + " named " + Python.repr(name) + ".";
        if (!scope.conditional()) {
            throw template.at(new TemplateException(TemplateException.Kind.ASSERTION, message), at);
        }
        return frame -> {
            throw template.at(new TemplateException(TemplateException.Kind.RUNTIME, message), at);
        };
    }

    /** The arguments of a call, ready to be evaluated. */
    private interface Given {
        Arguments arguments(Frame frame, @Nullable Object first);
    }

    private Given given(CallArguments written, Scope scope, int before, @Nullable Code caller) {
        Code[] positional = all(written.positional(), scope);
        if (written.named().isEmpty() && !written.open() && caller == null) {
            if (positional.length == 0) {
                return before == 0
                        ? (frame, first) -> Arguments.NONE
                        : (frame, first) -> new Arguments(new Object[] {Python.given(first)}, Map.of());
            }
            return (frame, first) -> new Arguments(values(positional, frame, first), Map.of());
        }
        String[] names =
                written.named().stream().map(Expression.Named::name).toArray(String[]::new);
        Code[] named = all(written.named().stream().map(Expression.Named::value).toList(), scope);
        @Nullable Code rest = bound(written.rest(), scope);
        @Nullable Code namedRest = bound(written.namedRest(), scope);
        return (frame, first) -> {
            Object[] values = values(positional, frame, first);
            Map<String, Object> all = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                all.put(names[i], named[i].eval(frame));
            }
            if (rest != null) {
                List<Object> more = new ArrayList<>(Arrays.asList(values));
                more.addAll(Python.elements(rest.eval(frame)));
                values = more.toArray();
            }
            if (namedRest != null) {
                addAll(all, namedRest.eval(frame));
            }
            if (caller != null) {
                all.put("caller", caller.eval(frame));
            }
            return new Arguments(values, all);
        };
    }

    private static Object[] values(Code[] codes, Frame frame, @Nullable Object first) {
        int before = first == null ? 0 : 1;
        Object[] values = new Object[codes.length + before];
        if (first != null) {
            values[0] = first;
        }
        for (int i = 0; i < codes.length; i++) {
            values[i + before] = codes[i].eval(frame);
        }
        return values;
    }

    private static void addAll(Map<String, Object> all, Object rest) {
        if (rest instanceof Undefined undefined) {
            throw undefined.error();
        }
        if (!(rest instanceof MapValue map)) {
            throw TemplateException.type("argument after ** must be a mapping, not " + Python.typeName(rest));
        }
        map.entries().forEach(entry -> {
            String name = Python.text(entry.getKey());
            if (name == null) {
                throw TemplateException.type("keywords must be strings");
            }
            if (all.put(name, entry.getValue()) != null) {
                throw TemplateException.type("got multiple values for keyword argument '" + name + "'");
            }
        });
    }
}
