package dev.hearth.jinja.check;

import dev.hearth.jinja.syntax.Expression;
import dev.hearth.jinja.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that are set around a place in a template: here so far, and, for what is called later, such as a macro, also
 * those that are set further down.
 */
final class Names {
    private final @Nullable Names around;
    private final boolean later;
    private final Set<String> now = new HashSet<>();
    private final Set<String> all = new HashSet<>();

    private Names(@Nullable Names around, boolean later) {
        this.around = around;
        this.later = later;
    }

    /** Those of a template. */
    static Names outermost() {
        return new Names(null, false);
    }

    /** A scope within this one. */
    Names inner(List<Statement> body) {
        Names inner = new Names(this, false);
        setIn(body, inner.all);
        return inner;
    }

    /** A scope within this one whose body is run some time later. */
    Names called(List<Statement> body) {
        Names inner = new Names(this, true);
        setIn(body, inner.all);
        return inner;
    }

    /** Says what will be set in the body of this scope. */
    Names of(List<Statement> body) {
        setIn(body, all);
        return this;
    }

    void set(String name) {
        now.add(name);
        all.add(name);
    }

    void set(Expression target) {
        targets(target, now);
        targets(target, all);
    }

    /** The same scope within a branch; what the branch sets is told with {@link #join}. */
    Names branch() {
        Names copy = new Names(around, later);
        copy.now.addAll(now);
        copy.all.addAll(all);
        return copy;
    }

    void join(Names branch) {
        now.addAll(branch.now);
    }

    boolean contains(String name) {
        boolean everything = false;
        for (Names scope = this; scope != null; scope = scope.around) {
            if ((everything ? scope.all : scope.now).contains(name)) {
                return true;
            }
            everything |= scope.later;
        }
        return false;
    }

    /** All that {@link #contains} says yes to. */
    List<String> list() {
        List<String> list = new ArrayList<>();
        boolean everything = false;
        for (Names scope = this; scope != null; scope = scope.around) {
            list.addAll(everything ? scope.all : scope.now);
            everything |= scope.later;
        }
        return list;
    }

    private static void targets(Expression target, Set<String> into) {
        switch (target) {
            case Expression.Name name -> into.add(name.name());
            case Expression.TupleLiteral tuple -> tuple.items().forEach(item -> targets(item, into));
            default -> {}
        }
    }

    // What the statements of a scope set, not those of scopes within it.
    private static void setIn(List<Statement> body, Set<String> into) {
        for (Statement statement : body) {
            switch (statement) {
                case Statement.Assign assign -> targets(assign.target(), into);
                case Statement.AssignBlock assign -> targets(assign.target(), into);
                case Statement.Macro macro -> into.add(macro.name());
                case Statement.Import other -> into.add(other.target());
                case Statement.FromImport other -> other.names().forEach(each -> into.add(each.alias()));
                case Statement.If choice -> {
                    choice.branches().forEach(branch -> setIn(branch.body(), into));
                    setIn(choice.otherwise(), into);
                }
                default -> {}
            }
        }
    }
}
