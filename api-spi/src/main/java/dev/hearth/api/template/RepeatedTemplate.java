package dev.hearth.api.template;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A template that is evaluated again and again, such as with each value that is read. That it cannot be is logged when it
 * begins, but not each time. Loop only. Home Assistant: {@code ValueTemplate}.
 */
public final class RepeatedTemplate {
    private final TemplateText template;
    private final String subject;
    private boolean failing;

    /** @param subject what the log calls it: {@code the value_template of 'Kitchen'} */
    public RepeatedTemplate(TemplateText template, String subject) {
        this.template = template;
        this.subject = subject;
    }

    /** The one for a template that may not be written; null if it is not. */
    public static @Nullable RepeatedTemplate of(@Nullable TemplateText template, String subject) {
        return template == null ? null : new RepeatedTemplate(template, subject);
    }

    /** Whether there is anything to evaluate. */
    public boolean dynamic() {
        return template.dynamic();
    }

    /**
     * Its text, without blanks around it.
     *
     * @param variables asked for only if there is something to evaluate
     * @param otherwise the answer when it cannot be evaluated
     */
    public @Nullable String text(
            Hub hub, Supplier<Map<String, @Nullable Object>> variables, @Nullable String otherwise) {
        if (!dynamic()) {
            return template.source().strip();
        }
        Evaluation result = evaluate(hub, variables, false);
        return result == null ? otherwise : result.text().strip();
    }

    /**
     * Whether it gives a clear yes: {@code true}, {@code on}, {@code 1} and what else {@link Schemas#bool} reads as such,
     * or a number other than 0. Something undefined in it is an error. Home Assistant: {@code result_as_boolean}.
     *
     * @param variables asked for only if there is something to evaluate
     * @param otherwise the answer when it cannot be evaluated
     */
    public boolean truth(Hub hub, Supplier<Map<String, @Nullable Object>> variables, boolean otherwise) {
        if (!dynamic()) {
            return truth(template.source());
        }
        Evaluation result = evaluate(hub, variables, true);
        return result == null ? otherwise : truth(result.value());
    }

    /** Whether a value is a clear yes, see above. Any thread. */
    public static boolean truth(@Nullable Object value) {
        Object read = value instanceof String text ? text.strip() : value;
        return Boolean.TRUE.equals(Schemas.bool().validate(ConfigNode.of(read), new Problems()));
    }

    private @Nullable Evaluation evaluate(
            Hub hub, Supplier<Map<String, @Nullable Object>> variables, boolean strict) {
        try {
            Evaluation result = Rendering.compiled(hub, template).evaluate(variables.get(), strict).orThrow();
            failing = false;
            return result;
        } catch (HubException e) {
            if (!failing) {
                hub.logger().warn("{} cannot be evaluated: {}", subject, e.getMessage());
            }
            failing = true;
            return null;
        }
    }
}
