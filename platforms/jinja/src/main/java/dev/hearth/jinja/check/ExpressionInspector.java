package dev.hearth.jinja.check;

import dev.hearth.jinja.Environment;
import dev.hearth.jinja.check.Constants.Result;
import dev.hearth.jinja.syntax.Children;
import dev.hearth.jinja.syntax.Expression;
import dev.hearth.jinja.syntax.Expression.CallArguments;
import dev.hearth.jinja.syntax.Expression.Name;
import dev.hearth.jinja.syntax.Statement;
import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.PerRender;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inspects the expressions of a template, and tells what is known of their values. */
final class ExpressionInspector {
    /** The filters that take the name of a filter, at this place after the value. */
    private static final Map<String, Integer> FILTER_NAMED_AT = Map.of("map", 0);
    /** The filters that take the name of a test, at this place after the value. */
    private static final Map<String, Integer> TEST_NAMED_AT =
            Map.of("select", 0, "reject", 0, "selectattr", 1, "rejectattr", 1);
    private static final Set<String> GUARDS = Set.of("default", "d", "defined", "undefined");

    private final Environment environment;
    private final Traits traits;
    private final @Nullable Set<String> variables;
    private final Bindings bindings;
    private final Constants constants;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<String> guarded = new HashSet<>();
    private final Set<String> reported = new HashSet<>();

    /**
     * What is known of a value.
     *
     * @param constant the value itself, if it is the same each time
     */
    record Outcome(Kind kind, @Nullable Object constant) {
        static final Outcome UNKNOWN = new Outcome(Kind.UNKNOWN, null);

        static Outcome of(Kind kind) {
            return kind == Kind.UNKNOWN ? UNKNOWN : new Outcome(kind, null);
        }

        static Outcome of(Object constant) {
            return new Outcome(Kind.of(constant), constant);
        }
    }

    /** @param variables the names that the template is given; null if nobody knows them */
    ExpressionInspector(
            Environment environment, Traits traits, @Nullable Set<String> variables, Bindings bindings) {
        this.environment = environment;
        this.traits = traits;
        this.variables = variables;
        this.bindings = bindings;
        this.constants = new Constants(environment);
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** Says that whoever wrote the template reckons with a name that is not there. */
    void guard(String name) {
        guarded.add(name);
    }

    /** Notes the name for which {@link #guard} is to be called, if the expression asks whether there is one. */
    static void guarded(Expression expression, Set<String> into) {
        Expression value =
                switch (expression) {
                    case Expression.Filter filter when GUARDS.contains(filter.name()) -> filter.value();
                    case Expression.Test test when GUARDS.contains(test.name()) -> test.value();
                    default -> null;
                };
        if (value != null) {
            into.add(rootOf(value));
        }
    }

    private static String rootOf(Expression expression) {
        return switch (expression) {
            case Name name -> name.name();
            case Expression.Attribute attribute -> rootOf(attribute.object());
            case Expression.Item item -> rootOf(item.object());
            default -> "";
        };
    }

    /** Notes of what kind the values of a name are that is set in one place only. */
    void assigned(Expression target, Outcome value) {
        if (target instanceof Name name && bindings.once(name.name()) && !given(name.name())) {
            kinds.put(name.name(), value.kind());
        }
    }

    private boolean given(String name) {
        return variables != null && variables.contains(name);
    }

    /** @param soft whether it may never be reached, so that the compiler forgives unknown names */
    Outcome inspect(Expression expression, Names names, boolean soft) {
        return switch (expression) {
            case Expression.Literal literal -> Outcome.of(literal.value());
            case Expression.Data data -> Outcome.of(Kind.TEXT);
            case Name name -> name(name, names);
            case Expression.Binary binary -> binary(binary, names, soft);
            case Expression.Compare compare -> compare(compare, names, soft);
            case Expression.Concat concat -> {
                children(concat, names, soft);
                yield Outcome.of(Kind.TEXT);
            }
            case Expression.Conditional choice -> {
                inspect(choice.test(), names, true);
                Kind then = inspect(choice.then(), names, true).kind();
                Kind otherwise = choice.otherwise() == null
                        ? Kind.UNKNOWN
                        : inspect(choice.otherwise(), names, true).kind();
                yield Outcome.of(then == otherwise ? then : Kind.UNKNOWN);
            }
            case Expression.Or or -> {
                Kind left = inspect(or.left(), names, soft).kind();
                Kind right = inspect(or.right(), names, soft).kind();
                yield Outcome.of(left == right ? left : Kind.UNKNOWN);
            }
            case Expression.And and -> {
                Kind left = inspect(and.left(), names, soft).kind();
                Kind right = inspect(and.right(), names, soft).kind();
                yield Outcome.of(left == right ? left : Kind.UNKNOWN);
            }
            case Expression.ListLiteral list -> {
                children(list, names, soft);
                yield Outcome.of(Kind.LIST);
            }
            case Expression.DictLiteral dict -> {
                children(dict, names, soft);
                yield Outcome.of(Kind.MAP);
            }
            case Expression.Slicing slicing -> {
                Kind kind = inspect(slicing.object(), names, soft).kind();
                rest(slicing, names, soft);
                yield Outcome.of(kind == Kind.TEXT || kind == Kind.LIST ? kind : Kind.UNKNOWN);
            }
            case Expression.Sign sign -> {
                Outcome value = inspect(sign.value(), names, soft);
                yield Outcome.of(value.kind() == Kind.NUMBER ? Kind.NUMBER : Kind.UNKNOWN);
            }
            case Expression.Call call -> call(call, names, soft);
            case Expression.Filter filter -> filter(filter, names, soft);
            case Expression.Test test -> test(test, names, soft);
            case Expression.TupleLiteral tuple -> children(tuple, names, soft);
            case Expression.Not not -> children(not, names, soft);
            case Expression.Attribute attribute -> children(attribute, names, soft);
            case Expression.Item item -> children(item, names, soft);
            case Expression.NamespaceTarget target -> name(new Name(target.namespace(), target.at()), names);
        };
    }

    private Outcome children(Expression expression, Names names, boolean soft) {
        Children.of(expression).forEach(each -> inspect(each, names, soft));
        return Outcome.UNKNOWN;
    }

    private void rest(Expression expression, Names names, boolean soft) {
        List<Expression> all = Children.of(expression);
        all.subList(1, all.size()).forEach(each -> inspect(each, names, soft));
    }

    // --- names

    private Outcome name(Name name, Names names) {
        boolean own = names.contains(name.name());
        if (!own && !given(name.name()) && environment.global(name.name()) == null) {
            if (variables != null && !guarded.contains(name.name()) && reported.add(name.name())) {
                Set<String> known = new LinkedHashSet<>(names.list());
                known.addAll(variables);
                known.addAll(environment.library().globals().keySet());
                unknown(false, name.at(), name.name(), "'" + name.name() + "' is not defined here", known);
            }
            return Outcome.UNKNOWN;
        }
        return own && bindings.once(name.name())
                ? Outcome.of(kinds.getOrDefault(name.name(), Kind.UNKNOWN))
                : Outcome.UNKNOWN;
    }

    private void unknown(boolean fatal, int at, String word, String message, Collection<String> known) {
        flaws.add(new Flaw(fatal, at, Math.max(1, word.length()), message, word, known));
    }

    private void flaw(int at, int length, @Nullable String message) {
        if (message != null) {
            flaws.add(new Flaw(false, at, length, message));
        }
    }

    // --- operators

    private Outcome binary(Expression.Binary binary, Names names, boolean soft) {
        Outcome left = inspect(binary.left(), names, soft);
        Outcome right = inspect(binary.right(), names, soft);
        int length = switch (binary.operator()) {
            case FLOOR_DIVIDE, POWER -> 2;
            default -> 1;
        };
        if (left.constant() != null && right.constant() != null) {
            Object a = left.constant();
            Object b = right.constant();
            return outcome(constants.operation(binary.operator(), a, b), binary.at(), length, Kind.UNKNOWN);
        }
        flaw(binary.at(), length, Operations.problem(binary.operator(), left.kind(), right.kind()));
        boolean same = left.kind() == right.kind();
        return Outcome.of(
                switch (binary.operator()) {
                    case ADD -> same ? left.kind() : Kind.UNKNOWN;
                    case MODULO -> left.kind() == Kind.TEXT || same ? left.kind() : Kind.UNKNOWN;
                    case SUBTRACT ->
                        same && left.kind() == Kind.TIME ? Kind.DURATION : same ? left.kind() : Kind.UNKNOWN;
                    case MULTIPLY, DIVIDE, FLOOR_DIVIDE, POWER ->
                        same && left.kind() == Kind.NUMBER ? Kind.NUMBER : Kind.UNKNOWN;
                });
    }

    private Outcome outcome(Result result, int at, int length, Kind otherwise) {
        if (result.error() != null) {
            String message = String.valueOf(result.error().getMessage());
            flaw(at, length, "this always fails: " + message.replaceFirst("^Template error: ", ""));
            return Outcome.UNKNOWN;
        }
        return result.value() != null ? Outcome.of(result.value()) : Outcome.of(otherwise);
    }

    private Outcome compare(Expression.Compare compare, Names names, boolean soft) {
        Kind left = inspect(compare.first(), names, soft).kind();
        for (Expression.Comparison step : compare.comparisons()) {
            Kind right = inspect(step.value(), names, soft).kind();
            String problem = Operations.problem(step.comparator(), left, right);
            flaw(compare.at(), step.comparator().sign().length(), problem);
            left = right;
        }
        return Outcome.UNKNOWN;
    }

    // --- calls

    private Outcome call(Expression.Call call, Names names, boolean soft) {
        List<@Nullable Object> given = arguments(call.arguments(), names, soft);
        if (!(call.function() instanceof Name name)) {
            Kind kind = inspect(call.function(), names, soft).kind();
            if (kind != Kind.UNKNOWN) {
                flaw(call.at(), 1, kind.described() + " cannot be called");
            }
            return Outcome.UNKNOWN;
        }
        String called = name.name();
        if (names.contains(called) || given(called)) {
            Kind kind = name(name, names).kind();
            if (kind != Kind.UNKNOWN) {
                flaw(name.at(), called.length(), "'" + called + "' is " + kind.described() + " and cannot be called");
            }
            Statement.Macro macro = bindings.macro(called);
            if (macro != null && !given(called)) {
                flaw(name.at(), called.length(), MacroCalls.problem(macro, call.arguments()));
                return Outcome.of(Kind.TEXT);
            }
            return Outcome.UNKNOWN;
        }
        Object global = environment.global(called);
        if (global == null) {
            if (!guarded.contains(called) && reported.add(called)) {
                Set<String> known = new LinkedHashSet<>(names.list());
                known.addAll(environment.library().globals().keySet());
                unknown(false, name.at(), called, "there is no function '" + called + "'"
                        + (environment.filter(called) == null ? "" : "; it is a filter: … | " + called), known);
            }
            return Outcome.UNKNOWN;
        }
        Kind kind =
                hasDefault(call.arguments(), 1) ? Kind.UNKNOWN : traits.functions().getOrDefault(called, Kind.UNKNOWN);
        if (!(global instanceof Function function)) {
            if (!(global instanceof Value value && (value.callable() || value instanceof PerRender))) {
                flaw(name.at(), called.length(), "'" + called + "' cannot be called");
            }
            return Outcome.of(kind);
        }
        return applied(function, called, name.at(), null, call.arguments(), given, kind);
    }

    /** The constants among the arguments by position, null for what is none. */
    private List<@Nullable Object> arguments(CallArguments arguments, Names names, boolean soft) {
        List<@Nullable Object> given = new ArrayList<>();
        arguments.positional().forEach(each -> given.add(inspect(each, names, soft).constant()));
        arguments.named().forEach(each -> inspect(each.value(), names, soft));
        if (arguments.rest() != null) {
            inspect(arguments.rest(), names, soft);
        }
        if (arguments.namedRest() != null) {
            inspect(arguments.namedRest(), names, soft);
        }
        return given;
    }

    // What is given instead of an error may be of any kind.
    private static boolean hasDefault(CallArguments arguments, int place) {
        if (arguments.open()) {
            return true;
        }
        Expression given = arguments.positional().size() > place ? arguments.positional().get(place) : null;
        for (Expression.Named each : arguments.named()) {
            given = each.name().equals("default") ? each.value() : given;
        }
        return given != null
                && !(given instanceof Expression.Literal literal && Kind.of(literal.value()) == Kind.NUMBER);
    }

    /**
     * Whether the arguments fit, and what comes out if all of them are constants.
     *
     * @param value what a filter or a test is applied to; null for a function
     */
    private Outcome applied(
            Function function,
            String name,
            int at,
            @Nullable Outcome value,
            CallArguments arguments,
            List<@Nullable Object> given,
            Kind kind) {
        if (arguments.open()) {
            return Outcome.of(kind);
        }
        List<Object> all = new ArrayList<>();
        boolean constant = traits.constant().contains(name) && arguments.named().isEmpty();
        if (value != null) {
            constant &= value.constant() != null;
            all.add(value.constant() == null ? "" : value.constant());
        }
        for (Object each : given) {
            constant &= each != null;
            all.add(each == null ? "" : each);
        }
        Map<String, Object> named = new LinkedHashMap<>();
        arguments.named().forEach(each -> named.put(each.name(), ""));
        Arguments bound = new Arguments(all.toArray(), named);
        TemplateException misfit = misfit(function, name, bound);
        if (misfit != null) {
            flaw(at, name.length(), misfit.getMessage());
            return Outcome.of(kind);
        }
        return constant ? outcome(constants.call(function, bound), at, name.length(), kind) : Outcome.of(kind);
    }

    private static @Nullable TemplateException misfit(Function function, String name, Arguments bound) {
        try {
            function.signature().bind(name, bound);
            return null;
        } catch (TemplateException e) {
            return e;
        }
    }

    // --- filters and tests

    /** A filter, also one that is applied to the body of a block. */
    Outcome filter(Expression.Filter filter, Names names, boolean soft) {
        Outcome value = filter.value() == null ? Outcome.of(Kind.TEXT) : inspect(filter.value(), names, soft);
        List<@Nullable Object> given = arguments(filter.arguments(), names, soft);
        Function function = environment.filter(filter.name());
        if (function == null) {
            unknown(!soft, filter.at(), filter.name(), "there is no filter '" + filter.name() + "'",
                    environment.library().filters().keySet());
            return Outcome.UNKNOWN;
        }
        named(filter, given);
        String problem = Operations.problem(filter.name(), value.kind());
        if (problem != null) {
            flaw(filter.at(), filter.name().length(), problem);
            return Outcome.UNKNOWN;
        }
        Kind kind = hasDefault(filter.arguments(), 0) && traits.filters().get(filter.name()) == Kind.NUMBER
                ? Kind.UNKNOWN
                : traits.filters().getOrDefault(filter.name(), Kind.UNKNOWN);
        return applied(function, filter.name(), filter.at(), value, filter.arguments(), given, kind);
    }

    // The name of another filter, or of a test, as a text.
    private void named(Expression.Filter filter, List<@Nullable Object> given) {
        Integer filterAt = FILTER_NAMED_AT.get(filter.name());
        Integer testAt = TEST_NAMED_AT.get(filter.name());
        int at = filterAt != null ? filterAt : testAt != null ? testAt : -1;
        if (at < 0 || at >= given.size() || !(given.get(at) instanceof String name)) {
            return;
        }
        boolean isFilter = filterAt != null;
        if ((isFilter ? environment.filter(name) : environment.test(name)) == null) {
            unknown(
                    false,
                    filter.arguments().positional().get(at).at() + 1,
                    name,
                    "there is no " + (isFilter ? "filter" : "test") + " '" + name + "'",
                    (isFilter ? environment.library().filters() : environment.library().tests()).keySet());
        }
    }

    private Outcome test(Expression.Test test, Names names, boolean soft) {
        Outcome value = inspect(test.value(), names, soft);
        List<@Nullable Object> given = arguments(test.arguments(), names, soft);
        Function function = environment.test(test.name());
        if (function == null) {
            unknown(!soft, test.at(), test.name(), "there is no test '" + test.name() + "'",
                    environment.library().tests().keySet());
            return Outcome.UNKNOWN;
        }
        Outcome unknown = new Outcome(value.kind(), null);
        applied(function, test.name(), test.at(), unknown, test.arguments(), given, Kind.UNKNOWN);
        return Outcome.UNKNOWN;
    }
}
