package dev.hearth.jinja.compile;

import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.DictValue;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.TupleValue;
import dev.hearth.jinja.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A macro, or the body of a {@code call} block, with the variables around it. After {@code jinja2.runtime.Macro}. */
final class MacroValue extends Value {
    private final Definition definition;
    private final Frame outer;
    private final boolean escapes;

    /**
     * What does not change from one to the next.
     *
     * @param name empty for the body of a {@code call} block
     * @param slots where the parameters go, then {@code caller}, {@code kwargs}, {@code varargs}, each if it is used
     */
    record Definition(
            String name,
            List<String> parameters,
            List<Integer> slots,
            boolean caller,
            boolean explicitCaller,
            boolean kwargs,
            boolean varargs,
            Symbols.Slots function,
            Step body) {}

    /** @param escapes whether what it writes is escaped, as where it stands */
    MacroValue(Definition definition, Frame outer, boolean escapes) {
        this.definition = definition;
        this.outer = outer;
        this.escapes = escapes;
    }

    @Override
    public String typeName() {
        return "Macro";
    }

    @Override
    public String repr() {
        return definition.name().isEmpty() ? "<Macro anonymous>" : "<Macro " + named() + ">";
    }

    @Override
    public boolean callable() {
        return true;
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return switch (attribute) {
            case "name" -> definition.name().isEmpty() ? None.NONE : definition.name();
            case "arguments" -> TupleValue.of(definition.parameters());
            case "catch_kwargs" -> definition.kwargs();
            case "catch_varargs" -> definition.varargs();
            case "caller" -> definition.caller();
            default -> null;
        };
    }

    @Override
    public Object call(Render render, Arguments arguments) {
        Run run = (Run) render;
        @Nullable Object[] bound = bind(run, arguments);
        StringBuilder out = new StringBuilder();
        Frame frame = new Frame(definition.function().count(), outer, run, outer.context, out);
        for (int i = 0; i < bound.length; i++) {
            frame.slots[definition.slots().get(i)] = bound[i];
        }
        run.spend();
        run.deeper();
        boolean before = run.autoescape();
        run.autoescape(escapes);
        definition.body().run(frame);
        run.autoescape(before);
        run.back();
        return run.autoescape() ? new Markup(out.toString()) : out.toString();
    }

    private String named() {
        return definition.name().isEmpty() ? "None" : Python.repr(definition.name());
    }

    private @Nullable Object[] bind(Run run, Arguments arguments) {
        List<String> parameters = definition.parameters();
        Object[] given = arguments.positional();
        @Nullable Object[] bound = new @Nullable Object[definition.slots().size()];
        int count = Math.min(given.length, parameters.size());
        System.arraycopy(given, 0, bound, 0, count);
        Map<String, Object> named = new LinkedHashMap<>(arguments.named());
        boolean callerGiven = count == parameters.size() && definition.explicitCaller();
        for (int i = count; i < parameters.size(); i++) {
            bound[i] = named.remove(parameters.get(i));
            callerGiven |= parameters.get(i).equals("caller");
        }
        int next = parameters.size();
        if (definition.caller() && !callerGiven && !definition.explicitCaller()) {
            Object caller = named.remove("caller");
            bound[next++] = caller != null ? caller : run.undefined("No caller defined");
        }
        if (definition.kwargs()) {
            bound[next++] = DictValue.of(named);
        } else if (!named.isEmpty()) {
            throw TemplateException.type(
                    named.containsKey("caller")
                            ? "macro " + named()
                                    + " was invoked with two values for the special caller argument. This is most"
                                    + " likely a bug."
                            : "macro " + named() + " takes no keyword argument "
                                    + Python.repr(named.keySet().iterator().next()));
        }
        if (definition.varargs()) {
            bound[next] = TupleValue.of(Arrays.copyOfRange(given, count, given.length));
        } else if (given.length > parameters.size()) {
            throw TemplateException.type("macro " + named() + " takes not more than "
                    + parameters.size() + " argument(s)");
        }
        return bound;
    }
}
