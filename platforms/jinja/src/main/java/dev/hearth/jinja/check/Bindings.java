package dev.hearth.jinja.check;

import dev.hearth.jinja.syntax.Expression;
import dev.hearth.jinja.syntax.Statement;
import dev.hearth.jinja.syntax.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often each name is set in a template, anywhere. */
final class Bindings {
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Statement.Macro> macros = new HashMap<>();

    private Bindings() {}

    static Bindings of(List<Statement> body) {
        Bindings bindings = new Bindings();
        Walk.statements(body, bindings::add);
        return bindings;
    }

    /** Whether there is one place only that sets it. */
    boolean once(String name) {
        return counts.getOrDefault(name, 0) == 1;
    }

    /** The macro that a name always means, or null. */
    Statement.@Nullable Macro macro(String name) {
        return once(name) ? macros.get(name) : null;
    }

    private void add(Statement statement) {
        switch (statement) {
            case Statement.Assign assign -> target(assign.target());
            case Statement.AssignBlock assign -> target(assign.target());
            case Statement.For loop -> target(loop.target());
            case Statement.With with -> with.targets().forEach(this::target);
            case Statement.Macro macro -> {
                count(macro.name());
                macro.parameters().forEach(this::count);
                macros.put(macro.name(), macro);
            }
            case Statement.CallBlock call -> call.parameters().forEach(this::count);
            case Statement.Import other -> count(other.target());
            case Statement.FromImport other -> other.names().forEach(each -> count(each.alias()));
            default -> {}
        }
    }

    private void target(Expression target) {
        switch (target) {
            case Expression.Name name -> count(name.name());
            case Expression.TupleLiteral tuple -> tuple.items().forEach(this::target);
            default -> {}
        }
    }

    private void count(String name) {
        counts.merge(name, 1, Integer::sum);
    }
}
