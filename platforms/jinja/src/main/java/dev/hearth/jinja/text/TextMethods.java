package dev.hearth.jinja.text;
public final class TextMethods {
    public static dev.hearth.jinja.value.@org.jspecify.annotations.Nullable Function find(String name) {
        return null;
    }
}
