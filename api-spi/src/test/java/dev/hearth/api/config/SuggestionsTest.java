package dev.hearth.api.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    private static final List<String> KNOWN =
            List.of("brightness", "color_temp", "name", "entity_id", "scan_interval", "on", "off");

    @ParameterizedTest
    @CsvSource({
            "brigthness, brightness",
            "brightnes, brightness",
            "Brightness, brightness",
            "color-temp, color_temp",
            "color temp, color_temp",
            "colour_temp, color_temp",
            "entityid, entity_id",
            "nmae, name",
            "scaninterval, scan_interval"
    })
    void findsWhatWasMeant(String typed, String meant) {
        assertEquals(meant, Suggestions.closest(typed, KNOWN));
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertNull(Suggestions.closest("temperature", KNOWN));
        assertNull(Suggestions.closest("x", KNOWN));
        assertNull(Suggestions.closest("", KNOWN));
        assertNull(Suggestions.closest("a".repeat(10_000), KNOWN));
        assertNull(Suggestions.closest("name", List.of()));
    }

    @Test
    void nearestWinsThenTheFirst() {
        assertEquals("lights", Suggestions.closest("lighs", List.of("light_s", "lights", "lighz")));
        assertEquals("cat", Suggestions.closest("bat", List.of("cat", "rat")));
    }
}
