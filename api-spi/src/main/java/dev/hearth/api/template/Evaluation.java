package dev.hearth.api.template;

import dev.hearth.api.HubException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a render.
 *
 * @param text what it wrote; empty if it failed
 * @param value what the text looks like, see {@link Template#value}; null also if it failed
 * @param error why it failed, {@code template_error}; null if it did not
 * @param dependencies what it looked at
 * @param warnings what it used that does not exist, such as {@code 'x' is undefined}; mostly none
 */
public record Evaluation(
        String text, @Nullable Object value, @Nullable HubException error, Dependencies dependencies,
        List<String> warnings) {
    /** Copies the warnings. */
    public Evaluation {
        warnings = List.copyOf(warnings);
    }

    /** One without warnings. */
    public Evaluation(
            String text, @Nullable Object value, @Nullable HubException error, Dependencies dependencies) {
        this(text, value, error, dependencies, List.of());
    }

    /** One that went well and looked at nothing. */
    public static Evaluation of(String text, @Nullable Object value) {
        return new Evaluation(text, value, null, Dependencies.NONE);
    }

    /** Itself, if it did not fail. */
    public Evaluation orThrow() {
        if (error != null) {
            throw error;
        }
        return this;
    }

    /** Whether it failed. */
    public boolean failed() {
        return error != null;
    }
}
