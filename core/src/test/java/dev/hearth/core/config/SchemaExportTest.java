package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import java.time.Duration;
import java.util.LinkedHashMap;
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

        assertEquals("object", json.get("type").get(0).asString());
        assertEquals("[\"host\"]", json.get("required").toString());
        assertEquals("false", json.get("additionalProperties").toString());
        JsonNode properties = json.get("properties");
        assertEquals("Name or address.", properties.get("host").get("description").asString());
        assertEquals(65536, properties.get("port").get("exclusiveMaximum").asInt());
        assertEquals(80, properties.get("port").get("default").asInt());
        assertEquals("[\"push\",\"poll\"]", properties.get("mode").get("enum").toString());
        assertTrue(properties.get("kind").get("deprecated").asBoolean());
        assertEquals("00:01:30", properties.get("interval").get("default").asString());
        assertEquals(
                "number",
                json.get("$defs").get("part").get("properties").get("id").get("type").get(0)
                        .asString());
    }

    @Test
    void rulesBetweenKeysAreKept() {
        assertEquals(
                "[{\"not\":{\"type\":\"object\",\"required\":[\"mode\",\"kind\"]}},"
                        + "{\"not\":{\"type\":\"object\",\"required\":[\"password\",\"mode\"]}},"
                        + "{\"not\":{\"type\":\"object\",\"required\":[\"password\",\"kind\"]}}]",
                json(BRIDGE).get("allOf").toString());
    }

    @Test
    void decidingKeyBecomesCases() {
        JsonNode json = json(Schemas.byKey("platform", Map.of("hue", BRIDGE)));

        JsonNode first = json.get("allOf").get(0);
        assertEquals("hue", first.get("if").get("properties").get("platform").get("enum").get(0).asString());
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
        assertEquals("object", json.get("$defs").get("tree").get("type").get(0).asString());
    }

    @Test
    void homeSectionIsExported() {
        JsonNode json = json(HomeSchema.SECTION);

        assertEquals("Where the home is and how it measures.", json.get("description").asString());
        assertTrue(json.get("properties").has("time_zone"));
    }

    @Test
    void tablesOfDocumentation() {
        String page = SchemaDocs.of(BRIDGE, 3);

        assertTrue(page.startsWith("A bridge.\n\n| Key | Value | Default | Meaning |\n| --- |"), page);
        assertTrue(page.contains("| `host` | text | *required* | Name or address. Example: `hue.local`. |"), page);
        assertTrue(page.contains("| `port` | a port number from 1 to 65535 | `80` |"), page);
        assertTrue(page.contains("Never shown; keep it in `secrets.yaml`."), page);
        assertTrue(page.contains("Was called `kind`."), page);
        assertTrue(page.contains("| `lamps` | a map, see `lamps[]` below, or a list of such |"), page);
        assertTrue(page.contains("At most one of `password`, `mode` may be written."), page);
        assertTrue(page.contains("### `lamps[]`\n\n| Key |"), page);
    }

    @Test
    void aDefaultOnlyTheSchemaCanWriteIsLeftOut() {
        record Lamp(long id) {}
        Schema<List<Lamp>> lamps = Schemas.ensureList(Schemas.integer().as(Lamp::new));
        MapSchema schema = Schemas.map(Field.optional("lamps", lamps).orElse(List.of(new Lamp(1))));

        assertFalse(json(schema).get("properties").get("lamps").has("default"));
        assertFalse(SchemaDocs.of(schema, 2).contains("Lamp["), SchemaDocs.of(schema, 2));
    }

    @Test
    void aKeyGoesByItsOldNamesInRulesToo() {
        MapSchema schema = Schemas.map(
                Field.required("url", Schemas.url()).renamedFrom("resource"),
                Field.optional("user", Schemas.string()).renamedFrom("username"),
                Field.optional("password", Schemas.string()))
                .together("user", "password");

        JsonNode json = json(schema);

        assertFalse(json.has("required"));
        assertEquals(
                "[{\"not\":{\"type\":\"object\",\"required\":[\"url\",\"resource\"]}},"
                        + "{\"anyOf\":[{\"required\":[\"url\"]},{\"required\":[\"resource\"]}]}]",
                json.get("allOf").values().stream().filter(rule -> rule.toString().contains("url")).toList().toString()
                        .replace(", ", ","));
        assertTrue(json.get("properties").get("username").get("deprecated").asBoolean());
        assertTrue(json.get("allOf").toString().contains("username"), json.toString());
    }

    @Test
    void aPartThatOccursTwiceStandsUnderDefinitions() {
        MapSchema schema = Schemas.map(
                Field.optional("from", Schemas.timePeriod()).doc("The least."),
                Field.optional("to", Schemas.timePeriod()).doc("The most."));

        JsonNode json = json(schema);

        JsonNode from = json.get("properties").get("from");
        assertEquals("The least.", from.get("description").asString());
        assertEquals(from.get("$ref"), json.get("properties").get("to").get("$ref"));
        assertTrue(json.get("$defs").has(from.get("$ref").asString().replace("#/$defs/", "")), json.toString());
    }

    @Test
    void twoExportsAreTheSameText() {
        assertEquals(json(HomeSchema.SECTION).toString(), json(HomeSchema.SECTION).toString());
    }

    @Test
    void examplesAreMadeOfWhatTheSchemaAccepts() {
        assertEquals(List.of(Map.of("host", "hue.local")), SchemaExamples.of(BRIDGE));
        assertEquals(
                List.of(Map.of("platform", "hue", "host", "hue.local")),
                SchemaExamples.of(Schemas.byKey("platform", Map.of("hue", BRIDGE))));
        assertEquals(
                List.of(Map.of("id", 1)),
                SchemaExamples.of(Schemas.map(Field.required("id", Schemas.positiveInt()))));
    }

    @Test
    void valuesAreWrittenAsYaml() {
        Map<String, Object> lamp = new LinkedHashMap<>();
        lamp.put("id", 1);
        lamp.put("names", List.of("yes", "a: b"));
        lamp.put("more", Map.of());
        lamp.put("note", "two\nlines\u001b[31m");

        assertEquals("""
                lamps:
                  - id: 1
                    names:
                      - 'yes'
                      - 'a: b'
                    more: {}
                    note: "two\\nlines\\e[31m"
                """, YamlText.of(Map.of("lamps", List.of(lamp))));
    }
}
