package dev.hearth.jinja.compile;

import dev.hearth.jinja.syntax.Expression;
import dev.hearth.jinja.syntax.Statement;
import dev.hearth.jinja.value.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compiles macros and the bodies of {@code call} blocks. */
final class MacroCompiler {
    private final CompiledTemplate template;
    private final ExpressionCompiler expressions;
    private final StatementCompiler statements;

    MacroCompiler(CompiledTemplate template, ExpressionCompiler expressions, StatementCompiler statements) {
        this.template = template;
        this.expressions = expressions;
        this.statements = statements;
    }

    Code macro(Statement.Macro macro, Scope around) {
        MacroValue.Definition made =
                define(macro.name(), macro.parameters(), macro.defaults(), macro.body(), macro.at(), around);
        return frame -> new MacroValue(made, frame, frame.run.autoescape());
    }

    Code caller(Statement.CallBlock call, Scope around) {
        MacroValue.Definition made =
                define("", call.parameters(), call.defaults(), call.body(), call.at(), around);
        return frame -> new MacroValue(made, frame, frame.run.autoescape());
    }

    private MacroValue.Definition define(
            String name,
            List<String> parameters,
            List<Expression> defaults,
            List<Statement> body,
            int at,
            Scope around) {
        Scope scope = around.function();
        Symbols symbols = scope.symbols();
        List<Integer> slots = new ArrayList<>();
        parameters.forEach(parameter -> slots.add(symbols.parameter(parameter).slot()));
        Set<String> uses = Uses.in(body, "caller", "kwargs", "varargs");
        int explicitCaller = parameters.indexOf("caller");
        boolean caller = uses.contains("caller");
        if (caller && explicitCaller >= 0 && explicitCaller < parameters.size() - defaults.size()) {
            throw template.at(
                    new TemplateException(
                            TemplateException.Kind.SYNTAX,
                            "When defining macros or call blocks the special \"caller\" argument must be omitted or be"
                                    + " given a default."),
                    at);
        }
        if (caller && explicitCaller < 0) {
            slots.add(symbols.parameter("caller").slot());
        }
        boolean kwargs = uses.contains("kwargs") && !parameters.contains("kwargs");
        if (kwargs) {
            slots.add(symbols.parameter("kwargs").slot());
        }
        boolean varargs = uses.contains("varargs") && !parameters.contains("varargs");
        if (varargs) {
            slots.add(symbols.parameter("varargs").slot());
        }
        defaults.forEach(each -> SymbolCollector.expression(symbols, each));
        SymbolCollector.body(symbols, body);
        Step steps = statements.body(body, scope);
        Step missing = defaults(parameters, defaults, slots, scope);
        Step enter = Entering.of(symbols, template.vocabulary());
        Step all = frame -> {
            enter.run(frame);
            missing.run(frame);
            return steps.run(frame);
        };
        return new MacroValue.Definition(
                name, parameters, slots, caller, explicitCaller >= 0, kwargs, varargs, symbols.function(), all);
    }

    private Step defaults(
            List<String> parameters, List<Expression> defaults, List<Integer> slots, Scope scope) {
        List<Step> steps = new ArrayList<>();
        int first = parameters.size() - defaults.size();
        for (int i = 0; i < parameters.size(); i++) {
            String parameter = parameters.get(i);
            int slot = slots.get(i);
            Code value = i < first
                    ? frame -> frame.run.undefined("parameter '" + parameter + "' was not provided")
                    : expressions.compile(defaults.get(i - first), scope);
            steps.add(frame -> {
                if (frame.slots[slot] == null) {
                    frame.slots[slot] = value.eval(frame);
                }
                return Step.NORMAL;
            });
        }
        return Step.all(steps.toArray(new Step[0]));
    }
}
