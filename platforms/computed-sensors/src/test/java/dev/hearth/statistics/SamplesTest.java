package dev.hearth.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplesTest {
    private record Sample(long micros, double value) {}

    // What has come and gone leaves nothing behind: a figure that followed the window equals that of a new window.
    @ParameterizedTest
    @EnumSource(Characteristic.class)
    void aFigureThatFollowedTheWindowIsThatOfTheWindow(Characteristic characteristic) {
        for (boolean binary : new boolean[] {false, true}) {
            if (characteristic.isFor(binary)) {
                follow(characteristic, binary);
            }
        }
    }

    private static void follow(Characteristic characteristic, boolean binary) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        Samples samples = new Samples(7, characteristic.figure(binary, 30));
        List<Sample> kept = new ArrayList<>();
        long micros = 0;
        for (int i = 0; i < 3_000; i++) {
            micros += 1 + random.nextLong(5_000_000);
            double value = binary ? random.nextInt(2) : Math.rint(random.nextGaussian() * 1e6) / 1e3 + 1e5;
            if (random.nextInt(4) == 0 && !kept.isEmpty()) {
                samples.dropFirst();
                kept.removeFirst();
            } else {
                samples.add(micros, value);
                kept.add(new Sample(micros, value));
                if (kept.size() > 7) {
                    kept.removeFirst();
                }
            }

            Samples anew = new Samples(7, characteristic.figure(binary, 30));
            kept.forEach(each -> anew.add(each.micros(), each.value()));
            assertEquals(anew.figure(), samples.figure(), 1e-9, characteristic + " after " + i);
        }
    }

    @Test
    void aVarianceOfLargeNumbersKeepsItsDigits() {
        Samples samples = new Samples(100, Characteristic.VARIANCE.figure(false, 50));
        for (double value : new double[] {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}) {
            samples.add(0, value);
        }
        assertEquals(30, samples.figure(), 1e-12);
    }
}
