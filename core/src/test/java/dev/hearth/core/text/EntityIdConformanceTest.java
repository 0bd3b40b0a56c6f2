package dev.hearth.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.hearth.api.state.EntityId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EntityIdConformanceTest {
    @TestFactory
    Stream<DynamicTest> agreesWithHomeAssistant() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/conformance/entity-id.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(json::readTree)
                    .map(EntityIdConformanceTest::check)
                    .toList()
                    .stream();
        }
    }

    private static DynamicTest check(JsonNode vector) {
        String text = vector.get("in").asString();
        String name = text.length() > 40 ? text.length() + " characters" : "'" + text + "'";
        return dynamicTest(name, () -> assertEquals(vector.get("valid").asBoolean(), EntityId.isValid(text)));
    }
}
