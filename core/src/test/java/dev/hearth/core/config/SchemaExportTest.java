package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaExportTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final MapSchema BRIDGE = Schemas.map(
            Field.required("host", Schemas.string()).doc("Name or address.").example("hue.local"),
            Field.optional("port", Schemas.port()).orElse(80),
            Field.optional("password", Schemas.string()).secret(),
            Field.optional("mode", Schemas.enumOf("push", "poll")).orElse("push").renamedFrom("kind"),
            Field.optional("interval", Schemas.timePeriod()).orElse(Duration.ofSeconds(90)),
            Field.optional("lamps", Schemas.ensureList(Schemas.map(Field.required("id", Schemas.positiveInt()))))
                    .orElse(List.of()))
            .atMostOne("password", "mode")
            .doc("A bridge.");

    private static JsonNode json(Schema<?> schema) {
        return JSON.valueToTree(JsonSchemaExporter.export(schema));
    }

    @Test
    void mapsBecomeObjects() {
        JsonNode json = json(BRIDGE);

        assertEquals("object", json.get("type").asString());
        assertEquals("[\"host\"]", json.get("required").toString());
        assertEquals("false", json.get("additionalProperties").toString());
        JsonNode properties = json.get("properties");
        assertEquals("Name or address.", properties.get("host").get("description").asString());
        assertEquals(65535, properties.get("port").get("maximum").asInt());
        assertEquals(80, properties.get("port").get("default").asInt());
        assertEquals("[\"push\",\"poll\"]", properties.get("mode").get("enum").toString());
        assertTrue(properties.get("kind").get("deprecated").asBoolean());
        assertEquals("00:01:30", properties.get("interval").get("default").asString());
        assertEquals(
                "integer",
                properties.get("lamps").get("anyOf").get(0).get("items").get("properties").get("id").get("type").get(0)
                        .asString());
    }

    @Test
    void rulesBetweenKeysAreKept() {
        assertEquals(
                "[{\"not\":{\"required\":[\"password\",\"mode\"]}}]", json(BRIDGE).get("allOf").toString());
    }

    @Test
    void decidingKeyBecomesCases() {
        JsonNode json = json(Schemas.byKey("platform", Map.of("hue", BRIDGE)));

        JsonNode first = json.get("allOf").get(0);
        assertEquals("hue", first.get("if").get("properties").get("platform").get("const").asString());
        assertTrue(first.get("then").get("properties").has("platform"));
    }

    record Tree(List<Tree> branches) {}

    private static final Field<List<Tree>> BRANCHES = Field.optional(
            "branches", Schemas.list(Schemas.lazy("tree", () -> SchemaExportTest.TREE)))
            .orElse(List.of());
    private static final Schema<Tree> TREE = Schemas.map(BRANCHES).as(section -> new Tree(section.get(BRANCHES)));

    @Test
    void recursionBecomesAReference() {
        JsonNode json = json(TREE);

        assertEquals(
                "#/$defs/tree", json.get("properties").get("branches").get("items").get("$ref").asString());
        assertEquals("object", json.get("$defs").get("tree").get("type").asString());
    }

    @Test
    void homeSectionIsExported() {
        JsonNode json = json(HomeSchema.SECTION);

        assertEquals("Where the home is and how it measures.", json.get("description").asString());
        assertTrue(json.get("properties").has("time_zone"));
    }

    @Test
    void pageOfDocumentation() {
        String page = SchemaDocs.page("sensor: platform hue", BRIDGE);

        assertTrue(page.startsWith("# sensor: platform hue\n\nA bridge.\n\n| key | value | default | |\n"), page);
        assertTrue(page.contains("| `host` | text | *required* | Name or address. Example: `hue.local`. |"), page);
        assertTrue(page.contains("| `port` | a port number from 1 to 65535 | `80` |"), page);
        assertTrue(page.contains("Never shown; keep it in `secrets.yaml`."), page);
        assertTrue(page.contains("Was called `kind`."), page);
        assertTrue(page.contains("At most one of `password`, `mode` may be written."), page);
        assertTrue(page.contains("## lamps[]"), page);
    }
}
