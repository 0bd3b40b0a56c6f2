package dev.hearth.api.template;

import dev.hearth.api.data.DataMap;
import org.jspecify.annotations.Nullable;

/** A compiled template. Loop only. */
public interface Template {
    /**
     * Evaluates it to text.
     *
     * @param variables what it can refer to beside the functions of the hub
     * @throws dev.hearth.api.HubException {@code template_error} naming the place
     */
    String text(DataMap variables);

    /**
     * Evaluates it to a value: what the text looks like, a number, a boolean, a list, or the text itself.
     *
     * @return a value of {@link dev.hearth.api.data.Values}
     */
    @Nullable
    Object value(DataMap variables);
}
