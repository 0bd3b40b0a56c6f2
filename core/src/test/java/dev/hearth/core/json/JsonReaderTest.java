package dev.hearth.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @Test
    void valuesKeepTheirKindAndOrder() {
        String text =
                "{\"z\": [1, 2.0, -0, 1e3, true, null, \"é\\u00e9\\n\"], \"a\": {}, \"big\": 123456789012345678901}";

        Object value = JsonReader.read(text.getBytes(StandardCharsets.UTF_8));

        assertEquals(
                DataMap.of(
                        "z",
                        Arrays.asList(1L, 2.0, 0L, 1000.0, true, null, "éé\n"),
                        "a",
                        DataMap.of(),
                        "big",
                        new BigInteger("123456789012345678901")),
                value);
        assertEquals(List.of("z", "a", "big"), List.copyOf(((DataMap) value).keySet()));
    }

    @Test
    void lastOfEqualNamesCounts() {
        Object value = JsonReader.read("{\"a\": 1, \"b\": 2, \"a\": 3}");

        assertEquals("{a=3, b=2}", String.valueOf(value));
    }

    @Test
    void byteOrderMarkIsNoContent() {
        Object value = JsonReader.read("\uFEFF[1]".getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(1L), value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n", "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "NaN", "[Infinity]", "1 2", "{} x", "[1e999]",
                    "'a'", "\"\u0000\"", "\u0000\u0000\u0000", "01", "// c\n1", "\"open", "tru"})
    void whatIsNoJsonIsRefused(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        HubException refusal = assertThrows(HubException.class, () -> JsonReader.read(bytes));

        assertEquals("invalid_json", refusal.code());
    }

    @Test
    void refusalNamesThePlaceAndQuotesNothing() {
        HubException refusal =
                assertThrows(HubException.class, () -> JsonReader.read("{\n  \"a\": 1,\n  \"token\": s3cret\n}"));

        assertTrue(refusal.getMessage().startsWith("line 3, column 12: it is no JSON"), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("s3cret"), refusal.getMessage());
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] overlong = {'"', (byte) 0xC0, (byte) 0x80, '"'};

        assertThrows(HubException.class, () -> JsonReader.read(overlong));
    }

    @Test
    void nestingHasALimit() {
        String deepest = "[".repeat(JsonReader.MOST_LEVELS) + "]".repeat(JsonReader.MOST_LEVELS);

        JsonReader.read(deepest);

        HubException refusal = assertThrows(HubException.class, () -> JsonReader.read("[" + deepest + "]"));
        assertEquals("invalid_json", refusal.code());
    }

    @Test
    void hugeNumberIsRefused() {
        HubException refusal = assertThrows(HubException.class, () -> JsonReader.read("9".repeat(100_000)));

        assertEquals("invalid_json", refusal.code());
    }

    @Test
    void layoutIsThatOfHomeAssistant() {
        String compact = "{\"version\":1,\"data\":{\"list\":[1,\"a{[,:]}\\\"\\\\\"],\"none\":[],\"empty\":{}}}";

        byte[] indented = JsonLayout.indented(compact.getBytes(StandardCharsets.UTF_8));

        assertEquals(
                """
                        {
                          "version": 1,
                          "data": {
                            "list": [
                              1,
                              "a{[,:]}\\"\\\\"
                            ],
                            "none": [],
                            "empty": {}
                          }
                        }""",
                new String(indented, StandardCharsets.UTF_8));
    }

    @Test
    void clientsMaySendSoManyValuesAndFilesMayHaveMore() {
        String most = "[" + "[],".repeat(JsonReader.MOST_VALUES - 2) + "0]";
        String more = "[" + "[],".repeat(JsonReader.MOST_VALUES - 1) + "0]";

        CoreJson.INSTANCE.parse(most);
        JsonReader.read(more);
        HubException refusal = assertThrows(HubException.class, () -> CoreJson.INSTANCE.parse(more));

        assertEquals("invalid_json", refusal.code());
        assertTrue(String.valueOf(refusal.getMessage()).endsWith("there are too many values in it"));
    }
}
