package dev.hearth.core.service;

import dev.hearth.api.config.EmptyAsSchema;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.MappedSchema;
import dev.hearth.api.config.OneOfSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.api.service.Target;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A service as clients see it. Any thread. Home Assistant: {@code async_get_all_descriptions}, the answer to
 * {@code get_services}.
 *
 * <ul>
 * <li>{@code name}, {@code description}: texts for people
 * <li>{@code fields}: a map from each key to {@code name}, {@code description}, {@code selector} (a map from the kind of
 * control to its options, or to null), and where they apply {@code required} and {@code advanced} (true),
 * {@code example}, {@code default}, {@code filter}; the keys of a target are not among them
 * <li>{@code target}: a selector, where the service takes one
 * <li>{@code response}: {@code optional}, where the service answers
 * </ul>
 */
public final class ServiceDescription {
    private ServiceDescription() {}

    /**
     * The description of all services.
     *
     * @param services by domain and name
     */
    public static DataMap ofAll(Map<String, Map<String, ServiceDefinition<?>>> services) {
        DataMap.Builder domains = DataMap.builder(services.size());
        services.forEach((domain, named) -> {
            DataMap.Builder all = DataMap.builder(named.size());
            named.forEach((name, definition) -> all.put(name, of(name, definition)));
            domains.put(domain, all.build());
        });
        return domains.build();
    }

    /** The description of one service. */
    public static DataMap of(String service, ServiceDefinition<?> definition) {
        DataMap.Builder description = DataMap.builder(5)
                .put("name", definition.title().isEmpty() ? words(service) : definition.title())
                .put("description", definition.description())
                .put("fields", fields(definition))
                .putIfPresent("target", definition.target());
        if (definition.supportsResponse() != SupportsResponse.NONE) {
            description.put(
                    "response",
                    DataMap.of("optional", definition.supportsResponse() == SupportsResponse.OPTIONAL));
        }
        return description.build();
    }

    /** The fields of a service, without those that name its target. */
    public static Map<String, FieldSpec<?>> fieldsOf(ServiceDefinition<?> definition) {
        Map<String, FieldSpec<?>> fields = new LinkedHashMap<>(fieldsOf(definition.schema()));
        if (definition.target() != null) {
            fields.keySet().removeAll(Target.KEYS);
        }
        return fields;
    }

    private static Map<String, FieldSpec<?>> fieldsOf(Schema<?> schema) {
        return switch (schema) {
            case MapSchema map -> map.fields();
            case MappedSchema<?, ?> mapped -> fieldsOf(mapped.source());
            case EmptyAsSchema<?> empty -> fieldsOf(empty.schema());
            case OneOfSchema<?> any -> {
                Map<String, FieldSpec<?>> all = new LinkedHashMap<>();
                any.alternatives().forEach(alternative -> fieldsOf(alternative).forEach(all::putIfAbsent));
                yield all;
            }
            default -> Map.of();
        };
    }

    private static DataMap fields(ServiceDefinition<?> definition) {
        Map<String, FieldSpec<?>> fields = fieldsOf(definition);
        DataMap.Builder described = DataMap.builder(fields.size());
        fields.forEach((key, field) -> described.put(key, field(field)));
        return described.build();
    }

    private static DataMap field(FieldSpec<?> field) {
        FieldForm form = field.notes().form();
        DataMap.Builder described = DataMap.builder(8)
                .put("name", form.title() == null ? words(field.key()) : form.title())
                .put("description", field.notes().doc());
        if (isRequired(field)) {
            described.put("required", true);
        }
        if (form.advanced()) {
            described.put("advanced", true);
        }
        List<Object> examples = field.notes().examples();
        if (!examples.isEmpty()) {
            described.put("example", asWritten(examples.getFirst()));
        }
        if (field instanceof Field<?> sure && isPlain(sure.fallback())) {
            described.put("default", sure.fallback());
        }
        if (!form.filter().isEmpty()) {
            described.put("filter", form.filter());
        }
        return described.put("selector", selector(field)).build();
    }

    /** Whether a call without that field is refused. */
    public static boolean isRequired(FieldSpec<?> field) {
        return field instanceof Field<?> sure && sure.required();
    }

    /** The control for a field: the one its form names, else one that goes with its schema. */
    public static DataMap selector(FieldSpec<?> field) {
        Selector named = field.notes().form().selector();
        Selector selector = named == null ? SchemaSelectors.of(field.schema()) : named;
        return DataMap.of(selector.kind(), selector.options().isEmpty() ? null : selector.options());
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof Boolean || value instanceof Number || value instanceof String;
    }

    // Clients read an example as YAML, so a list or a map is written as one.
    private static Object asWritten(Object example) {
        return example instanceof Collection || example instanceof Map ? flow(example) : example;
    }

    private static String flow(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(entry -> flow(String.valueOf(entry.getKey())) + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            case Collection<?> list -> list.stream()
                    .map(ServiceDescription::flow)
                    .collect(Collectors.joining(", ", "[", "]"));
            case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            case null, default -> String.valueOf(value);
        };
    }

    private static String words(String key) {
        String spaced = key.replace('_', ' ');
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
