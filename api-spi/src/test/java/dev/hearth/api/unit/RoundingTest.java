package dev.hearth.api.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class RoundingTest {
    @Test
    void roundsByTheExactValueAHalfToTheEvenNeighbour() {
        assertEquals(2.67, Rounding.round(2.675, 2));
        assertEquals(0.12, Rounding.round(0.125, 2));
        assertEquals(0.38, Rounding.round(0.375, 2));
        assertEquals(2, Rounding.round(2.5, 0));
        assertEquals(1240, Rounding.round(1235.1, -1));
        assertEquals(1e300, Rounding.round(1e300, 3));
        assertEquals(Double.POSITIVE_INFINITY, Rounding.round(Double.POSITIVE_INFINITY, 1));
        assertEquals(Double.NaN, Rounding.round(Double.NaN, 1));
    }

    @Test
    void zeroKeepsItsSign() {
        assertEquals(-0.0, Rounding.round(-0.004, 2));
        assertEquals(-0.0, Rounding.round(-0.0, 2));
        assertEquals(-0.0, Rounding.round(-4, -1));
        assertEquals(0.0, Rounding.round(0.004, 2));
    }

    @Test
    void theShortWayGivesTheSameAsTheLong() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        for (int i = 0; i < 200_000; i++) {
            int decimals = random.nextInt(11);
            double value = random.nextInt(4) == 0
                    ? (random.nextLong(2_000_000) - 1_000_000) / Math.pow(10, decimals + 1)
                    : random.nextGaussian() * Math.pow(10, random.nextInt(14));

            double expected = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
            assertEquals(expected, Rounding.round(value, decimals), 0.0, () -> value + " to " + decimals);
        }
    }
}
