package dev.hearth.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonAttributesTest {
    private static final String WEATHER = """
            {"town": "Utrecht", "list": [{"main": {"temp": 7.5, "wind": null}}, {"main": {"temp": 9}}],
             "deep": {"er": {"main": {"temp": 1}}}}
            """;

    @Test
    void theNamedKeysBecomeAttributesInTheOrderOfTheNames() {
        JsonAttributes attributes = attributes(Map.of("json_attributes", List.of("list", "town", "missing")));

        DataMap read =
                attributes.read("{\"town\": \"Utrecht\", \"list\": [1, {\"a\": true}], \"other\": 1}").attributes();

        assertEquals("{list=[1, {a=true}], town=Utrecht}", new LinkedHashMap<>(read).toString());
    }

    @Test
    void namesMayBeSeparatedByCommas() {
        JsonAttributes attributes = attributes(Map.of("json_attributes", "a, b,c"));

        assertEquals(List.of("a", "b", "c"), attributes.names());
    }

    @ParameterizedTest
    @CsvSource({
            "$.list[0].main, 7.5",
            "$['list'][1]['main'], 9",
            "$.list[*].main, 7.5",
            "list[1].main, 9",
            "$.list[-1].main, 9",
            "$.deep..main, 1",
            "$..main, 7.5",
            "$.list[?(@.main.temp > 8)].main, 9"
    })
    void theFirstMatchOfThePathCounts(String path, String temp) {
        JsonAttributes attributes = attributes(Map.of("json_attributes", "temp", "json_attributes_path", path));

        assertEquals(temp, String.valueOf(attributes.read(WEATHER).attributes().get("temp")));
    }

    @Test
    void aValueThatIsNothingIsAnAttribute() {
        JsonAttributes attributes =
                attributes(Map.of("json_attributes", "wind", "json_attributes_path", "$.list[0].main"));

        DataMap read = attributes.read(WEATHER).attributes();

        assertTrue(read.containsKey("wind"));
        assertNull(read.get("wind"));
    }

    @Test
    void ofAListTheFirstElementCounts() {
        JsonAttributes attributes = attributes(Map.of("json_attributes", "a"));

        assertEquals(DataMap.of("a", 1), attributes.read("[{\"a\": 1}, {\"a\": 2}]").attributes());
    }

    @Test
    void largeNumbersKeepTheirDigits() {
        JsonAttributes attributes = attributes(Map.of("json_attributes", "a,b"));

        DataMap read = attributes.read("{\"a\": 123456789012345678901234567890, \"b\": 9007199254740993}").attributes();

        assertEquals(DataMap.of("a", new BigInteger("123456789012345678901234567890"), "b", 9007199254740993L), read);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "``, the answer is empty",
            "`{\"a\": `, `it is no JSON from line 1, column 7 on`",
            "<html>, `it is no JSON from line 1, column 1 on`",
            "`{\"a\": 1} rest`, `it is no JSON from line 1, column 10 on`",
            "17, there is no map at $['a']",
            "`{\"b\": 1}`, there is no map at $['a']",
            "`{\"a\": {\"b\": 1}}`, `the map in it has none of the keys [c]`"
    })
    void whatGivesNothingSaysWhy(String text, String complaint) {
        JsonAttributes attributes = attributes(Map.of("json_attributes", "c", "json_attributes_path", "$.a"));

        JsonAttributes.Reading read = attributes.read(text);

        assertEquals(DataMap.of(), read.attributes());
        assertEquals(complaint, read.complaint());
    }

    @Test
    void aTextThatIsNestedWithoutEndIsRefused() {
        JsonAttributes attributes = attributes(Map.of("json_attributes", "c"));

        assertTrue(attributes.read("[".repeat(100_000)).complaint().startsWith("it is no JSON"));
    }

    @Test
    void aPathThatIsNoneIsAnErrorOfTheConfiguration() {
        InvalidConfigException wrong = assertThrows(
                InvalidConfigException.class,
                () -> attributes(Map.of("json_attributes", "a", "json_attributes_path", "$.list['main")));

        assertTrue(wrong.getMessage().contains("'$.list['main' is not a JSONPath such as '$.list[0].main'"),
                wrong::getMessage);
    }

    private static JsonAttributes attributes(Map<String, Object> keys) {
        Section section = JsonAttributes.schema().parse(keys);
        return JsonAttributes.of(section);
    }
}
