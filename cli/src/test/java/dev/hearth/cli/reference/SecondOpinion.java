package dev.hearth.cli.reference;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a validator that is not ours says of plain values, by a JSON Schema of ours. */
final class SecondOpinion {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final com.networknt.schema.Schema schema;

    SecondOpinion(Map<String, Object> schema) {
        this.schema = REGISTRY.getSchema(JsonMapper.shared().valueToTree(schema));
    }

    /** What is wrong with a JSON Schema itself. */
    static List<Error> faultsOf(Map<String, Object> schema) {
        return REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(JsonMapper.shared().valueToTree(schema));
    }

    boolean accepts(@Nullable Object value) {
        return problems(value).isEmpty();
    }

    List<Error> problems(@Nullable Object value) {
        return schema.validate(JsonMapper.shared().valueToTree(value));
    }

    /** The places of what is wrong, as JSON pointers, each once. */
    List<String> wrongPlaces(@Nullable Object value) {
        TreeSet<String> places = new TreeSet<>();
        problems(value).forEach(error -> places.add(error.getInstanceLocation().toString()));
        return List.copyOf(places);
    }
}
