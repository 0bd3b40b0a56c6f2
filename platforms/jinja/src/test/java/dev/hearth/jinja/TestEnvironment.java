package dev.hearth.jinja;

import dev.hearth.jinja.compile.Run;
import dev.hearth.jinja.filter.Filters;
import dev.hearth.jinja.filter.Globals;
import dev.hearth.jinja.filter.Tests;
import dev.hearth.jinja.value.Library;
import java.util.Map;
import java.util.SplittableRandom;

/** Jinja2 as it is, without the functions of a hub. */
public final class TestEnvironment {
    private static final Environment PLAIN = of(Environment.Sources.NONE);

    private TestEnvironment() {}

    /** With other templates. */
    public static Environment of(Environment.Sources sources) {
        return new Environment(
                Library.builder()
                        .addAll(Filters.library())
                        .addAll(Tests.library())
                        .addAll(Globals.library())
                        .build(),
                sources);
    }

    /** How templates are rendered in tests. */
    public static Run.Settings settings(boolean strict) {
        return new Run.Settings(
                null, strict, Environment.STEPS, Environment.MAX_OUTPUT, new SplittableRandom(1), null);
    }

    /** Compiles and renders a template. */
    public static String render(String template, Map<String, Object> variables) {
        return render(PLAIN, template, variables);
    }

    /** Compiles and renders a template. */
    public static String render(Environment environment, String template, Map<String, Object> variables) {
        return environment.render(environment.compile(template), variables, settings(false));
    }
}
