package dev.hearth.jinja.syntax;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes through all of a template, however deep, without regard to what names mean where. */
public final class Walk {
    private final Consumer<Expression> expressions;
    private final Predicate<Statement> entered;

    private Walk(Consumer<Expression> expressions, Predicate<Statement> entered) {
        this.expressions = expressions;
        this.entered = entered;
    }

    /** Tells of every expression but targets, those around others first. */
    public static void expressions(List<Statement> body, Consumer<Expression> job) {
        new Walk(job, statement -> true).all(body);
    }

    /** Tells of every statement, those around others first. */
    public static void statements(List<Statement> body, Consumer<Statement> job) {
        new Walk(expression -> {}, statement -> {
            job.accept(statement);
            return true;
        }).all(body);
    }

    /**
     * Tells of expressions and statements, those around others first.
     *
     * @param entered hears of each statement, and says whether to go on within it
     */
    public static void all(List<Statement> body, Consumer<Expression> job, Predicate<Statement> entered) {
        new Walk(job, entered).all(body);
    }

    private void all(List<Statement> body) {
        body.forEach(this::visit);
    }

    private void visit(@Nullable Expression expression) {
        if (expression != null) {
            expressions.accept(expression);
            Children.of(expression).forEach(this::visit);
        }
    }

    private void visit(Statement statement) {
        if (entered.test(statement)) {
            within(statement);
        }
    }

    private void within(Statement statement) {
        switch (statement) {
            case Statement.Output output -> output.parts().forEach(this::visit);
            case Statement.If choice -> {
                for (Statement.Branch branch : choice.branches()) {
                    visit(branch.test());
                    all(branch.body());
                }
                all(choice.otherwise());
            }
            case Statement.For loop -> {
                visit(loop.iterable());
                visit(loop.test());
                all(loop.body());
                all(loop.otherwise());
            }
            case Statement.Assign assign -> visit(assign.value());
            case Statement.AssignBlock assign -> {
                visit(assign.filter());
                all(assign.body());
            }
            case Statement.Macro macro -> {
                macro.defaults().forEach(this::visit);
                all(macro.body());
            }
            case Statement.CallBlock call -> {
                visit(call.call());
                call.defaults().forEach(this::visit);
                all(call.body());
            }
            case Statement.FilterBlock filter -> {
                visit(filter.filter());
                all(filter.body());
            }
            case Statement.With with -> {
                with.values().forEach(this::visit);
                all(with.body());
            }
            case Statement.Autoescape escape -> {
                visit(escape.on());
                all(escape.body());
            }
            case Statement.Block block -> all(block.body());
            case Statement.Import other -> visit(other.template());
            case Statement.FromImport other -> visit(other.template());
            case Statement.Include include -> visit(include.template());
            case Statement.Extends other -> visit(other.template());
            case Statement.Do doing -> visit(doing.expression());
            case Statement.Root root -> all(root.body());
            case Statement.Break end -> {}
            case Statement.Continue next -> {}
        }
    }
}
