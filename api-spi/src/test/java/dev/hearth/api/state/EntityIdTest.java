package dev.hearth.api.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EntityIdTest {
    private static final Pattern SPECIFICATION =
            Pattern.compile("(?!.+__)(?!_)[0-9a-z_]+(?<!_)\\.(?!_)[0-9a-z_]+(?<!_)");

    @Test
    void scanAgreesWithTheSpecifiedPattern() {
        long seed = 20261123;
        Random random = new Random(seed);
        String letters = "ab1_.._A";

        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertEquals(SPECIFICATION.matcher(text).matches(), EntityId.isValid(text), text + ", seed " + seed);
        }
    }

    @Test
    void longestIdHas255Characters() {
        assertTrue(EntityId.isValid("light." + "a".repeat(249)));
        assertFalse(EntityId.isValid("light." + "a".repeat(250)));
    }

    @Test
    void normalisingFoldsCaseAndKeepsWhatIsNormal() {
        String id = "light.kitchen";

        assertSame(id, EntityId.normalise(id));
        assertEquals(id, EntityId.normalise("Light.Kitchen"));
    }

    @Test
    void refusalNamesTheText() {
        InvalidEntityIdException e =
                assertThrows(InvalidEntityIdException.class, () -> EntityId.normalise("light kitchen"));

        assertEquals("invalid_entity_id", e.code());
        assertTrue(e.getMessage().contains("'light kitchen'"), e.getMessage());
    }

    @Test
    void partsAreSplitAtTheDot() {
        assertEquals("light", EntityId.domainOf("light.kitchen"));
        assertEquals("kitchen", EntityId.objectIdOf("light.kitchen"));
        assertThrows(InvalidEntityIdException.class, () -> EntityId.domainOf("kitchen"));
        assertThrows(InvalidEntityIdException.class, () -> EntityId.objectIdOf("light."));
    }

    @Test
    void domainsHaveNoDoubleUnderscore() {
        assertTrue(EntityId.isValidDomain("binary_sensor"));
        assertFalse(EntityId.isValidDomain("binary__sensor"));
        assertFalse(EntityId.isValidDomain("_light"));
        assertFalse(EntityId.isValidDomain("light_"));
        assertFalse(EntityId.isValidDomain(""));
        assertFalse(EntityId.isValidDomain("Light"));
    }
}
