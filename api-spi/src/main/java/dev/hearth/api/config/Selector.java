package dev.hearth.api.config;

import dev.hearth.api.data.DataMap;
import java.util.List;

/**
 * The control with which clients ask for a value, in Home Assistant's words.
 *
 * @param kind {@code number}, {@code text}, {@code select} …
 * @param options what the control needs to know; empty for nothing
 */
public record Selector(String kind, DataMap options) {
    /** A control without options: {@code text}, {@code boolean}, {@code date}, {@code color_rgb}, {@code object} … */
    public static Selector of(String kind) {
        return new Selector(kind, DataMap.of());
    }

    /** A line of text. */
    public static Selector text() {
        return of("text");
    }

    /** A switch. */
    public static Selector bool() {
        return of("boolean");
    }

    /** Anything, written as YAML. */
    public static Selector object() {
        return of("object");
    }

    /** A number in a range. */
    public static Selector number(Number min, Number max) {
        return new Selector("number", DataMap.of("min", min, "max", max));
    }

    /** One of these words. */
    public static Selector select(List<String> words) {
        return new Selector("select", DataMap.of("options", words));
    }

    /** The same with one more option. */
    public Selector with(String key, Object value) {
        return new Selector(kind, options.with(key, value));
    }
}
