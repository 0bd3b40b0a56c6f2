package dev.hearth.api.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short words for tests of schemas. */
final class SchemaFixture {
    private SchemaFixture() {}

    static List<Problem> problems(Schema<?> schema, @Nullable Object plain) {
        Problems problems = new Problems();
        schema.validate(ConfigNode.of(plain), problems);
        return problems.list();
    }

    static Problem problem(Schema<?> schema, @Nullable Object plain) {
        List<Problem> problems = problems(schema, plain);
        if (problems.size() != 1) {
            throw new AssertionError("expected one problem, got " + problems);
        }
        return problems.getFirst();
    }

    static boolean accepts(Schema<?> schema, @Nullable Object plain) {
        return problems(schema, plain).stream().noneMatch(Problem::isError);
    }

    static ScalarNode unquoted(String written, @Nullable Object value) {
        return new ScalarNode(
                new Position("configuration.yaml", 3, 7, written.length(), null),
                value,
                written,
                ScalarNode.Style.PLAIN,
                ScalarNode.Origin.WRITTEN);
    }

    static ScalarNode secret(Object value) {
        return new ScalarNode(
                new Position("configuration.yaml", 3, 7, 12, null),
                value,
                "!secret door",
                ScalarNode.Style.QUOTED,
                ScalarNode.Origin.SECRET);
    }
}
