package dev.hearth.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.hearth.api.data.DataMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EqualHashesTest {
    private static final int LETTERS = 17;

    // "Aa" and "BB" have the same hash, and so has every text made of as many of them.
    private static String key(int number) {
        StringBuilder key = new StringBuilder();
        for (int bit = 0; bit < LETTERS; bit++) {
            key.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return key.toString();
    }

    @Test
    void whoeverChoosesKeysOfEqualHashesMakesNobodyWait() {
        int count = 1 << LETTERS;
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",").append('"').append(key(i)).append("\":").append(i);
        }
        byte[] json = text.append('}').toString().getBytes(StandardCharsets.UTF_8);

        DataMap map = assertTimeout(Duration.ofSeconds(5), () -> (DataMap) JsonReader.read(json));

        assertEquals(count, map.size());
        for (int i = 0; i < count; i += 997) {
            assertEquals((long) i, map.get(key(i)));
        }
        assertNull(map.get("Aa"));
        assertEquals(map, map.with("x", 1).without("x"));
    }
}
