package dev.hearth.api.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentagesTest {
    private static final List<String> STEPS = List.of("low", "medium", "high", "very_high");

    @Test
    void stepsShareTheHundredEqually() {
        List<Integer> percentages = STEPS.stream().map(step -> Percentages.ofStep(STEPS, step)).toList();

        assertEquals(List.of(25, 50, 75, 100), percentages);
    }

    @Test
    void aPercentageIsTheSlowestStepThatReachesIt() {
        List<String> chosen = IntStream.of(1, 25, 26, 75, 76, 101)
                .mapToObj(percentage -> Percentages.step(STEPS, percentage))
                .toList();

        assertEquals(List.of("low", "low", "medium", "high", "very_high", "very_high"), chosen);
    }

    @Test
    void everyStepOfAnyNumberComesBack() {
        for (int count = 1; count <= 100; count++) {
            List<Integer> steps = IntStream.rangeClosed(1, count).boxed().toList();

            for (int step : steps) {
                assertEquals(step, Percentages.step(steps, Percentages.ofStep(steps, step)), step + " of " + count);
            }
        }
    }

    @Test
    void everySpeedOfARangeOfAtMostAHundredComesBack() {
        for (int low = 1; low <= 3; low++) {
            for (int count = 1; count <= 100; count++) {
                int high = low + count - 1;
                for (int speed = low; speed <= high; speed++) {
                    int percentage = Percentages.ofRanged(low, high, speed);
                    int back = (int) Math.ceil(Percentages.ranged(low, high, percentage));

                    assertTrue(percentage >= 1 && percentage <= 100, speed + " of " + low + " to " + high);
                    assertEquals(speed, back, speed + " of " + low + " to " + high);
                }
            }
        }
    }

    @Test
    void rangesAreThoseOfHomeAssistant() {
        assertEquals(100, Percentages.ofRanged(1, 255, 255));
        assertEquals(49, Percentages.ofRanged(1, 255, 127));
        assertEquals(3, Percentages.ofRanged(1, 255, 10));
        assertEquals(16, Percentages.ofRanged(1, 6, 1));
        assertEquals(127.5, Percentages.ranged(1, 255, 50));
        assertEquals(10.2, Percentages.ranged(1, 255, 4));
        assertEquals(0, Percentages.ranged(1, 255, 0));
    }

    @Test
    void whatIsNoStepIsNamed() {
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> Percentages.ofStep(STEPS, "hurricane"));

        assertTrue(refused.getMessage().contains("hurricane"));
        assertThrows(IllegalArgumentException.class, () -> Percentages.step(List.of(), 50));
    }
}
