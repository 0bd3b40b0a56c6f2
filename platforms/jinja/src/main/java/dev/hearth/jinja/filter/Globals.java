package dev.hearth.jinja.filter;

import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.RangeValue;
import dev.hearth.jinja.value.TemplateException;
import org.jspecify.annotations.Nullable;

/** Jinja2's own functions, but for those that the compiler provides. */
public final class Globals {
    private static final String LOREM = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor"
            + " incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco"
            + " laboris nisi ut aliquip ex ea commodo consequat.";

    private static final Library LIBRARY = Library.builder()
            .function("range", "*args", (render, a) -> range((Object[]) Python.given(a[0])))
            .global("dict", new DictType())
            .function("cycler", "*items", (render, a) -> new Cycler((Object[]) Python.given(a[0])))
            .function("joiner", "sep?", (render, a) -> new Joiner(Given.or(a[0], ", ")))
            .function("lipsum", "n?, html?, min?, max?", (render, a) -> lorem(a[0], Given.flag(a[1], true)))
            .build();

    private Globals() {}

    /** All of them; the same each time. */
    public static Library library() {
        return LIBRARY;
    }

    private static Object range(Object[] bounds) {
        if (bounds.length == 0) {
            throw TemplateException.type("range expected at least 1 argument, got 0");
        }
        if (bounds.length > 3) {
            throw TemplateException.type("range expected at most 3 arguments, got " + bounds.length);
        }
        long first = Given.whole(bounds[0], 0);
        return bounds.length == 1
                ? new RangeValue(0, first, 1)
                : new RangeValue(first, Given.whole(bounds[1], 0), bounds.length == 3 ? Given.whole(bounds[2], 1) : 1);
    }

    // Jinja2 makes the paragraphs up by chance; here they are all the same.
    private static Object lorem(@Nullable Object count, boolean html) {
        int paragraphs = Math.max(0, Given.size(count, 5));
        Budget.text((long) paragraphs * (LOREM.length() + 8));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            if (i > 0) {
                out.append(html ? "\n" : "\n\n");
            }
            out.append(html ? "<p>" : "").append(LOREM).append(html ? "</p>" : "");
        }
        return html ? new Markup(out.toString()) : out.toString();
    }
}
