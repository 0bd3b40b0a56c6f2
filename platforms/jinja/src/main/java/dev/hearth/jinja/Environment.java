package dev.hearth.jinja;

import dev.hearth.jinja.compile.CompiledTemplate;
import dev.hearth.jinja.compile.Compiler;
import dev.hearth.jinja.compile.Run;
import dev.hearth.jinja.compile.Vocabulary;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.NamespaceValue;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What templates are compiled and rendered with: their filters, tests and names, and the other templates they can
 * import. Compiling is safe on any thread; what is imported is compiled when it is first asked for, so templates that
 * import are rendered on one thread.
 */
public final class Environment implements Vocabulary {
    /** How many steps a render may take, see {@link dev.hearth.jinja.value.Budget}. */
    public static final long STEPS = 500_000;

    /** How many characters a render may write. */
    public static final int MAX_OUTPUT = 256 * 1024;

    private final Library library;
    private final Sources sources;
    private final Map<String, CompiledTemplate> imported = new HashMap<>();

    /** Other templates by their names. */
    @FunctionalInterface
    public interface Sources {
        /** Without any. */
        Sources NONE = name -> null;

        /** The text of a template, or null if there is none of that name. */
        @Nullable
        String find(String name);
    }

    /** With Jinja2's own library, or one that has more. */
    public Environment(Library library, Sources sources) {
        this.library = Library.builder().addAll(library).global("namespace", namespace()).build();
        this.sources = sources;
    }

    /**
     * Compiles a template.
     *
     * @throws TemplateException with the place in it
     */
    public CompiledTemplate compile(String source) {
        return Compiler.compile(source, null, this);
    }

    /**
     * Renders a template to text.
     *
     * @param variables what it can refer to by name, see {@link dev.hearth.jinja.value.Value}
     * @throws TemplateException with the place in it
     */
    public String render(CompiledTemplate template, Map<String, Object> variables, Run.Settings settings) {
        return template.render(new Run(this, settings), variables);
    }

    /** Forgets what was imported, because the sources have changed: the next render asks for it again. */
    public void forget() {
        imported.clear();
    }

    /** All names, filters and tests. */
    public Library library() {
        return library;
    }

    @Override
    public @Nullable Function filter(String name) {
        return library.filter(name);
    }

    @Override
    public @Nullable Function test(String name) {
        return library.test(name);
    }

    @Override
    public @Nullable Object global(String name) {
        return library.global(name);
    }

    @Override
    public @Nullable CompiledTemplate template(String name) {
        CompiledTemplate known = imported.get(name);
        if (known == null) {
            String source = sources.find(name);
            if (source == null) {
                return null;
            }
            known = Compiler.compile(source, name, this);
            imported.put(name, known);
        }
        return known;
    }

    // Jinja2's namespace(…): takes what dict(…) takes.
    private static Function namespace() {
        return Function.of("namespace", "*args, **kwargs", (render, a) -> {
            NamespaceValue made = new NamespaceValue();
            for (Object each : (Object[]) Python.given(a[0])) {
                if (each instanceof MapValue map) {
                    map.entries().forEach(entry -> made.set(Python.str(entry.getKey()), entry.getValue()));
                } else {
                    pairs(each, made);
                }
            }
            ((Map<?, ?>) Python.given(a[1])).forEach((name, value) -> made.set((String) name, value));
            return made;
        });
    }

    private static void pairs(Object iterable, NamespaceValue made) {
        for (Iterator<Object> all = Python.iterate(iterable); all.hasNext();) {
            List<Object> pair = Python.elements(all.next());
            if (pair.size() != 2) {
                throw TemplateException.value("dictionary update sequence element has length " + pair.size()
                        + "; 2 is required");
            }
            made.set(Python.str(pair.get(0)), pair.get(1));
        }
    }
}
