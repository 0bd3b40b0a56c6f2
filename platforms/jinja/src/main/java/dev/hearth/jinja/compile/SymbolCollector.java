package dev.hearth.jinja.compile;

import dev.hearth.jinja.syntax.Children;
import dev.hearth.jinja.syntax.Expression;
import dev.hearth.jinja.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes the names that a scope reads and sets, in the order in which they are evaluated; stops where another scope
 * begins. After {@code jinja2.idtracking.FrameSymbolVisitor}.
 */
final class SymbolCollector {
    private Symbols symbols;

    private SymbolCollector(Symbols symbols) {
        this.symbols = symbols;
    }

    static void body(Symbols symbols, List<Statement> body) {
        new SymbolCollector(symbols).all(body);
    }

    static void expression(Symbols symbols, @Nullable Expression expression) {
        if (expression != null) {
            new SymbolCollector(symbols).visit(expression);
        }
    }

    static void target(Symbols symbols, Expression target, boolean parameter) {
        new SymbolCollector(symbols).assign(target, parameter);
    }

    private void all(List<Statement> body) {
        body.forEach(this::visit);
    }

    private void visit(Statement statement) {
        switch (statement) {
            case Statement.Output output -> output.parts().forEach(this::visit);
            case Statement.If choice -> visitIf(choice);
            case Statement.Assign assign -> {
                visit(assign.value());
                assign(assign.target(), false);
            }
            case Statement.AssignBlock assign -> {
                assign(assign.target(), false);
                if (assign.filter() != null) {
                    visit(assign.filter());
                }
            }
            case Statement.For loop -> visit(loop.iterable());
            case Statement.Macro macro -> symbols.store(macro.name());
            case Statement.CallBlock call -> visit(call.call());
            case Statement.FilterBlock filter -> visit(filter.filter());
            case Statement.With with -> with.values().forEach(this::visit);
            case Statement.Autoescape escape -> visit(escape.on());
            case Statement.Import other -> {
                visit(other.template());
                symbols.store(other.target());
            }
            case Statement.FromImport other -> {
                visit(other.template());
                other.names().forEach(name -> symbols.store(name.alias()));
            }
            case Statement.Include include -> visit(include.template());
            case Statement.Extends other -> visit(other.template());
            case Statement.Do doing -> visit(doing.expression());
            case Statement.Block block -> {}
            case Statement.Root root -> {}
            case Statement.Break end -> {}
            case Statement.Continue next -> {}
        }
    }

    private void visitIf(Statement.If choice) {
        // As Jinja2 has it: an elif is an if within the branches of the first one.
        Symbols around = symbols;
        visit(choice.branches().getFirst().test());
        List<Symbols> branches = new ArrayList<>();
        branches.add(inner(around, choice.branches().getFirst().body()));
        Symbols elifs = around.copy();
        symbols = elifs;
        for (Statement.Branch branch : choice.branches().subList(1, choice.branches().size())) {
            visitBranch(branch);
        }
        branches.add(elifs);
        branches.add(inner(around, choice.otherwise()));
        symbols = around;
        around.merge(branches);
    }

    private void visitBranch(Statement.Branch branch) {
        Symbols around = symbols;
        visit(branch.test());
        List<Symbols> branches = List.of(inner(around, branch.body()), around.copy(), around.copy());
        symbols = around;
        around.merge(branches);
    }

    private Symbols inner(Symbols around, List<Statement> body) {
        Symbols copy = around.copy();
        symbols = copy;
        all(body);
        symbols = around;
        return copy;
    }

    private void assign(Expression target, boolean parameter) {
        switch (target) {
            case Expression.Name name -> {
                if (parameter) {
                    symbols.parameter(name.name());
                } else {
                    symbols.store(name.name());
                }
            }
            case Expression.TupleLiteral tuple -> tuple.items().forEach(item -> assign(item, parameter));
            case Expression.NamespaceTarget namespace -> symbols.load(namespace.namespace());
            default -> visit(target);
        }
    }

    private void visit(Expression expression) {
        switch (expression) {
            case Expression.Name name -> symbols.load(name.name());
            case Expression.NamespaceTarget namespace -> symbols.load(namespace.namespace());
            default -> Children.of(expression).forEach(this::visit);
        }
    }
}
