package dev.hearth.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** JSON as it is written, and as Jackson reads it. */
class JsonWriterTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private static String written(Object value) {
        return new String(new JsonWriter().value(value).toByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void everyKindOfValueHasItsForm() {
        DataMap map = DataMap.builder()
                .put("nothing", null)
                .put("yes", true)
                .put("whole", -7)
                .put("large", new BigInteger("123456789012345678901234567890"))
                .put("decimal", 21.5)
                .put("list", List.of(1, "two", List.of(), DataMap.of()))
                .put("map", DataMap.of("inner", false))
                .put("time", Instant.parse("2026-11-23T18:04:05.12Z"))
                .build();

        String json = written(map);

        assertEquals(
                "{\"nothing\":null,\"yes\":true,\"whole\":-7,\"large\":123456789012345678901234567890,\"decimal\":21.5,"
                        + "\"list\":[1,\"two\",[],{}],\"map\":{\"inner\":false},"
                        + "\"time\":\"2026-11-23T18:04:05.120000+00:00\"}",
                json);
    }

    @Test
    void textIsEscapedWhereItMustBeAndNowhereElse() {
        String text = "\"a\\b/\b\t\n\f\r\u0001\u001f\u007f é € 😀 \ud83d! \ude00";

        String json = written(text);

        assertEquals("\"\\\"a\\\\b/\\b\\t\\n\\f\\r\\u0001\\u001f\u007f é € 😀 \ufffd! \ufffd\"", json);
    }

    @Test
    void namesAreEscapedToo() {
        assertEquals("{\"a\\\"ü\":1}", written(DataMap.of("a\"ü", 1)));
    }

    @ParameterizedTest
    @CsvSource({
            "0.0, 0.0",
            "-0.0, -0.0",
            "1.0, 1.0",
            "21.5, 21.5",
            "-0.125, -0.125",
            "0.001, 0.001",
            "-1234567.89, -1234567.89",
            "0.1, 0.1",
            "0.30000000000000004, 0.30000000000000004",
            "0.0001, 0.0001",
            "1.0E-5, 1e-5",
            "12345678.9, 12345678.9",
            "1.0E15, 1000000000000000.0",
            "9007199254740993, 9007199254740992.0",
            "1.0E16, 1e16",
            "1.7976931348623157E308, 1.7976931348623157e308",
            "NaN, null",
            "Infinity, null",
            "-Infinity, null"
    })
    void floatingPointNumbersHaveTheFewestDigits(double number, String json) {
        assertEquals(json, written(number));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 99, 100, -1, -100, 12345, Long.MAX_VALUE, Long.MIN_VALUE,
            1_000_000_000_000_000_000L})
    void wholeNumbersAreWrittenInFull(long number) {
        assertEquals(Long.toString(number), written(number));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void numbersReadBackAsTheyWere(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 20_000; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            double measured = Math.rint(random.nextDouble(-1e6, 1e6) * 1_000) / 1_000;

            assertEquals(Double.isFinite(any) ? any : 0, Double.parseDouble(written(any).replace("null", "0")),
                    "seed " + seed);
            assertEquals(Double.toString(measured), Double.toString(Double.parseDouble(written(measured))),
                    "seed " + seed);
            assertEquals(true, written(measured).length() <= Double.toString(measured).length(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "1970-01-01T00:00:00Z, 1970-01-01T00:00:00+00:00",
            "2026-11-23T18:04:05Z, 2026-11-23T18:04:05+00:00",
            "2026-11-23T18:04:05.000001Z, 2026-11-23T18:04:05.000001+00:00",
            "2024-02-29T23:59:59.999999999Z, 2024-02-29T23:59:59.999999+00:00",
            "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.500000+00:00",
            "0001-01-01T00:00:00Z, 0001-01-01T00:00:00+00:00",
            "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00Z"
    })
    void timesAreWrittenWithMicrosecondsUnlessThereAreNone(Instant time, String text) {
        assertEquals('"' + text + '"', written(time));
    }

    @Test
    void longTextGoesIntoAStreamWhole() throws Exception {
        String text = "0123456789€".repeat(20_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new JsonWriter(out)
                .beginObject()
                .name("list")
                .value(Collections.nCopies(50, text))
                .name("after")
                .number(1)
                .endObject()
                .flush();

        var read = JACKSON.readTree(out.toByteArray());
        assertEquals(50, read.get("list").size());
        assertEquals(text, read.get("list").get(49).asString());
        assertEquals(1, read.get("after").asInt());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void jacksonReadsBackAnyValue(long seed) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 500; i++) {
            DataMap map = anyMap(random, 3);

            Object read = JACKSON.readValue(new JsonWriter().map(map).toByteArray(), Object.class);

            assertEquals(map, DataMap.copyOf((Map<?, ?>) read), "seed " + seed);
        }
    }

    private static DataMap anyMap(RandomGenerator random, int depth) {
        DataMap.Builder map = DataMap.builder();
        for (int i = random.nextInt(12); i > 0; i--) {
            map.put(anyText(random), anyValue(random, depth));
        }
        return map.build();
    }

    private static Object anyValue(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> anyText(random);
            case 1 -> random.nextLong() >> random.nextInt(64);
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20));
            case 3 -> random.nextBoolean();
            case 4 -> null;
            case 5 -> Arrays.asList(anyValue(random, depth - 1), anyValue(random, depth - 1));
            default -> anyMap(random, depth - 1);
        };
    }

    private static String anyText(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            int c = random.nextInt(1 << (7 + random.nextInt(11)));
            text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? '?' : c);
        }
        return text.toString();
    }

    @Test
    void writerIsUsedAgainAfterAReset() {
        JsonWriter writer = new JsonWriter();
        writer.beginArray().number(1);

        writer.reset();
        writer.beginArray().encoded("{}".getBytes(StandardCharsets.UTF_8)).number(2).endArray();

        assertEquals("[{},2]", new String(writer.toByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void valueOfAnotherKindIsRefusedByName() {
        HubException refused = assertThrows(HubException.class, () -> written(Thread.currentThread()));

        assertEquals("invalid_value", refused.code());
    }
}
