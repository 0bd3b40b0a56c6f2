package dev.hearth.api.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A schema that accepts what any of several accept; the first that does gives the value.
 *
 * <p>When none does and the input had the shape of one of them, the report is that one's; else it lists them all.
 *
 * @param <T> the Java value
 * @param alternatives what is tried, in this order
 * @param expected what it accepts, as a noun with its article
 */
public record OneOfSchema<T>(List<Schema<? extends T>> alternatives, String expected) implements Schema<T> {
    /** Copies the alternatives. */
    public OneOfSchema {
        alternatives = List.copyOf(alternatives);
    }

    /** One whose words are those of its alternatives. */
    public OneOfSchema(List<Schema<? extends T>> alternatives) {
        this(
                alternatives,
                alternatives.stream().map(Schema::expected).distinct().collect(Collectors.joining(", or ")));
    }

    @Override
    public @Nullable T validate(ConfigNode node, Problems problems) {
        List<Problems> entered = new ArrayList<>();
        String suggestion = null;
        for (Schema<? extends T> alternative : alternatives) {
            Problems attempt = problems.attempt();
            T value = alternative.validate(node, attempt);
            if (!attempt.hasErrors()) {
                problems.addAll(attempt);
                return value;
            }
            if (!refusedAtTheDoor(attempt, alternative)) {
                entered.add(attempt);
            } else if (suggestion == null) {
                suggestion = attempt.list().getFirst().suggestion();
            }
        }
        if (entered.isEmpty()) {
            problems.by(this).wrong(node, expected(), suggestion);
        } else {
            problems.addAll(entered.stream().min(Comparator.comparingInt(Problems::errors)).orElseThrow());
        }
        return null;
    }

    private static boolean refusedAtTheDoor(Problems attempt, Schema<?> alternative) {
        if (attempt.list().size() != 1) {
            return false;
        }
        Problem only = attempt.list().getFirst();
        return attempt.path().equals(only.path()) && asksFor(alternative, only.expected());
    }

    private static boolean asksFor(Schema<?> schema, @Nullable String expected) {
        return schema.expected().equals(expected)
                || switch (schema) {
                    case EmptyAsSchema<?> orNothing -> asksFor(orNothing.schema(), expected);
                    case MappedSchema<?, ?> mapped when mapped.source() instanceof EmptyAsSchema<?> orNothing ->
                        asksFor(orNothing, expected);
                    default -> false;
                };
    }
}
