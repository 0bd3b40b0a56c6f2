package dev.hearth.jinja.text;
public final class PercentFormat {
    public static Object format(Object t, Object a) {
        return t;
    }
}
