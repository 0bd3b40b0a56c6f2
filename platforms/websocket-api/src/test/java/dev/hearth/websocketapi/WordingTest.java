package dev.hearth.websocketapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.core.json.CoreJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final MapSchema SCHEMA = Schemas.map(
            Field.optional("text", Wire.TEXT),
            Field.optional("flag", Wire.FLAG),
            Field.optional("switch", Schemas.bool()),
            Field.optional("whole", Schemas.integer()),
            Field.optional("level", Schemas.intRange(0, 255)),
            Field.optional("share", Schemas.floatRange(0, 1)),
            Field.optional("mode", Schemas.enumOf("heat", "cool")),
            Field.optional("entity", Schemas.entityId()),
            Field.optional("entities", Schemas.entityIds()),
            Field.optional("several", Schemas.ensureList(Schemas.entityId())),
            Field.optional("list", Schemas.list(Wire.TEXT).notEmpty()),
            Field.optional("data", Schemas.dataMap()),
            Field.optional("object", Wire.OBJECT),
            Field.optional("dict", Schemas.dict(Schemas.string(), Wire.INTEGER)),
            Field.optional("icon", Schemas.icon()),
            Field.optional("even", Schemas.integer().check("an even number", number -> number % 2 == 0)),
            Field.optional("password", Wire.TEXT).secret(),
            Field.optional(
                    "inner",
                    Schemas.map(
                            Field.required("name", Schemas.string()),
                            Field.optional("low", Schemas.number()),
                            Field.optional("high", Schemas.number()))
                            .together("low", "high")),
            Field.optional("a", Schemas.any()),
            Field.optional("b", Schemas.any()))
            .atMostOne("a", "b");

    private static String worded(MapSchema schema, String message) {
        Object data = CoreJson.INSTANCE.parse(message.replace('\'', '"'));
        InvalidConfigException wrong = assertThrows(InvalidConfigException.class, () -> schema.parse(data));
        return Wording.all(wrong.problems(), data);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'text': 100}                  | expected str for dictionary value @ data['text']. Got 100",
            "{'text': null}                 | expected str for dictionary value @ data['text']. Got None",
            "{'flag': 'on'}                 | expected bool for dictionary value @ data['flag']. Got 'on'",
            "{'switch': 'maybe'}            | invalid boolean value maybe for dictionary value @ data['switch']. Got 'maybe'",
            "{'whole': 'many'}              | expected int for dictionary value @ data['whole']. Got 'many'",
            "{'level': 256}                 | value must be at most 255 for dictionary value @ data['level']. Got 256",
            "{'level': -1}                  | value must be at least 0 for dictionary value @ data['level']. Got -1",
            "{'level': [1]}                 | expected int for dictionary value @ data['level']. Got [1]",
            "{'share': 1.5}                 | value must be at most 1 for dictionary value @ data['share']. Got 1.5",
            "{'share': 'half'}              | expected float for dictionary value @ data['share']. Got 'half'",
            "{'mode': 'dry'}                | value must be one of ['cool', 'heat'] for dictionary value @ data['mode']. Got 'dry'",
            "{'entity': 'lamp'}             | Entity ID lamp is an invalid entity ID for dictionary value @ data['entity']. Got 'lamp'",
            "{'entities': 'lamp'}           | Entity ID lamp is an invalid entity ID for dictionary value @ data['entities']. Got 'lamp'",
            "{'several': ['light.a', 'b']}  | Entity ID b is an invalid entity ID for dictionary value @ data['several']. Got ['light.a', 'b']",
            "{'list': 'x'}                  | expected a list for dictionary value @ data['list']. Got 'x'",
            "{'list': []}                   | length of value must be at least 1 for dictionary value @ data['list']. Got []",
            "{'list': ['a', true]}          | expected str @ data['list'][1]. Got True",
            "{'data': [1]}                  | expected dict for dictionary value @ data['data']. Got [1]",
            "{'object': null}               | expected dict for dictionary value @ data['object']. Got None",
            "{'dict': 7}                    | expected a dictionary for dictionary value @ data['dict']. Got 7",
            "{'dict': {'light.a.b': 'x'}}   | expected int for dictionary value @ data['dict']['light.a.b']. Got 'x'",
            "{'icon': 'lamp'}               | expected an icon such as mdi:lightbulb for dictionary value @ data['icon']. Got 'lamp'",
            "{'even': 3}                    | 3 is not an even number for dictionary value @ data['even']. Got 3",
            "{'inner': {}}                  | required key not provided @ data['inner']['name']. Got None",
            "{'inner': {'name': 'n', 'low': 1}} | some but not all values in the same group of inclusion for dictionary value @ data['inner']. Got {'name': 'n', 'low': 1}",
            "{'inner': 3}                   | expected a dictionary for dictionary value @ data['inner']. Got 3",
            "{'a': 1, 'b': 2}               | must contain at most one of a, b.. Got {'a': 1, 'b': 2}",
            "{'depth': 3}                   | extra keys not allowed @ data['depth']. Got 3",
            "[1, 'two', null, {'k': 1.5}]   | expected a dictionary. Got [1, 'two', None, {'k': 1.5}]",
    })
    void problemsAreWordedAsClientsKnowThem(String message, String expected) {
        assertEquals(expected, worded(SCHEMA, message));
    }

    @Test
    void severalProblemsTakeALineEachInOrder() {
        assertEquals(
                """
                        expected int for dictionary value @ data['whole']. Got 'x'
                        expected str for dictionary value @ data['text']. Got 1
                        extra keys not allowed @ data['zz']. Got {}""",
                worded(SCHEMA, "{'zz': {}, 'text': 1, 'whole': 'x'}"));
    }

    @Test
    void withoutValuesTheFirstProblemIsTold() {
        DataMap data = DataMap.of("value", "many", "more", 1);
        InvalidConfigException wrong = assertThrows(
                InvalidConfigException.class,
                () -> Schemas.map(Field.required("value", Schemas.integer())).parse(data));

        assertEquals("expected int for dictionary value @ data['value']", Wording.first(wrong.problems(), data));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'nodot'            | not a valid value for dictionary value @ data['entity_id']",
            "['light.a', 5]     | not a valid value for dictionary value @ data['entity_id']",
            "null               | not a valid value for dictionary value @ data['entity_id']",
    })
    void whatIsNoTargetOfAServiceIsNotAValidValue(String ids, String expected) {
        Object data = CoreJson.INSTANCE.parse(("{'entity_id': " + ids + "}").replace('\'', '"'));
        MapSchema schema = Schemas.map(Field.required("entity_id", Schemas.entityIdsOrAll()));
        InvalidConfigException wrong = assertThrows(InvalidConfigException.class, () -> schema.parse(data));

        assertEquals(expected, Wording.first(wrong.problems(), data));
    }

    @Test
    void aLongValueIsCutAndASecretIsNotShown() {
        String cut = worded(SCHEMA, "{'whole': '" + "x".repeat(600) + "'}");
        String secret = worded(SCHEMA, "{'password': 12345}");

        assertEquals("expected int for dictionary value @ data['whole']. Got '".length() + 499, cut.length());
        assertFalse(secret.contains("12345"));
    }

    @Test
    void valuesAreShownAsPythonDoes() {
        assertEquals("\"it's\"", PythonText.of("it's"));
        assertEquals("'it\\'s \"so\"'", PythonText.of("it's \"so\""));
        assertEquals("'a\\nb\\\\c\\x01'", PythonText.of("a\nb\\c\u0001"));
        assertEquals("{'k': [True, None]}", PythonText.of(DataMap.of("k", java.util.Arrays.asList(true, null))));
        assertEquals("{'k': 1}", PythonText.of(Map.of("k", 1)));
    }
}
