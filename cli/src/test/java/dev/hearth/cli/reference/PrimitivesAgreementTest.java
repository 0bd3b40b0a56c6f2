package dev.hearth.cli.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.core.config.JsonSchemaExporter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every primitive is asked about every value below, and so is its JSON Schema: both must say the same. Where they
 * cannot, the value is listed with the reason.
 */
class PrimitivesAgreementTest {
    private static final List<String> VALUES = List.of(
            // nothing, booleans and the words that are some
            "null", "~", "true", "false", "on", "off", "'on'", "'Yes'", "' enable '", "'maybe'", "'TRUE'", "''", "' '",
            // numbers
            "0", "1", "-1", "2", "0.5", "0.999", "-0.5", "1.0", "1.5", "90", "-90.5", "180", "181", "255", "255.9",
            "256",
            "65535", "65536", "70000", "1e3", "1.0e+3", "12345678901234567890", "9223372036854775807", "-10000000001",
            "10000000000.5", "012", "0x10",
            // numbers as text
            "'0'", "'1'", "'-1'", "' 42 '", "'+7'", "'0.5'", "'.5'", "'5.'", "'1e3'", "'1e'", "'1.2.3'", "'1_000'",
            "'-'",
            "'70000'", "'12abc'",
            // times, days, periods
            "12:30", "'12:30'", "'07:30'", "'07:30:15'", "'7:5'", "'23:59:59.5'", "'24:00'", "'12:60'", "'-01:00'",
            "'+100:00:00'", "'12:30:15:10'", "2026-12-24", "'2026-13-01'", "'2026-12-24 18:00'",
            "'2026-12-24T18:00:05Z'",
            "'2026-12-24 18:00:05 +01:00'", "'2026-12-24 18:00:05+1'", "'2026-12-24 18:00 late'", "{minutes: 5}",
            "{hours: 1, minutes: '30'}", "{}", "{minutes: five}", "{minute: 5}", "{hours: 1, parsecs: 2}",
            // words
            "mon", "sun", "Mon", "[mon, tue]", "[mon, someday]", "sunrise", "sunset", "metric", "imperial", "C", "F",
            "°C", "K", "all", "none", "Europe/Berlin", "Europe/Berlim", "UTC",
            // text of some form
            "a_slug", "Not a slug", "double__underscore", "_edge", "mdi:lightbulb", "mdi", "'mdi: x'",
            "http://example.org", "HTTPS://example.org/a?b#c", "ftp://example.org", "'http://'", "'{{ now() }}'",
            "'{% if x %}'", "'{# note #}'", "'{ brace }'", "lights.yaml", "/tmp", "a b",
            // entity ids
            "light.kitchen", "Light.Kitchen", "' light.kitchen '", "light", "light.", "light.a.b", "light.a__b",
            "switch.heater", "'light.a, light.b'", "'light.a,,light.b'", "[light.a, switch.b]", "[light.a, nonsense]",
            // lists and maps
            "[]", "[1]", "[a, b]", "[null]", "[1, x]", "{a: 1}", "{a_b: x}", "{A B: x}", "{light.kitchen: {a: 1}}");

    private static final Map<String, Schema<?>> PRIMITIVES = primitives();

    /** What a JSON Schema cannot tell of a primitive, why, and the values among the above that show it. */
    private record Difference(String reason, String primitive, List<String> values) {
        Difference(String reason, String primitive, String... values) {
            this(reason, primitive, List.of(values));
        }
    }

    private static final String RANGE_OF_TEXT = "numbers written as text are checked for their form, not their range";
    private static final String INCLUDED = "to an editor, that is !include lights.yaml";
    private static final String SAME_BOOLEAN = "on and true are one and the same in JSON";
    private static final String SAME_NUMBER = "1.0 and 1 are one and the same in JSON";
    private static final String LIKE_AN_ID = "the text of a number with a fraction has the form of an entity id";
    private static final String NO_REGEX = "no pattern tells whether a text is a regular expression";

    private static final String[] FRACTIONS = {"0.5", "0.999", "1.0", "1.5", "255.9", "1.0e+3", "10000000000.5"};

    private static final List<Difference> DIFFERENCES = List.of(
            new Difference(RANGE_OF_TEXT, "byteValue", "'-1'", "'70000'"),
            new Difference(RANGE_OF_TEXT, "floatRange", "'-1'", "'70000'", "'1e3'", "1e3"),
            new Difference(RANGE_OF_TEXT, "intRange", "'-1'", "'0'", "'70000'"),
            new Difference(RANGE_OF_TEXT, "intRange below 0", "' 42 '", "'+7'", "'0'", "'1'", "'70000'"),
            new Difference(RANGE_OF_TEXT, "latitude", "'70000'", "'1e3'", "1e3"),
            new Difference(RANGE_OF_TEXT, "longitude", "'70000'", "'1e3'", "1e3"),
            new Difference(RANGE_OF_TEXT, "port", "'-1'", "'0'", "'70000'"),
            new Difference(RANGE_OF_TEXT, "positiveFloat", "'-1'"),
            new Difference(RANGE_OF_TEXT, "positiveInt", "'-1'"),
            new Difference(
                    RANGE_OF_TEXT, "smallFloat", "' 42 '", "'+7'", "'-1'", "'5.'", "'70000'", "'1e3'", "1e3"),
            new Difference(INCLUDED, "byKey", "lights.yaml"),
            new Difference(INCLUDED, "dict", "lights.yaml"),
            new Difference(INCLUDED, "list", "lights.yaml"),
            new Difference(INCLUDED, "list notEmpty", "lights.yaml"),
            new Difference(INCLUDED, "map", "lights.yaml"),
            new Difference(INCLUDED, "oneOf", "lights.yaml"),
            new Difference(INCLUDED, "positiveTimePeriod", "lights.yaml"),
            new Difference(INCLUDED, "positiveTimePeriodTemplate", "lights.yaml"),
            new Difference(INCLUDED, "timePeriod", "lights.yaml"),
            new Difference(SAME_BOOLEAN, "choice", "true"),
            new Difference(SAME_BOOLEAN, "enumOf", "true", "false"),
            new Difference(SAME_NUMBER, "choice", "1.0"),
            new Difference(SAME_NUMBER, "constant", "1.0"),
            new Difference(SAME_NUMBER, "lazy", "1.0", "1.0e+3"),
            new Difference(SAME_NUMBER, "slug", "1.0", "1.0e+3"),
            new Difference(LIKE_AN_ID, "entityId", FRACTIONS),
            new Difference(LIKE_AN_ID, "entityIds", FRACTIONS),
            new Difference(LIKE_AN_ID, "entityIdsOrAll", FRACTIONS),
            new Difference(
                    NO_REGEX, "regex", "'+100:00:00'", "'+7'", "'{ brace }'", "'{# note #}'", "'{% if x %}'",
                    "'{{ now() }}'"));

    @TempDir Path folder;

    private static Map<String, Schema<?>> primitives() {
        Map<String, Schema<?>> all = new LinkedHashMap<>();
        all.put("any", Schemas.any());
        all.put("bool", Schemas.bool());
        all.put("byKey", Schemas.byKey("a", Map.of("1", Schemas.map(), "x", Schemas.map())));
        all.put("byteValue", Schemas.byteValue());
        all.put("choice", Schemas.choice(Map.of("1", 1, "on", 2)));
        all.put("constant", Schemas.constant(1L));
        all.put("constant text", Schemas.constant("mon"));
        all.put("dataMap", Schemas.dataMap());
        all.put("date", Schemas.date());
        all.put("dateTime", Schemas.dateTime());
        all.put("dict", Schemas.dict(Schemas.slug(), Schemas.string()));
        all.put("dynamicTemplate", Schemas.dynamicTemplate());
        all.put("emptyAs", Schemas.emptyAs("", Schemas.string()));
        all.put("ensureList", Schemas.ensureList(Schemas.integer()));
        all.put("ensureList notEmpty", Schemas.ensureList(Schemas.integer()).notEmpty());
        all.put("entityDomain", Schemas.entityDomain("light", "switch"));
        all.put("entityId", Schemas.entityId());
        all.put("entityIds", Schemas.entityIds());
        all.put("entityIdsOrAll", Schemas.entityIdsOrAll());
        all.put("enumOf", Schemas.enumOf("off", "on", "mon"));
        all.put("floatRange", Schemas.floatRange(-0.5, 180));
        all.put("icon", Schemas.icon());
        all.put("intRange", Schemas.intRange(1, 255));
        all.put("intRange below 0", Schemas.intRange(-90, -1));
        all.put("integer", Schemas.integer());
        all.put("isDir", Schemas.isDir());
        all.put("isFile", Schemas.isFile());
        all.put("latitude", Schemas.latitude());
        all.put("lazy", Schemas.lazy("word", Schemas::slug));
        all.put("list", Schemas.list(Schemas.string()));
        all.put("list notEmpty", Schemas.list(Schemas.string()).notEmpty());
        all.put("longitude", Schemas.longitude());
        all.put("map", Schemas.map(
                Field.optional("minutes", Schemas.integer()), Field.optional("hours", Schemas.integer()))
                .atLeastOne("minutes", "hours"));
        all.put("matching", Schemas.matching(Pattern.compile("[a-z]+\\.[a-z]+"), "two words"));
        all.put("number", Schemas.number());
        all.put("oneOf", Schemas.<Object>oneOf(Schemas.time(), Schemas.list(Schemas.integer())));
        all.put("port", Schemas.port());
        all.put("positiveFloat", Schemas.positiveFloat());
        all.put("positiveInt", Schemas.positiveInt());
        all.put("positiveTimePeriod", Schemas.positiveTimePeriod());
        all.put("positiveTimePeriodTemplate", Schemas.positiveTimePeriodTemplate());
        all.put("templateComplex", Schemas.templateComplex());
        all.put("regex", Schemas.regex());
        all.put("slug", Schemas.slug());
        all.put("smallFloat", Schemas.smallFloat());
        all.put("string", Schemas.string());
        all.put("sunEvent", Schemas.sunEvent());
        all.put("temperatureUnit", Schemas.temperatureUnit());
        all.put("template", Schemas.template());
        all.put("time", Schemas.time());
        all.put("timePeriod", Schemas.timePeriod());
        all.put("timeZone", Schemas.timeZone());
        all.put("unitSystem", Schemas.unitSystem());
        all.put("url", Schemas.url());
        all.put("weekdays", Schemas.weekdays());
        return all;
    }

    @Test
    void everyPrimitiveSaysWhatItsJsonSchemaSays() {
        List<ConfigNode> nodes = values();
        Map<String, String> differences = new TreeMap<>();

        PRIMITIVES.forEach((name, schema) -> {
            SecondOpinion opinion = new SecondOpinion(JsonSchemaExporter.export(schema));
            for (int i = 0; i < nodes.size(); i++) {
                boolean ours = accepts(schema, nodes.get(i));
                boolean theirs = opinion.accepts(nodes.get(i).toPlain());
                if (ours != theirs) {
                    differences.put(name + " " + VALUES.get(i), ours ? "only we accept it" : "only we refuse it");
                }
            }
        });

        TreeSet<String> expected = new TreeSet<>();
        for (Difference difference : DIFFERENCES) {
            for (String value : difference.values()) {
                expected.add(difference.primitive() + " " + value);
            }
        }
        assertEquals(String.join("\n", expected), String.join("\n", differences.keySet()), differences::toString);
    }

    @Test
    void everyJsonSchemaOfAPrimitiveIsOne() {
        PRIMITIVES.forEach((name, schema) -> assertEquals(List.of(),
                SecondOpinion.faultsOf(JsonSchemaExporter.export(schema)), name));
    }

    private List<ConfigNode> values() {
        String yaml = "x:\n" + String.join("", VALUES.stream().map(value -> "  - " + value + "\n").toList());
        return Written.in(folder, yaml).get("x") instanceof ListNode list ? list.items() : List.of();
    }

    private static boolean accepts(Schema<?> schema, ConfigNode node) {
        Problems problems = new Problems();
        schema.validate(node, problems);
        return !problems.hasErrors();
    }
}
