package dev.hearth.jinja.compile;

import dev.hearth.jinja.operator.Access;
import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A render that is going on. Used once, on one thread. */
public final class Run implements Render {
    // Each level of macros, recursive loops and other templates takes some of the thread's stack.
    private static final int DEPTH = 150;

    private final Vocabulary vocabulary;
    private final Settings settings;
    private final Budget budget;
    private final Map<String, ModuleValue> modules = new HashMap<>();
    private @Nullable Budget before;
    private boolean autoescape;
    private int depth;

    /**
     * How a render is done.
     *
     * @param host what the functions find in {@link Render#host}
     * @param strict whether something undefined is an error wherever it is looked at
     * @param steps how much work it may do, see {@link Budget}
     * @param maxOutput how many characters it may write
     * @param random where chance comes from
     * @param warnings who hears of the use of something undefined
     */
    public record Settings(
            @Nullable Object host,
            boolean strict,
            long steps,
            int maxOutput,
            RandomGenerator random,
            @Nullable Consumer<String> warnings) {}

    /** A render of templates with that vocabulary. */
    public Run(Vocabulary vocabulary, Settings settings) {
        this.vocabulary = vocabulary;
        this.settings = settings;
        this.budget = new Budget(settings.steps());
    }

    void begin() {
        before = Budget.swap(budget);
    }

    void end() {
        Budget.swap(before);
    }

    void spend() {
        budget.take(1);
    }

    int maxOutput() {
        return settings.maxOutput();
    }

    TemplateException outputTooLong() {
        return TemplateException.limit(
                "the template writes more than the " + settings.maxOutput() + " characters allowed");
    }

    void deeper() {
        if (++depth > DEPTH) {
            throw TemplateException.limit(
                    "macros, loops and templates call each other more than " + DEPTH + " deep");
        }
    }

    // Not called when an exception passes: nothing goes on after one.
    void back() {
        depth--;
    }

    @Override
    public boolean autoescape() {
        return autoescape;
    }

    void autoescape(boolean on) {
        autoescape = on;
    }

    /** Another template by its name. */
    CompiledTemplate template(Object name) {
        String text = Python.text(name);
        if (text == null) {
            if (name instanceof Undefined undefined) {
                throw undefined.error();
            }
            throw TemplateException.type("the name of a template is a text, not " + Python.typeName(name));
        }
        CompiledTemplate found = vocabulary.template(text);
        if (found == null) {
            throw new TemplateException(TemplateException.Kind.NOT_FOUND, text);
        }
        return found;
    }

    /** What another template has to be imported, without the variables of this render. */
    ModuleValue module(CompiledTemplate template, String name) {
        ModuleValue known = modules.get(name);
        if (known == null) {
            known = ModuleValue.of(this, template, name, new TemplateContext(template.vocabulary(), Map.of()));
            modules.put(name, known);
        }
        return known;
    }

    @Override
    public @Nullable Object host() {
        return settings.host();
    }

    @Override
    public Object call(Object callee, Arguments arguments) {
        spend();
        return Access.call(this, callee, arguments);
    }

    @Override
    public Object filter(String name, Object value, Arguments arguments) {
        Function filter = vocabulary.filter(name);
        if (filter == null) {
            throw new TemplateException(TemplateException.Kind.RUNTIME, "No filter named '" + name + "'.");
        }
        spend();
        return filter.call(this, arguments.after(value));
    }

    @Override
    public boolean test(String name, Object value, Arguments arguments) {
        Function test = vocabulary.test(name);
        if (test == null) {
            throw new TemplateException(TemplateException.Kind.RUNTIME, "No test named '" + name + "'.");
        }
        spend();
        return Python.truth(test.call(this, arguments.after(value)));
    }

    @Override
    public boolean hasFilter(String name) {
        return vocabulary.filter(name) != null;
    }

    @Override
    public boolean hasTest(String name) {
        return vocabulary.test(name) != null;
    }

    @Override
    public Undefined undefined(String message) {
        return settings.strict()
                ? Undefined.strict(message)
                : Undefined.forgiving(message, settings.warnings() == null ? null : this);
    }

    @Override
    public Undefined undefinedName(String name) {
        return undefined("'" + name + "' is undefined");
    }

    @Override
    public Undefined undefinedAttribute(Object object, Object key) {
        String type = object instanceof None ? "None" : Python.typeName(object) + " object";
        String name = Python.text(key);
        return undefined(
                name == null
                        ? type + " has no element " + Python.repr(key)
                        : "'" + type + "' has no attribute " + Python.repr(name));
    }

    @Override
    public Object attribute(Object object, String name) {
        return Access.attribute(this, object, name);
    }

    @Override
    public Object item(Object object, Object key) {
        return Access.item(this, object, key);
    }

    @Override
    public int random(int bound) {
        return settings.random().nextInt(bound);
    }

    @Override
    public void warn(String message) {
        Consumer<String> warnings = settings.warnings();
        if (warnings != null) {
            warnings.accept(message);
        }
    }
}
