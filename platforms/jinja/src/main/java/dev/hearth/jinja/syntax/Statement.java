package dev.hearth.jinja.syntax;

import dev.hearth.jinja.syntax.Expression.Filter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done. Each knows the offset in the source at which it begins. */
public sealed interface Statement {
    /** How many characters of the source stand before it. */
    int at();

    /**
     * A whole template.
     *
     * @param blocks the blocks anywhere in it, by their names
     */
    record Root(List<Statement> body, Map<String, Block> blocks, int at) implements Statement {}

    /** Text and values that are written. */
    record Output(List<Expression> parts, int at) implements Statement {}

    /** {@code for target in iterable if test}. */
    record For(
            Expression target,
            Expression iterable,
            List<Statement> body,
            List<Statement> otherwise,
            @Nullable Expression test,
            boolean recursive,
            int at)
            implements Statement {}

    /** {@code if}, with a branch for each {@code elif}. */
    record If(List<Branch> branches, List<Statement> otherwise, int at) implements Statement {}

    /** A condition and what is done if it holds. */
    record Branch(Expression test, List<Statement> body) {}

    /** {@code macro name(parameters)}. The defaults belong to the last of the parameters. */
    record Macro(String name, List<String> parameters, List<Expression> defaults, List<Statement> body, int at)
            implements Statement {}

    /** {@code call(parameters) function(…)}. */
    record CallBlock(
            Expression.Call call, List<String> parameters, List<Expression> defaults, List<Statement> body, int at)
            implements Statement {}

    /** {@code filter name(…)}. */
    record FilterBlock(Filter filter, List<Statement> body, int at) implements Statement {}

    /** {@code with target = value}. */
    record With(List<Expression> targets, List<Expression> values, List<Statement> body, int at)
            implements Statement {}

    /** {@code set target = value}. */
    record Assign(Expression target, Expression value, int at) implements Statement {}

    /** {@code set target} with a body. */
    record AssignBlock(Expression target, @Nullable Filter filter, List<Statement> body, int at)
            implements Statement {}

    /** {@code autoescape on}. */
    record Autoescape(Expression on, List<Statement> body, int at) implements Statement {}

    /** {@code block name}. */
    record Block(String name, List<Statement> body, boolean scoped, boolean required, int at) implements Statement {}

    /** {@code extends template}. */
    record Extends(Expression template, int at) implements Statement {}

    /** {@code include template}. */
    record Include(Expression template, boolean withContext, boolean ignoreMissing, int at) implements Statement {}

    /** {@code import template as target}. */
    record Import(Expression template, String target, boolean withContext, int at) implements Statement {}

    /** {@code from template import names}. */
    record FromImport(Expression template, List<Imported> names, boolean withContext, int at) implements Statement {}

    /** A name in the other template and what it is called here. */
    record Imported(String name, String alias) {}

    /** {@code do expression}. */
    record Do(Expression expression, int at) implements Statement {}

    /** {@code break}. */
    record Break(int at) implements Statement {}

    /** {@code continue}. */
    record Continue(int at) implements Statement {}
}
