package dev.hearth.jinja.compile;

import dev.hearth.jinja.syntax.Children;
import dev.hearth.jinja.syntax.Expression;
import dev.hearth.jinja.syntax.Statement;
import dev.hearth.jinja.syntax.Walk;
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
        Walk.all(body, uses::read, uses::enter);
        return uses.found;
    }

    static Set<String> in(@Nullable Expression expression, String... names) {
        Uses uses = new Uses(names);
        if (expression != null) {
            uses.within(expression);
        }
        return uses.found;
    }

    private void within(Expression expression) {
        read(expression);
        Children.of(expression).forEach(this::within);
    }

    private void read(Expression expression) {
        if (expression instanceof Expression.Name name && wanted.contains(name.name())) {
            found.add(name.name());
        }
    }

    // A block is compiled by itself and asks for itself.
    private boolean enter(Statement statement) {
        switch (statement) {
            case Statement.Assign assign -> set(assign.target());
            case Statement.AssignBlock assign -> set(assign.target());
            case Statement.For loop -> set(loop.target());
            case Statement.With with -> with.targets().forEach(this::set);
            default -> {}
        }
        return !(statement instanceof Statement.Block);
    }

    private void set(Expression target) {
        switch (target) {
            case Expression.Name name -> wanted.remove(name.name());
            case Expression.TupleLiteral tuple -> tuple.items().forEach(this::set);
            default -> {}
        }
    }

    /** Whether there is a block with {@code scoped} anywhere in a body. */
    static boolean scopedBlock(List<Statement> body) {
        boolean[] scoped = {false};
        Walk.statements(body, statement -> scoped[0] |= statement instanceof Statement.Block block && block.scoped());
        return scoped[0];
    }
}
