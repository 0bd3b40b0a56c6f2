package dev.hearth.helper.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleWindowTest {
    private record Sample(long time, double value) {}

    /** Whatever is added and dropped, it holds what a list would. */
    @Test
    void holdsTheLastValuesInOrder() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int limit = random.nextInt(1, 40);
            SampleWindow window = new SampleWindow(limit);
            Deque<Sample> model = new ArrayDeque<>();
            long time = 0;
            for (int step = 0; step < 300; step++) {
                switch (random.nextInt(10)) {
                    case 0 -> {
                        window.dropFirst();
                        model.pollFirst();
                    }
                    case 1 -> {
                        long oldest = time - random.nextInt(30);
                        window.dropBefore(oldest);
                        model.removeIf(sample -> sample.time() < oldest);
                    }
                    case 2 -> {
                        if (random.nextInt(20) == 0) {
                            window.clear();
                            model.clear();
                        }
                    }
                    default -> {
                        time += random.nextInt(4);
                        double value = random.nextInt(100);
                        window.add(time, value);
                        model.addLast(new Sample(time, value));
                        if (model.size() > limit) {
                            model.removeFirst();
                        }
                    }
                }
                assertSame(model, window, limit, "seed " + seed + ", step " + step);
            }
        }
    }

    private static void assertSame(Deque<Sample> model, SampleWindow window, int limit, String where) {
        assertEquals(model.size(), window.size(), where);
        assertEquals(model.isEmpty(), window.isEmpty(), where);
        assertEquals(model.size() == limit, window.isFull(), where);
        Iterator<Sample> samples = model.iterator();
        for (int i = 0; i < window.size(); i++) {
            assertEquals(samples.next(), new Sample(window.time(i), window.value(i)), where);
        }
        if (!model.isEmpty()) {
            assertEquals(model.getLast(), new Sample(window.lastTime(), window.last()), where);
        }
    }

    @Test
    void givesItsValuesInOrderOfTimeAndOfSize() {
        SampleWindow window = new SampleWindow(3);
        for (int i = 0; i < 5; i++) {
            window.add(i, 10 - i * i);
        }

        assertArrayEquals(new double[] {6, 1, -6}, window.values().toArray());
        assertArrayEquals(new double[] {-6, 1, 6}, window.sorted());
    }

    @Test
    void hasNothingBeyondItsSamples() {
        SampleWindow window = new SampleWindow(2);

        assertThrows(IndexOutOfBoundsException.class, window::last);
        assertThrows(IndexOutOfBoundsException.class, () -> window.value(-1));
        window.dropFirst();
        assertTrue(window.isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new SampleWindow(0));
    }
}
