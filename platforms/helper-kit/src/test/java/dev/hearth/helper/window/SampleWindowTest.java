package dev.hearth.helper.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SampleWindowTest {
    private record Sample(long time, double value) {}

    @Test
    void theOldestMakesRoom() {
        SampleWindow window = new SampleWindow(2);
        window.add(1, 30);
        window.add(2, 20);
        window.add(3, 10);

        assertTrue(window.isFull());
        assertArrayEquals(new double[] {20, 10}, window.values().toArray());
        assertArrayEquals(new double[] {10, 20}, window.sorted());
        assertEquals(10, window.last());
        assertEquals(3, window.lastTime());
    }

    @Test
    void whatIsOlderThanAMomentGoesAndWhatIsOfItStays() {
        SampleWindow window = new SampleWindow(10);
        window.add(1, 1);
        window.add(2, 2);
        window.add(3, 3);

        window.dropBefore(2);
        assertArrayEquals(new double[] {2, 3}, window.values().toArray());
        window.clear();
        assertTrue(window.isEmpty());
    }

    @Test
    void whatIsNotThereIsRefused() {
        SampleWindow window = new SampleWindow(2);
        window.add(1, 1);

        assertThrows(IndexOutOfBoundsException.class, () -> window.value(1));
        assertThrows(IndexOutOfBoundsException.class, () -> window.time(-1));
        assertThrows(IllegalArgumentException.class, () -> new SampleWindow(0));
    }

    @Test
    void isAlwaysTheEndOfWhatWasAdded() {
        SplittableRandom random = new SplittableRandom(20_260_101);
        for (int limit : new int[] {1, 2, 7, 8, 9, 100}) {
            SampleWindow window = new SampleWindow(limit);
            List<Sample> expected = new ArrayList<>();
            long now = 0;
            for (int step = 0; step < 2_000; step++) {
                switch (random.nextInt(12)) {
                    case 0 -> {
                        long before = now - random.nextInt(20);
                        window.dropBefore(before);
                        expected.removeIf(sample -> sample.time() < before);
                    }
                    case 1 -> {
                        window.dropFirst();
                        if (!expected.isEmpty()) {
                            expected.removeFirst();
                        }
                    }
                    default -> {
                        now += random.nextInt(3);
                        double value = random.nextDouble();
                        window.add(now, value);
                        expected.add(new Sample(now, value));
                        if (expected.size() > limit) {
                            expected.removeFirst();
                        }
                    }
                }
                List<Sample> found = new ArrayList<>();
                for (int i = 0; i < window.size(); i++) {
                    found.add(new Sample(window.time(i), window.value(i)));
                }
                assertEquals(expected, found);
            }
        }
    }
}
