package dev.hearth.jinja.check;

import dev.hearth.jinja.Environment;
import dev.hearth.jinja.syntax.Expression;
import dev.hearth.jinja.syntax.Statement;
import dev.hearth.jinja.syntax.Walk;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with a template that is well formed: functions, filters and tests that do not exist, arguments
 * that do not fit, names that nothing has set, operations that fail whatever the values are. Follows Jinja2's rules of
 * scope; where it cannot be sure it says nothing.
 */
public final class Inspector {
    private final ExpressionInspector expressions;

    private Inspector(ExpressionInspector expressions) {
        this.expressions = expressions;
    }

    /**
     * What is wrong, in the order of the text.
     *
     * @param variables the names that the template is given; null if nobody knows them, so that none is missed
     */
    public static List<Flaw> inspect(
            Statement.Root root, Environment environment, Traits traits, @Nullable Set<String> variables) {
        ExpressionInspector expressions =
                new ExpressionInspector(environment, traits, variables, Bindings.of(root.body()));
        Set<String> guarded = new HashSet<>();
        Walk.expressions(root.body(), each -> ExpressionInspector.guarded(each, guarded));
        guarded.forEach(expressions::guard);
        Names names = Names.outermost().of(root.body());
        names.set("self");
        new Inspector(expressions).all(root.body(), names, false);
        return expressions.flaws().stream()
                .sorted(Comparator.comparingInt(Flaw::offset))
                .toList();
    }

    private void all(List<Statement> body, Names names, boolean soft) {
        body.forEach(statement -> visit(statement, names, soft));
    }

    private void visit(Statement statement, Names names, boolean soft) {
        switch (statement) {
            case Statement.Output output -> output.parts().forEach(part -> expressions.inspect(part, names, soft));
            case Statement.If choice -> choice(choice, names);
            case Statement.For loop -> loop(loop, names, soft);
            case Statement.Assign assign -> {
                ExpressionInspector.Outcome value = expressions.inspect(assign.value(), names, soft);
                set(assign.target(), names, soft);
                expressions.assigned(assign.target(), value);
            }
            case Statement.AssignBlock assign -> {
                all(assign.body(), names.inner(assign.body()), false);
                if (assign.filter() != null) {
                    expressions.inspect(assign.filter(), names, soft);
                }
                set(assign.target(), names, soft);
            }
            case Statement.Macro macro -> {
                names.set(macro.name());
                called(macro.parameters(), macro.defaults(), macro.body(), names);
            }
            case Statement.CallBlock call -> {
                called(call.parameters(), call.defaults(), call.body(), names);
                expressions.inspect(call.call(), names, soft);
            }
            case Statement.FilterBlock filter -> {
                all(filter.body(), names.inner(filter.body()), false);
                expressions.inspect(filter.filter(), names, soft);
            }
            case Statement.With with -> {
                with.values().forEach(value -> expressions.inspect(value, names, soft));
                Names inner = names.inner(with.body());
                with.targets().forEach(inner::set);
                all(with.body(), inner, false);
            }
            case Statement.Autoescape escape -> {
                expressions.inspect(escape.on(), names, false);
                all(escape.body(), names.inner(escape.body()), false);
            }
            case Statement.Block block -> {
                Names inner = names.called(block.body());
                inner.set("super");
                all(block.body(), inner, false);
            }
            case Statement.Extends other -> expressions.inspect(other.template(), names, soft);
            case Statement.Include include -> expressions.inspect(include.template(), names, soft);
            case Statement.Import other -> {
                expressions.inspect(other.template(), names, soft);
                names.set(other.target());
            }
            case Statement.FromImport other -> {
                expressions.inspect(other.template(), names, soft);
                other.names().forEach(each -> names.set(each.alias()));
            }
            case Statement.Do doing -> expressions.inspect(doing.expression(), names, soft);
            case Statement.Break end -> {}
            case Statement.Continue next -> {}
            case Statement.Root root -> throw new IllegalStateException("a template within a template");
        }
    }

    private void set(Expression target, Names names, boolean soft) {
        if (target instanceof Expression.NamespaceTarget namespace) {
            expressions.inspect(namespace, names, soft);
        } else {
            names.set(target);
        }
    }

    private void choice(Statement.If choice, Names names) {
        Names before = names.branch();
        for (Statement.Branch branch : choice.branches()) {
            expressions.inspect(branch.test(), before, true);
            Names inner = before.branch();
            all(branch.body(), inner, true);
            names.join(inner);
        }
        Names inner = before.branch();
        all(choice.otherwise(), inner, true);
        names.join(inner);
    }

    private void loop(Statement.For loop, Names names, boolean soft) {
        expressions.inspect(loop.iterable(), names, soft);
        if (loop.test() != null) {
            Names tested = names.inner(List.of());
            tested.set(loop.target());
            tested.set("loop");
            expressions.inspect(loop.test(), tested, false);
        }
        Names inner = names.inner(loop.body());
        inner.set(loop.target());
        inner.set("loop");
        all(loop.body(), inner, false);
        all(loop.otherwise(), names.inner(loop.otherwise()), false);
    }

    private void called(
            List<String> parameters, List<Expression> defaults, List<Statement> body, Names names) {
        Names inner = names.called(body);
        parameters.forEach(inner::set);
        List.of("caller", "varargs", "kwargs").forEach(inner::set);
        defaults.forEach(each -> expressions.inspect(each, inner, false));
        all(body, inner, false);
    }
}
