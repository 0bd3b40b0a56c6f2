package dev.hearth.websocketapi;

import dev.hearth.api.config.ByKeySchema;
import dev.hearth.api.config.ChoiceSchema;
import dev.hearth.api.config.ConstantSchema;
import dev.hearth.api.config.DictSchema;
import dev.hearth.api.config.EmptyAsSchema;
import dev.hearth.api.config.KeyRule;
import dev.hearth.api.config.LazySchema;
import dev.hearth.api.config.ListSchema;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.MappedSchema;
import dev.hearth.api.config.NodeSchema;
import dev.hearth.api.config.OneOfSchema;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problem.Reason;
import dev.hearth.api.config.ScalarSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.service.Target;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with data, in the words that clients know from Home Assistant:
 * {@code expected str for dictionary value @ data['event_type']. Got 100}. Follows the messages of voluptuous 0.15 and
 * its {@code humanize_error}; problems that Home Assistant has no message for keep ours.
 */
final class Wording {
    private static final int LONGEST_VALUE = 500;
    private static final String TARGET = "entity_id";
    private static final String NOT_A_VALID_VALUE = "not a valid value";
    // Nobody reads more, and each may be looked for in a long message.
    private static final int MOST_PROBLEMS = 100;

    private Wording() {}

    /**
     * All problems, of very many the first, a line each, in the order of the lines.
     *
     * @param data what was checked, for the values
     */
    static String all(List<Problem> problems, @Nullable Object data) {
        return problems.stream()
                .filter(Problem::isError)
                .limit(MOST_PROBLEMS)
                .map(problem -> one(problem, data, true))
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /**
     * The first problem with the data of a service call, without the value. An entity id there may be a word such as
     * {@code all} too, so what is none of them is not a valid value rather than no entity id.
     */
    static String first(List<Problem> problems, @Nullable Object data) {
        return problems.stream()
                .filter(Problem::isError)
                .findFirst()
                .map(problem -> isTarget(problem)
                        ? NOT_A_VALID_VALUE + " for dictionary value @ data['" + TARGET + "']"
                        : one(problem, data, false))
                .orElse("");
    }

    private static boolean isTarget(Problem problem) {
        return problem.reason() instanceof Reason.Refused(Schema<?> schema)
                && (isEntityId(schema) || schema instanceof OneOfSchema<?>)
                && (problem.path().equals(TARGET) || problem.path().startsWith(TARGET + "["));
    }

    private static boolean isEntityId(Schema<?> schema) {
        return schema instanceof ScalarSchema<?> scalar
                && (scalar.name().equals("entity id") || scalar.name().equals("entity ids"));
    }

    private static String one(Problem problem, @Nullable Object data, boolean withValue) {
        DataPath path = DataPath.of(problem.path(), data);
        String text =
                switch (problem.reason()) {
                    case Reason.MissingKey(String key) -> {
                        path = path.then(key);
                        yield "required key not provided";
                    }
                    case Reason.UnknownKey unknown -> "extra keys not allowed";
                    case Reason.BrokenRule(KeyRule rule) -> {
                        path = rule.kind() == KeyRule.Kind.AT_LEAST_ONE ? path : path.parent();
                        yield rule(rule) + forDictionary(path);
                    }
                    case Reason.Refused(Schema<?> schema) -> {
                        String refused = refused(schema, path.in(data), problem);
                        // A list of entity ids is refused as a whole.
                        path = isEntityId(schema) && !path.endsInKey() ? path.parent() : path;
                        yield refused + forDictionary(path);
                    }
                    case Reason.Other other -> problem.message() + forDictionary(path);
                };
        String whole = text + path.where();
        return withValue && !problem.concealed() ? whole + ". Got " + shortened(path.in(data)) : whole;
    }

    private static String forDictionary(DataPath path) {
        return path.endsInKey() ? " for dictionary value" : "";
    }

    private static String shortened(@Nullable Object value) {
        String text = PythonText.of(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 3) + "...";
    }

    private static String rule(KeyRule rule) {
        return switch (rule.kind()) {
            case AT_LEAST_ONE -> "must contain at least one of " + String.join(", ", named(rule)) + ".";
            case AT_MOST_ONE -> "must contain at most one of " + String.join(", ", rule.keys()) + ".";
            case TOGETHER -> "some but not all values in the same group of inclusion";
        };
    }

    // The recorded server named these three of a target's keys; clients may look for its very words.
    private static List<String> named(KeyRule rule) {
        return new HashSet<>(rule.keys()).equals(Target.KEYS)
                ? List.of("entity_id", "device_id", "area_id")
                : rule.keys();
    }

    private static String refused(Schema<?> schema, @Nullable Object value, Problem problem) {
        return switch (schema) {
            case ScalarSchema<?> scalar -> scalar(scalar, value);
            case ChoiceSchema<?> choice ->
                "value must be one of "
                        + PythonText.of(choice.choices().keySet().stream().sorted().toList());
            case ConstantSchema<?> constant -> NOT_A_VALID_VALUE;
            case ListSchema<?> list ->
                value instanceof List<?> || list.singleAllowed()
                        ? "length of value must be at least " + list.atLeast()
                        : "expected a list";
            case MapSchema map -> "expected a dictionary";
            case DictSchema<?, ?> dict -> "expected a dictionary";
            case ByKeySchema<?> byKey -> "expected a dictionary";
            case OneOfSchema<?> oneOf -> refused(oneOf.alternatives().getFirst(), value, problem);
            case EmptyAsSchema<?> emptyAs -> refused(emptyAs.schema(), value, problem);
            case MappedSchema<?, ?> mapped -> isObject(mapped) ? "expected dict" : problem.message();
            case LazySchema<?> lazy -> problem.message();
            case NodeSchema node -> problem.message();
        };
    }

    private static boolean isObject(MappedSchema<?, ?> mapped) {
        return mapped.equals(Wire.OBJECT) || mapped.equals(Schemas.dataMap());
    }

    private static String scalar(ScalarSchema<?> schema, @Nullable Object value) {
        return switch (schema.name()) {
            case "integer" -> number("expected int", schema, value);
            case "number" -> number("expected float", schema, value);
            case "string" -> value instanceof String ? "expected " + schema.expected() : "expected str";
            case "boolean" ->
                schema.json().get("type") instanceof String
                        ? "expected bool"
                        : "invalid boolean value " + (value instanceof String text ? text : PythonText.of(value));
            case "entity id", "entity ids" ->
                "Entity ID " + (value instanceof String text ? text : PythonText.of(value))
                        + " is an invalid entity ID";
            default -> "expected " + schema.expected();
        };
    }

    private static String number(String otherwise, ScalarSchema<?> schema, @Nullable Object value) {
        if (value instanceof Number number) {
            @Nullable Long least = bound(schema, "minimum", "exclusiveMinimum", 1);
            @Nullable Long most = bound(schema, "maximum", "exclusiveMaximum", -1);
            if (least != null && number.doubleValue() < least) {
                return "value must be at least " + least;
            }
            if (most != null && number.doubleValue() > most) {
                return "value must be at most " + most;
            }
        }
        return otherwise;
    }

    private static @Nullable Long bound(ScalarSchema<?> schema, String inclusive, String exclusive, long step) {
        if (schema.json().get(inclusive) instanceof Number bound) {
            return bound.longValue();
        }
        return schema.json().get(exclusive) instanceof Number bound ? Long.valueOf(bound.longValue() + step) : null;
    }
}
