package dev.hearth.jinja.filter;

import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.Undefined;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What filters such as {@code map(attribute='a.b.0')} look at in each element: parts between dots, each an item or an
 * attribute, whole numbers as such. Jinja2's {@code make_attrgetter}.
 */
final class AttributeGetter {
    private final Render render;
    private final List<Object> parts;
    private final boolean ignoreCase;
    private final @Nullable Object otherwise;

    private AttributeGetter(Render render, List<Object> parts, boolean ignoreCase, @Nullable Object otherwise) {
        this.render = render;
        this.parts = parts;
        this.ignoreCase = ignoreCase;
        this.otherwise = otherwise;
    }

    /**
     * Of one attribute.
     *
     * @param attribute null or None for the element itself
     * @param otherwise what stands for something undefined; null or None for nothing
     */
    static AttributeGetter of(
            Render render, @Nullable Object attribute, boolean ignoreCase, @Nullable Object otherwise) {
        return new AttributeGetter(render, parts(attribute), ignoreCase, Given.orNull(otherwise));
    }

    /** Of one attribute, or several with commas in between. */
    static List<AttributeGetter> several(Render render, @Nullable Object attribute, boolean ignoreCase) {
        String text = attribute == null ? null : Python.text(attribute);
        if (text == null) {
            return List.of(of(render, attribute, ignoreCase, null));
        }
        List<AttributeGetter> getters = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            getters.add(of(render, each, ignoreCase, null));
        }
        return getters;
    }

    private static List<Object> parts(@Nullable Object attribute) {
        if (attribute == null || Given.absent(attribute)) {
            return List.of();
        }
        String text = Python.text(attribute);
        if (text == null) {
            return List.of(attribute);
        }
        List<Object> parts = new ArrayList<>();
        for (String each : text.split("\\.", -1)) {
            boolean number = !each.isEmpty() && each.codePoints().allMatch(Character::isDigit);
            Object index = number ? Numbers.parseInt(each, 10) : null;
            parts.add(index == null ? each : index);
        }
        return parts;
    }

    /** The attribute of an element. */
    Object get(Object element) {
        Object found = element;
        for (Object part : parts) {
            found = render.item(found, part);
            if (otherwise != null && found instanceof Undefined) {
                found = otherwise;
            }
        }
        return ignoreCase ? Soft.ignoreCase(found) : found;
    }
}
