package dev.hearth.jinja.compile;

import dev.hearth.jinja.syntax.Expression;
import dev.hearth.jinja.syntax.Statement;
import dev.hearth.jinja.value.IteratorValue;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compiles loops. What a round sets is gone in the next: the slots of the body are filled anew each time. */
final class LoopCompiler {
    private final CompiledTemplate template;
    private final ExpressionCompiler expressions;
    private final StatementCompiler statements;

    LoopCompiler(CompiledTemplate template, ExpressionCompiler expressions, StatementCompiler statements) {
        this.template = template;
        this.expressions = expressions;
        this.statements = statements;
    }

    Step compile(Statement.For loop, Scope around) {
        Code iterable = expressions.compile(loop.iterable(), around);
        if (loop.recursive()) {
            return recursive(loop, iterable, around);
        }
        Rounds rounds = rounds(loop, around.inner(), around);
        boolean extended = extended(loop);
        return frame -> {
            Object all = iterable.eval(frame);
            return rounds.run(frame, all, extended, null, 0);
        };
    }

    private static boolean extended(Statement.For loop) {
        return loop.recursive()
                || Uses.in(loop.body(), "loop").contains("loop")
                || Uses.in(loop.test(), "loop").contains("loop")
                || Uses.scopedBlock(loop.body());
    }

    // A function of its own, because it can be within itself.
    private Step recursive(Statement.For loop, Code iterable, Scope around) {
        Scope function = around.function();
        Rounds rounds = rounds(loop, function.inner(), function);
        Symbols.Slots slots = function.symbols().function();
        return frame -> {
            Object all = iterable.eval(frame);
            frame.write(new Recursion(rounds, slots, frame).run(all, 0));
            return Step.NORMAL;
        };
    }

    private record Recursion(Rounds rounds, Symbols.Slots slots, Frame around) implements LoopValue.Body {
        @Override
        public String run(Object iterable, int depth) {
            Frame frame =
                    new Frame(slots.count(), around, around.run, around.context, new StringBuilder());
            frame.run.deeper();
            rounds.run(frame, iterable, true, this, depth);
            frame.run.back();
            return frame.out.toString();
        }
    }

    /** The rounds of a loop. */
    private interface Rounds {
        int run(Frame frame, Object iterable, boolean extended, LoopValue.@Nullable Body recursive, int depth);
    }

    /**
     * The rounds.
     *
     * @param inner the scope of the body
     * @param around the scope that what comes instead of rounds stands in
     */
    private Rounds rounds(Statement.For loop, Scope inner, Scope around) {
        Symbols symbols = inner.symbols();
        int loopSlot = extended(loop) ? symbols.parameter("loop").slot() : -1;
        SymbolCollector.target(symbols, loop.target(), true);
        SymbolCollector.body(symbols, loop.body());
        StatementCompiler.Target target = statements.target(loop.target(), inner);
        Step body = statements.body(loop.body(), inner);
        Step enter = Entering.of(symbols, template.vocabulary());
        Step otherwise = otherwise(loop, around);
        Filtering filtering = filtering(loop, around);
        return (frame, iterable, extended, recursive, depth) -> {
            Object all = filtering.apply(frame, iterable, loop.at());
            Iterator<Object> elements = iterator(frame, all, extended, recursive, depth, loop.at());
            boolean completed = false;
            while (elements.hasNext()) {
                frame.run.spend();
                Object element = elements.next();
                enter.run(frame);
                if (loopSlot >= 0) {
                    frame.slots[loopSlot] = elements;
                }
                set(target, frame, element, loop.target().at());
                int end = body.run(frame);
                if (end == Step.BREAK) {
                    break;
                }
                completed |= end == Step.NORMAL;
            }
            // Jinja2 knows of a round only when it has gone to its end: not of one that continue or break cut short.
            return completed ? Step.NORMAL : otherwise.run(frame);
        };
    }

    private void set(StatementCompiler.Target target, Frame frame, Object element, int at) {
        try {
            target.set(frame, element);
        } catch (TemplateException e) {
            throw template.at(e, at);
        }
    }

    private Iterator<Object> iterator(
            Frame frame, Object all, boolean extended, LoopValue.@Nullable Body recursive, int depth, int at) {
        try {
            return extended ? new LoopValue(frame.run, all, recursive, depth) : Python.iterate(all);
        } catch (TemplateException e) {
            throw template.at(e, at);
        }
    }

    private Step otherwise(Statement.For loop, Scope around) {
        if (loop.otherwise().isEmpty()) {
            return frame -> Step.NORMAL;
        }
        Scope scope = around.inner();
        SymbolCollector.body(scope.symbols(), loop.otherwise());
        Step body = statements.body(loop.otherwise(), scope);
        Step enter = Entering.of(scope.symbols(), template.vocabulary());
        return frame -> {
            enter.run(frame);
            return body.run(frame);
        };
    }

    // --- for … if

    /** Leaves out the elements that do not meet the condition, one by one as they are asked for. */
    private interface Filtering {
        Object apply(Frame frame, Object iterable, int at);
    }

    private Filtering filtering(Statement.For loop, Scope around) {
        Expression test = loop.test();
        if (test == null) {
            return (frame, iterable, at) -> iterable;
        }
        Scope scope = around.inner();
        // There is no loop yet when the condition is looked at.
        int loopSlot = Uses.in(test, "loop").contains("loop")
                ? scope.symbols().parameter("loop").slot()
                : -1;
        SymbolCollector.target(scope.symbols(), loop.target(), true);
        SymbolCollector.expression(scope.symbols(), test);
        StatementCompiler.Target target = statements.target(loop.target(), scope);
        ExpressionCompiler.Condition condition = expressions.condition(test, scope);
        Step enter = Entering.of(scope.symbols(), template.vocabulary());
        return (frame, iterable, at) -> {
            Iterator<Object> all = iterator(frame, iterable, false, null, 0, at);
            return IteratorValue.generator(new Kept(all, element -> {
                frame.run.spend();
                enter.run(frame);
                if (loopSlot >= 0) {
                    frame.slots[loopSlot] = frame.run.undefined("'loop' is undefined. the filter section of a loop as"
                            + " well as the else block don't have access to the special 'loop' variable of the current"
                            + " loop.");
                }
                set(target, frame, element, loop.target().at());
                return condition.holds(frame);
            }));
        };
    }

    /** Elements that meet a condition. */
    private static final class Kept implements Iterator<Object> {
        private final Iterator<Object> all;
        private final Predicate<Object> keeps;
        private @Nullable Object next;

        Kept(Iterator<Object> all, Predicate<Object> keeps) {
            this.all = all;
            this.keeps = keeps;
        }

        @Override
        public boolean hasNext() {
            while (next == null && all.hasNext()) {
                Object candidate = all.next();
                if (keeps.test(candidate)) {
                    next = candidate;
                }
            }
            return next != null;
        }

        @Override
        public Object next() {
            Object found = hasNext() ? next : null;
            if (found == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return found;
        }
    }
}
