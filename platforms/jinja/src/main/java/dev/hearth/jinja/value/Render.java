package dev.hearth.jinja.value;

import org.jspecify.annotations.Nullable;

/** The evaluation of a template that is going on. Given to every {@link Function}. Of one thread. */
public interface Render {
    /** What the caller gave along for its own functions: the hub's half of the render, such as what it tracks. */
    @Nullable
    Object host();

    /** Calls anything that can be called: a function, a method, a macro. */
    Object call(Object callee, Arguments arguments);

    /**
     * Applies a filter by its name, as {@code map('round', 1)} does.
     *
     * @param arguments what follows the name; the value comes before them
     * @throws TemplateException {@code ASSERTION} if there is no such filter
     */
    Object filter(String name, Object value, Arguments arguments);

    /** Applies a test by its name, as {@code select('odd')} does. */
    boolean test(String name, Object value, Arguments arguments);

    /** Whether there is a filter of that name. */
    default boolean hasFilter(String name) {
        return false;
    }

    /** Whether there is a test of that name. */
    default boolean hasTest(String name) {
        return false;
    }

    /** Something that does not exist; see {@link Undefined}. Strict if the render is. */
    Undefined undefined(String message);

    /** What a name that nothing is known by gives. */
    Undefined undefinedName(String name);

    /** What an attribute, or a key, that an object lacks gives. */
    Undefined undefinedAttribute(Object object, Object key);

    /** What the dot gives: an attribute, else an item; undefined for neither and for what the sandbox hides. */
    Object attribute(Object object, String name);

    /** What the brackets give: an item, else, for a text, an attribute; undefined for neither. */
    Object item(Object object, Object key);

    /** Whether texts that are written out are escaped at this moment, {@code autoescape}. */
    boolean autoescape();

    /** A number from 0 to {@code bound - 1}, from the source of chance that the caller gave. */
    int random(int bound);

    /** Says, to whoever wants to know, that something undefined was used. */
    void warn(String message);
}
