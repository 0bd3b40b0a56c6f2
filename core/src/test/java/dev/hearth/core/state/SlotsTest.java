package dev.hearth.core.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.hearth.core.state.Slots.Slot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hash table of slots against the one of the library. */
class SlotsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomRunHoldsWhatAHashMapWouldHold(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Slots slots = new Slots();
        Map<String, Slot> model = new HashMap<>();

        for (int step = 0; step < 20_000; step++) {
            String id = "sensor.n" + random.nextInt(2_000);
            if (random.nextInt(3) == 0) {
                Slot gone = model.remove(id);
                if (gone != null) {
                    slots.remove(gone);
                }
            } else {
                Slot slot = slots.findOrAdd(id);
                assertSame(model.computeIfAbsent(id, none -> slot), slot, "step " + step + ", seed " + seed);
            }
        }
        Set<String> found = new HashSet<>();
        slots.forEach(slot -> found.add(slot.entityId));

        assertEquals(model.keySet(), found, "seed " + seed);
        model.forEach((id, slot) -> assertSame(slot, slots.find(id), "seed " + seed));
    }

    @Test
    void idsWithTheSameHashAreToldApart() {
        Slots slots = new Slots();
        Slot one = slots.findOrAdd("sensor.aaBB"); // "Aa" and "BB" have the same hash
        Slot two = slots.findOrAdd("sensor.aaAa");

        slots.remove(one);

        assertNull(slots.find("sensor.aaBB"));
        assertSame(two, slots.find("sensor.aaAa"));
        assertNotNull(slots.findOrAdd("sensor.aaBB"));
    }
}
