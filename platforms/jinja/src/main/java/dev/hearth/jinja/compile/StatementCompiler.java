package dev.hearth.jinja.compile;

import dev.hearth.jinja.syntax.Expression;
import dev.hearth.jinja.syntax.Statement;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.NamespaceValue;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.jinja.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles statements, all but loops and macros, which have compilers of their own. */
final class StatementCompiler {
    private final CompiledTemplate template;
    private final ExpressionCompiler expressions;
    private final LoopCompiler loops;
    private final MacroCompiler macros;

    StatementCompiler(CompiledTemplate template) {
        this.template = template;
        this.expressions = new ExpressionCompiler(template);
        this.loops = new LoopCompiler(template, expressions, this);
        this.macros = new MacroCompiler(template, expressions, this);
    }

    /** A list of statements within a scope that has been entered. */
    Step body(List<Statement> body, Scope scope) {
        Step[] steps = new Step[body.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = compile(body.get(i), scope);
        }
        return Step.all(steps);
    }

    /** Statements with a scope of their own, which is entered first. */
    private Step scoped(List<Statement> body, Scope scope) {
        SymbolCollector.body(scope.symbols(), body);
        Step inner = body(body, scope);
        Step enter = Entering.of(scope.symbols(), template.vocabulary());
        return frame -> {
            enter.run(frame);
            return inner.run(frame);
        };
    }

    private Step compile(Statement statement, Scope scope) {
        return switch (statement) {
            case Statement.Output output -> output(output, scope);
            case Statement.If choice -> condition(choice, scope.soft());
            case Statement.For loop -> loops.compile(loop, scope);
            case Statement.Assign assign -> {
                Code value = expressions.compile(assign.value(), scope);
                yield assigned(assign.target(), value, assign.at(), scope);
            }
            case Statement.AssignBlock assign -> assignBlock(assign, scope);
            case Statement.With with -> with(with, scope);
            case Statement.Macro macro -> {
                Code value = macros.macro(macro, scope);
                yield stored(macro.name(), value, scope);
            }
            case Statement.CallBlock call -> {
                Code caller = macros.caller(call, scope);
                Code value = expressions.call(call.call(), scope, caller);
                yield frame -> {
                    write(frame, value.eval(frame));
                    return Step.NORMAL;
                };
            }
            case Statement.FilterBlock filter -> {
                Code value = expressions.filter(filter.filter(), scope, captured(filter.body(), scope));
                yield frame -> {
                    frame.write(Python.str(value.eval(frame)));
                    return Step.NORMAL;
                };
            }
            case Statement.Autoescape escape -> autoescape(escape, scope);
            case Statement.Block block -> block(block, scope);
            case Statement.Extends other -> {
                Code name = expressions.compile(other.template(), scope);
                yield located(other.at(), frame -> {
                    frame.context.extend(frame.run.template(name.eval(frame)));
                    return Step.NORMAL;
                });
            }
            case Statement.Include include -> include(include, scope);
            case Statement.Import other -> {
                Code module = module(other.template(), other.withContext(), scope);
                yield stored(other.target(), expressions.located(other.at(), module), scope);
            }
            case Statement.FromImport other -> from(other, scope);
            case Statement.Do doing -> {
                Code value = expressions.compile(doing.expression(), scope);
                yield frame -> {
                    value.eval(frame);
                    return Step.NORMAL;
                };
            }
            case Statement.Break end -> frame -> Step.BREAK;
            case Statement.Continue next -> frame -> Step.CONTINUE;
            case Statement.Root root -> throw new IllegalStateException("a template within a template");
        };
    }

    private Step located(int at, Step step) {
        return frame -> {
            try {
                return step.run(frame);
            } catch (TemplateException e) {
                throw template.at(e, at);
            }
        };
    }

    // --- writing

    private Step output(Statement.Output output, Scope scope) {
        Step[] parts = new Step[output.parts().size()];
        for (int i = 0; i < parts.length; i++) {
            Expression part = output.parts().get(i);
            if (part instanceof Expression.Data data) {
                String text = data.text();
                parts[i] = frame -> {
                    frame.write(text);
                    return Step.NORMAL;
                };
            } else {
                Code value = expressions.compile(part, scope);
                parts[i] = located(part.at(), frame -> {
                    write(frame, value.eval(frame));
                    return Step.NORMAL;
                });
            }
        }
        Step all = Step.all(parts);
        if (!scope.inTemplate()) {
            return all;
        }
        return frame -> frame.context.extended() ? Step.NORMAL : all.run(frame);
    }

    private static void write(Frame frame, Object value) {
        if (value instanceof String text && !frame.run.autoescape()) {
            frame.write(text);
        } else {
            frame.write(frame.run.autoescape() ? Markup.escape(value).text() : Python.str(value));
        }
    }

    /** What a body writes, as a value. */
    Code captured(List<Statement> body, Scope scope) {
        Scope inner = outOfTemplate(scope.inner());
        Step step = scoped(body, inner);
        return frame -> {
            String text = frame.captured(step);
            return frame.run.autoescape() ? new Markup(text) : text;
        };
    }

    private static Scope outOfTemplate(Scope scope) {
        return new Scope(scope.symbols(), scope.topLevel(), scope.conditional(), false);
    }

    private Step autoescape(Statement.Autoescape escape, Scope scope) {
        Scope inner = scope.inner();
        SymbolCollector.expression(inner.symbols(), escape.on());
        SymbolCollector.body(inner.symbols(), escape.body());
        Code on = expressions.compile(escape.on(), inner);
        Step body = body(escape.body(), inner);
        Step enter = Entering.of(inner.symbols(), template.vocabulary());
        return frame -> {
            enter.run(frame);
            boolean before = frame.run.autoescape();
            frame.run.autoescape(Python.truth(on.eval(frame)));
            int end = body.run(frame);
            frame.run.autoescape(before);
            return end;
        };
    }

    // --- choices

    private Step condition(Statement.If choice, Scope scope) {
        int count = choice.branches().size();
        ExpressionCompiler.Condition[] tests = new ExpressionCompiler.Condition[count];
        Step[] bodies = new Step[count];
        for (int i = 0; i < count; i++) {
            tests[i] = expressions.condition(choice.branches().get(i).test(), scope);
            bodies[i] = body(choice.branches().get(i).body(), scope);
        }
        Step otherwise = body(choice.otherwise(), scope);
        return frame -> {
            for (int i = 0; i < count; i++) {
                if (tests[i].holds(frame)) {
                    return bodies[i].run(frame);
                }
            }
            return otherwise.run(frame);
        };
    }

    // --- setting

    /** Puts a value into a target. */
    interface Target {
        void set(Frame frame, Object value);
    }

    /** A target of names and tuples of names; not yet seen by other templates. */
    Target target(Expression target, Scope scope) {
        return switch (target) {
            case Expression.Name name -> slot(name.name(), scope);
            case Expression.TupleLiteral tuple -> unpacking(tuple, scope);
            case Expression.NamespaceTarget namespace -> {
                Code object = expressions.compile(new Expression.Name(namespace.namespace(), namespace.at()), scope);
                yield (frame, value) -> {
                    if (!(object.eval(frame) instanceof NamespaceValue changed)) {
                        throw new TemplateException(
                                TemplateException.Kind.RUNTIME, "cannot assign attribute on non-namespace object");
                    }
                    changed.set(namespace.name(), value);
                };
            }
            default -> throw new IllegalStateException("the parser lets nothing else be a target");
        };
    }

    private Target slot(String name, Scope scope) {
        int slot = scope.symbols().ref(name).slot();
        return (frame, value) -> frame.slots[slot] = value;
    }

    private Target unpacking(Expression.TupleLiteral tuple, Scope scope) {
        Target[] targets =
                tuple.items().stream().map(item -> target(item, scope)).toArray(Target[]::new);
        return (frame, value) -> {
            if (value instanceof Undefined undefined && targets.length > 0 && !undefined.iterate().hasNext()) {
                throw TemplateException.value("not enough values to unpack (expected " + targets.length + ", got 0)");
            }
            if (!Python.iterable(value)) {
                throw TemplateException.type("cannot unpack non-iterable " + Python.typeName(value) + " object");
            }
            List<Object> values = Python.elements(value);
            if (values.size() > targets.length) {
                throw TemplateException.value("too many values to unpack (expected " + targets.length + ")");
            }
            if (values.size() < targets.length) {
                throw TemplateException.value("not enough values to unpack (expected " + targets.length + ", got "
                        + values.size() + ")");
            }
            for (int i = 0; i < targets.length; i++) {
                targets[i].set(frame, values.get(i));
            }
        };
    }

    private Step assigned(Expression target, Code value, int at, Scope scope) {
        Target to = target(target, scope);
        List<String> names = new ArrayList<>();
        if (scope.topLevel()) {
            names(target, names);
        }
        String[] published = names.toArray(new String[0]);
        int[] slots = names.stream().mapToInt(name -> scope.symbols().ref(name).slot()).toArray();
        return located(at, frame -> {
            to.set(frame, value.eval(frame));
            for (int i = 0; i < slots.length; i++) {
                Object set = frame.slots[slots[i]];
                if (set != null) {
                    frame.context.set(published[i], set);
                }
            }
            return Step.NORMAL;
        });
    }

    private static void names(Expression target, List<String> names) {
        switch (target) {
            case Expression.Name name -> names.add(name.name());
            case Expression.TupleLiteral tuple -> tuple.items().forEach(item -> names(item, names));
            default -> {}
        }
    }

    /** Sets a name, seen by other templates if it stands at the top level. */
    private Step stored(String name, Code value, Scope scope) {
        return assigned(new Expression.Name(name, 0), value, 0, scope);
    }

    private Step assignBlock(Statement.AssignBlock assign, Scope scope) {
        Code text = captured(assign.body(), scope);
        Expression.Filter filter = assign.filter();
        Code value = filter == null ? text : expressions.filter(filter, scope, text);
        return assigned(assign.target(), value, assign.at(), scope);
    }

    private Step with(Statement.With with, Scope scope) {
        Scope inner = scope.inner();
        with.targets().forEach(target -> SymbolCollector.target(inner.symbols(), target, true));
        SymbolCollector.body(inner.symbols(), with.body());
        Code[] values = expressions.all(with.values(), scope);
        Target[] targets =
                with.targets().stream().map(target -> target(target, inner)).toArray(Target[]::new);
        Step body = body(with.body(), inner);
        Step enter = Entering.of(inner.symbols(), template.vocabulary());
        return frame -> {
            enter.run(frame);
            for (int i = 0; i < targets.length; i++) {
                targets[i].set(frame, values[i].eval(frame));
            }
            return body.run(frame);
        };
    }

    // --- blocks and other templates

    /** The outermost level of the template, or of a block. */
    CompiledTemplate.BlockCode function(List<Statement> body, @Nullable String block) {
        Symbols.Slots slots = new Symbols.Slots(0);
        Scope scope = new Scope(new Symbols(null, slots), block == null, false, block == null);
        Set<String> special = Uses.in(body, "self", "super");
        int self = special.contains("self") ? scope.symbols().parameter("self").slot() : -1;
        int parent = block != null && special.contains("super")
                ? scope.symbols().parameter("super").slot()
                : -1;
        Step steps = scoped(body, scope);
        return new CompiledTemplate.BlockCode() {
            @Override
            public void run(Run run, TemplateContext context, StringBuilder out) {
                Frame frame = new Frame(slots.count(), null, run, context, out);
                if (self >= 0) {
                    frame.slots[self] = context.self();
                }
                if (parent >= 0 && block != null) {
                    frame.slots[parent] = context.superOf(run, block, this);
                }
                boolean before = run.autoescape();
                run.autoescape(false);
                steps.run(frame);
                run.autoescape(before);
            }
        };
    }

    private Step block(Statement.Block block, Scope scope) {
        Locals locals = new Locals(block.scoped() ? scope.symbols() : null);
        String name = block.name();
        return located(block.at(), frame -> {
            if (frame.context.extended() && scope.inTemplate()) {
                return Step.NORMAL;
            }
            List<TemplateContext.Block> all = frame.context.block(name);
            if (block.required() && all.size() <= 1) {
                throw new TemplateException(
                        TemplateException.Kind.RUNTIME, "Required block " + Python.repr(name) + " not found");
            }
            TemplateContext context = block.scoped() ? frame.context.derived(locals.of(frame)) : frame.context;
            frame.run.deeper();
            all.getFirst().code().run(frame.run, context, frame.out);
            frame.run.back();
            return Step.NORMAL;
        });
    }

    private Step include(Statement.Include include, Scope scope) {
        Code name = expressions.compile(include.template(), scope);
        Locals locals = new Locals(include.withContext() ? scope.symbols() : null);
        return located(include.at(), frame -> {
            CompiledTemplate other = included(frame.run, name.eval(frame), include.ignoreMissing());
            if (other != null && !(scope.inTemplate() && frame.context.extended())) {
                Map<String, Object> variables =
                        include.withContext() ? frame.context.all(locals.of(frame)) : Map.of();
                int before = frame.out.length();
                other.run(frame.run, new TemplateContext(other.vocabulary(), variables), frame.out);
                Budget.text((long) frame.out.length() - before);
            }
            return Step.NORMAL;
        });
    }

    private static @Nullable CompiledTemplate included(Run run, Object name, boolean ignoreMissing) {
        if (!(name instanceof Value names) || !names.iterable() || Python.isText(name)) {
            try {
                return run.template(name);
            } catch (TemplateException e) {
                if (ignoreMissing && e.kind() == TemplateException.Kind.NOT_FOUND) {
                    return null;
                }
                throw e;
            }
        }
        for (Object each : Python.elements(name)) {
            CompiledTemplate found = included(run, each, true);
            if (found != null) {
                return found;
            }
        }
        if (ignoreMissing) {
            return null;
        }
        throw new TemplateException(
                TemplateException.Kind.NOT_FOUND,
                "none of the templates given were found: "
                        + String.join(", ", Python.elements(name).stream().map(Python::str).toList()));
    }

    private Code module(Expression written, boolean withContext, Scope scope) {
        Code name = expressions.compile(written, scope);
        Locals locals = new Locals(withContext ? scope.symbols() : null);
        return frame -> {
            Object value = name.eval(frame);
            CompiledTemplate other = frame.run.template(value);
            if (!withContext) {
                return frame.run.module(other, Python.str(value));
            }
            TemplateContext context =
                    new TemplateContext(other.vocabulary(), frame.context.all(locals.of(frame)));
            return ModuleValue.of(frame.run, other, Python.str(value), context);
        };
    }

    private Step from(Statement.FromImport other, Scope scope) {
        Code module = expressions.located(other.at(), module(other.template(), other.withContext(), scope));
        List<Step> steps = new ArrayList<>();
        int slot = scope.symbols().function().next().slot();
        steps.add(frame -> {
            frame.slots[slot] = module.eval(frame);
            return Step.NORMAL;
        });
        for (Statement.Imported each : other.names()) {
            Code value = frame -> {
                Object found = frame.slots[slot] instanceof ModuleValue made ? made.attribute(each.name()) : null;
                return found != null
                        ? found
                        : frame.run.undefined(
                                "the template does not export the requested name " + Python.repr(each.name()));
            };
            steps.add(stored(each.alias(), value, scope));
        }
        return Step.all(steps.toArray(new Step[0]));
    }

    /** The variables around a place, for those who are to see them; none where nobody is. */
    private record Locals(@Nullable Symbols symbols) {
        Map<String, Object> of(Frame frame) {
            if (symbols == null) {
                return Map.of();
            }
            Map<String, Object> all = new LinkedHashMap<>();
            symbols.allStores().forEach((name, ref) -> {
                int out = symbols.function().depth - ref.function().depth;
                Object value = frame.out(out).slots[ref.slot()];
                if (value != null) {
                    all.put(name, value);
                }
            });
            return all;
        }
    }
}
