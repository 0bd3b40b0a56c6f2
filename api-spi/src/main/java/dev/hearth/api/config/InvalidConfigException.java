package dev.hearth.api.config;

import dev.hearth.api.HubException;
import java.util.List;

/**
 * Data that does not match its schema. The message names the field, the value and what was expected; {@link #problems}
 * has all of them. Code {@code invalid_format}.
 */
public final class InvalidConfigException extends HubException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems what is wrong, at least one error */
    public InvalidConfigException(List<Problem> problems) {
        super("invalid_format", summary(problems));
        this.problems = List.copyOf(problems);
    }

    private static String summary(List<Problem> problems) {
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        String first = errors.getFirst().line();
        return switch (errors.size()) {
            case 1 -> first;
            case 2 -> first + " (and one more problem)";
            default -> first + " (and " + (errors.size() - 1) + " more problems)";
        };
    }

    /** Everything that was found, in the order of the data. */
    public List<Problem> problems() {
        return problems;
    }
}
