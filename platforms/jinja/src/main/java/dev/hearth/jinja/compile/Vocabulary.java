package dev.hearth.jinja.compile;

import dev.hearth.jinja.value.Function;
import org.jspecify.annotations.Nullable;

/** The names a template can use, and the other templates it can name. Each answer is always the same. */
public interface Vocabulary {
    /** The filter of that name, or null. */
    @Nullable
    Function filter(String name);

    /** The test of that name, or null. */
    @Nullable
    Function test(String name);

    /** What a name stands for everywhere, or null. */
    @Nullable
    Object global(String name);

    /**
     * Another template, or null if there is none of that name.
     *
     * @throws dev.hearth.jinja.value.TemplateException if it cannot be compiled
     */
    @Nullable
    CompiledTemplate template(String name);
}
