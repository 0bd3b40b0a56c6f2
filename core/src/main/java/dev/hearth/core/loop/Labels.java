package dev.hearth.core.loop;

/** Names for pieces of code, for people who read a log. */
public final class Labels {
    private Labels() {}

    /** The class a lambda or object was written in: {@code DemoLight}, {@code DemoLight (lambda)}. */
    public static String of(Object code) {
        String name = code.getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        String written = lambda < 0 ? name : name.substring(0, lambda);
        return written.substring(written.lastIndexOf('.') + 1).replace('$', '.') + (lambda < 0 ? "" : " (lambda)");
    }
}
