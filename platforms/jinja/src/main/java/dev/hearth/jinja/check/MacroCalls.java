package dev.hearth.jinja.check;

import dev.hearth.jinja.syntax.Expression.CallArguments;
import dev.hearth.jinja.syntax.Expression;
import dev.hearth.jinja.syntax.Statement;
import dev.hearth.jinja.syntax.Walk;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the call of a macro gives it what it takes. */
final class MacroCalls {
    private MacroCalls() {}

    /** Why it fails, or null if it need not. */
    static @Nullable String problem(Statement.Macro macro, CallArguments arguments) {
        if (arguments.open()) {
            return null;
        }
        Set<String> read = new HashSet<>();
        Walk.expressions(macro.body(), each -> {
            if (each instanceof Expression.Name name) {
                read.add(name.name());
            }
        });
        int most = macro.parameters().size();
        if (arguments.positional().size() > most && !read.contains("varargs")) {
            return "macro '" + macro.name() + "' takes not more than " + most + " argument" + (most == 1 ? "" : "s");
        }
        for (Expression.Named each : arguments.named()) {
            if (!macro.parameters().contains(each.name())
                    && !each.name().equals("caller")
                    && !read.contains("kwargs")) {
                return "macro '" + macro.name() + "' takes no keyword argument '" + each.name() + "'";
            }
        }
        return null;
    }
}
