package dev.hearth.api.template;

import dev.hearth.api.HubException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A compiled template. Loop only.
 *
 * <p>The variables of a render are, by their names, what it can refer to beside the functions of the hub: values of
 * {@link dev.hearth.api.data.Values}, and {@link dev.hearth.api.state.State}, {@link dev.hearth.api.Context},
 * {@link java.time.ZonedDateTime}, {@link java.time.Duration}, lists and maps of all these.
 */
@FunctionalInterface
public interface Template {
    /**
     * Evaluates it, and tells what it looked at, also where it fails.
     *
     * @param strict whether to look at something undefined is an error too
     */
    Evaluation evaluate(Map<String, @Nullable Object> variables, boolean strict);

    /**
     * Evaluates it to text.
     *
     * @throws HubException {@code template_error} naming the place
     */
    default String text(Map<String, @Nullable Object> variables) {
        return evaluate(variables, false).orThrow().text();
    }

    /**
     * Evaluates it to a value: what the text looks like, a number, a boolean, a list, or the text itself.
     *
     * @return a value of {@link dev.hearth.api.data.Values}
     * @throws HubException {@code template_error} naming the place
     */
    default @Nullable Object value(Map<String, @Nullable Object> variables) {
        return evaluate(variables, false).orThrow().value();
    }
}
