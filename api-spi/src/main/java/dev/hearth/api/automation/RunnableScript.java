package dev.hearth.api.automation;

import dev.hearth.api.Context;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A list of actions that can be run again and again. Loop only. */
@FunctionalInterface
public interface RunnableScript {
    /**
     * Runs it.
     *
     * @param variables what its templates can refer to by name, see {@link dev.hearth.api.template.Template}
     * @param context what causes it; null makes a new one for each call
     * @return completes when it has run, with the variables as they are then: those given and those that its actions have
     *     set. Fails as the first action that fails and is not told to go on
     */
    CompletionStage<Map<String, @Nullable Object>> run(
            Map<String, @Nullable Object> variables, @Nullable Context context);
}
