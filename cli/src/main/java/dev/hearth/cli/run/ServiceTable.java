package dev.hearth.cli.run;

import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.cli.terminal.Palette;
import dev.hearth.cli.terminal.Table;
import dev.hearth.core.service.ServiceDescription;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Services as a table: a row for each, and below it a row for each of its fields. */
final class ServiceTable {
    private static final int EXPECTED_COLUMNS = 60;
    private static final int EXAMPLE_COLUMNS = 32;
    private static final String INDENT = "  ";

    private ServiceTable() {}

    /** Writes them in the order given. */
    static void print(
            Map<String, Map<String, ServiceDefinition<?>>> services, PrintWriter out, Palette palette) {
        Table table = Table.of("Service", "Required", "Expected", "Example", "Description")
                .limit(2, EXPECTED_COLUMNS)
                .limit(3, EXAMPLE_COLUMNS);
        services.forEach((domain, named) -> named.forEach((service, definition) -> {
            DataMap description = ServiceDescription.of(service, definition);
            table.add(
                    domain + "." + service,
                    "",
                    whom(definition),
                    "",
                    description.text("name") + ": " + description.text("description"));
            ServiceDescription.fieldsOf(definition)
                    .forEach((key, field) -> field(key, field, (DataMap) description.get("fields"), table));
        }));
        table.print(out, palette);
    }

    private static void field(String key, FieldSpec<?> field, @Nullable DataMap fields, Table table) {
        DataMap described = fields != null && fields.get(key) instanceof DataMap found ? found : DataMap.of();
        Object example = described.get("example");
        table.add(
                INDENT + key,
                ServiceDescription.isRequired(field) ? "yes" : "",
                field.schema().expected(),
                example == null ? "" : String.valueOf(example),
                described.text("name") + ": " + described.text("description"));
    }

    // Which entities it is for, and whether it answers.
    private static String whom(ServiceDefinition<?> definition) {
        List<String> words = new ArrayList<>();
        DataMap target = definition.target();
        if (target != null) {
            words.add("target: " + target.entrySet().stream()
                    .map(each -> each.getKey() + domains(each.getValue()))
                    .collect(Collectors.joining(", ")));
        }
        if (definition.supportsResponse() != SupportsResponse.NONE) {
            words.add(definition.supportsResponse() == SupportsResponse.ONLY ? "answers" : "answers if asked");
        }
        return String.join("; ", words);
    }

    private static String domains(@Nullable Object filters) {
        String domains = !(filters instanceof List<?> list)
                ? ""
                : list.stream()
                        .filter(DataMap.class::isInstance)
                        .map(filter -> ((DataMap) filter).get("domain"))
                        .filter(List.class::isInstance)
                        .flatMap(names -> ((List<?>) names).stream())
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return domains.isEmpty() ? "" : " of " + domains;
    }
}
