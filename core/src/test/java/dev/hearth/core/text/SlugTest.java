package dev.hearth.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

class SlugTest {
    record Vector(String in, String out) {}

    @TestFactory
    Stream<DynamicTest> agreesWithHomeAssistant() throws IOException {
        return vectors().map(
                vector -> dynamicTest("'" + vector.in() + "'", () -> assertEquals(vector.out(), Slug.of(vector.in()))));
    }

    private static Stream<Vector> vectors() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (InputStream in = Objects.requireNonNull(SlugTest.class.getResourceAsStream("/conformance/slug.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> json.readValue(line, Vector.class))
                    .toList()
                    .stream();
        }
    }

    @Test
    void quotesSeparateUnlessTheyAreTypographic() {
        assertEquals("it_s", Slug.of("it's"));
        assertEquals("its", Slug.of("it’s"));
    }

    @Test
    void thousandsSeparatorVanishes() {
        assertEquals("1000_lux", Slug.of("1,000 lux"));
        assertEquals("a_b", Slug.of("a,b"));
    }
}
