package dev.hearth.jinja.compile;

import dev.hearth.jinja.syntax.Children;
import dev.hearth.jinja.syntax.Expression;
import dev.hearth.jinja.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of some names a body reads before it sets them. After {@code jinja2.compiler.find_undeclared}. */
final class Uses {
    private final Set<String> wanted;
    private final Set<String> found = new HashSet<>();

    private Uses(String... names) {
        this.wanted = new HashSet<>(Set.of(names));
    }

    static Set<String> in(List<Statement> body, String... names) {
        Uses uses = new Uses(names);
        body.forEach(uses::visit);
        return uses.found;
    }

    static Set<String> in(@Nullable Expression expression, String... names) {
        Uses uses = new Uses(names);
        uses.visit(expression);
        return uses.found;
    }

    private void all(List<Statement> body) {
        body.forEach(this::visit);
    }

    private void visit(@Nullable Expression expression) {
        switch (expression) {
            case null -> {}
            case Expression.Name name -> {
                if (wanted.contains(name.name())) {
                    found.add(name.name());
                }
            }
            default -> Children.of(expression).forEach(this::visit);
        }
    }

    private void set(Expression target) {
        switch (target) {
            case Expression.Name name -> wanted.remove(name.name());
            case Expression.TupleLiteral tuple -> tuple.items().forEach(this::set);
            default -> {}
        }
    }

    private void visit(Statement statement) {
        switch (statement) {
            case Statement.Output output -> output.parts().forEach(this::visit);
            case Statement.If choice -> {
                for (Statement.Branch branch : choice.branches()) {
                    visit(branch.test());
                    all(branch.body());
                }
                all(choice.otherwise());
            }
            case Statement.Assign assign -> {
                set(assign.target());
                visit(assign.value());
            }
            case Statement.AssignBlock assign -> {
                set(assign.target());
                visit(assign.filter());
                all(assign.body());
            }
            case Statement.For loop -> {
                set(loop.target());
                visit(loop.iterable());
                all(loop.body());
                all(loop.otherwise());
                visit(loop.test());
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
                with.targets().forEach(this::set);
                with.values().forEach(this::visit);
                all(with.body());
            }
            case Statement.Autoescape escape -> {
                visit(escape.on());
                all(escape.body());
            }
            case Statement.Import other -> visit(other.template());
            case Statement.FromImport other -> visit(other.template());
            case Statement.Include include -> visit(include.template());
            case Statement.Extends other -> visit(other.template());
            case Statement.Do doing -> visit(doing.expression());
            case Statement.Block block -> {}
            case Statement.Root root -> {}
            case Statement.Break end -> {}
            case Statement.Continue next -> {}
        }
    }

    /** Whether there is a block with {@code scoped} anywhere in a body. */
    static boolean scopedBlock(List<Statement> body) {
        return body.stream().anyMatch(statement -> switch (statement) {
            case Statement.Block block -> block.scoped() || scopedBlock(block.body());
            case Statement.If choice -> choice.branches().stream().anyMatch(each -> scopedBlock(each.body()))
                    || scopedBlock(choice.otherwise());
            case Statement.For loop -> scopedBlock(loop.body()) || scopedBlock(loop.otherwise());
            case Statement.With with -> scopedBlock(with.body());
            case Statement.FilterBlock filter -> scopedBlock(filter.body());
            case Statement.AssignBlock assign -> scopedBlock(assign.body());
            case Statement.Autoescape escape -> scopedBlock(escape.body());
            default -> false;
        });
    }
}
