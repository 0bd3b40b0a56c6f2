package dev.hearth.api.template;

import dev.hearth.api.config.Problem.Severity;
import dev.hearth.api.config.TemplateText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mistakes in a template without evaluating it. Needs no hub, so that a configuration can be checked where
 * none runs; see {@link dev.hearth.api.Integration#templateChecker}. Any thread.
 */
@FunctionalInterface
public interface TemplateChecker {
    /**
     * Looks through a template. Never fails: whatever is wrong is in the report.
     *
     * @param variables the names it can refer to beside the functions of the hub; null if nobody knows them
     */
    Report check(TemplateText template, @Nullable Set<String> variables);

    /**
     * What is to be said of a template.
     *
     * @param findings what is wrong, in the order of the text
     * @param entities the entities that are named in it as they are, in the order of the text
     */
    record Report(List<Finding> findings, List<Mention> entities) {
        /** Nothing. */
        public static final Report NOTHING = new Report(List.of(), List.of());

        /** Copies the lists. */
        public Report {
            findings = List.copyOf(findings);
            entities = List.copyOf(entities);
        }
    }

    /**
     * A mistake.
     *
     * @param severity an error if the template cannot be compiled, a warning if it fails or goes astray when the place
     *     is reached
     * @param offset how many characters of the source stand before it
     * @param length how many characters it takes, at least 1
     * @param message what is wrong, one line without a full stop
     * @param suggestion what was probably meant, the bare word; null when nothing is near
     */
    record Finding(Severity severity, int offset, int length, String message, @Nullable String suggestion) {}

    /**
     * An entity that is named.
     *
     * @param entityId its id, well formed, in lower case
     * @param offset how many characters of the source stand before it
     * @param length how many characters it takes, at least 1
     */
    record Mention(String entityId, int offset, int length) {}
}
