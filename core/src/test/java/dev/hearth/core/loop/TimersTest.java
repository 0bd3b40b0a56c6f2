package dev.hearth.core.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.Subscription;
import dev.hearth.api.loop.Loop;
import dev.hearth.core.testing.VirtualLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timers against the simplest thing that could be right: a list that is searched. */
@Timeout(60)
class TimersTest {
    private static final List<Duration> SCALES = List.of(
            Duration.ofNanos(3),
            Duration.ofMillis(20),
            Duration.ofSeconds(5),
            Duration.ofMinutes(3),
            Duration.ofHours(2),
            Duration.ofDays(40));

    /** A timer as the list has it. */
    private record Expected(int number, long dueNanos) {}

    /** Loop and list side by side. */
    private static final class Both {
        private final VirtualLoop core = new VirtualLoop();
        private final Loop loop = core.ownedBy(core.hubOwner());
        private final List<Expected> model = new ArrayList<>();
        private final List<Subscription> timers = new ArrayList<>();
        private final List<Integer> fired = new ArrayList<>();
        private final List<Integer> expected = new ArrayList<>();

        void schedule(Duration delay) {
            int number = timers.size();
            model.add(new Expected(number, loop.time().nanoTime() + delay.toNanos()));
            timers.add(loop.after(delay, () -> fired.add(number)));
        }

        void cancel(int number) {
            timers.get(number).cancel();
            model.removeIf(each -> each.number == number);
        }

        void pass(Duration time) {
            long until = loop.time().nanoTime() + time.toNanos();
            model.stream()
                    .filter(each -> each.dueNanos <= until)
                    .sorted(Comparator.comparingLong(Expected::dueNanos).thenComparingInt(Expected::number))
                    .forEach(each -> expected.add(each.number));
            model.removeIf(each -> each.dueNanos <= until);
            core.advance(time);
        }
    }

    private static Duration upTo(Duration most, RandomGenerator random) {
        return Duration.ofNanos(random.nextLong(most.toNanos() + 1));
    }

    private static Duration anyDelay(RandomGenerator random) {
        return upTo(SCALES.get(random.nextInt(SCALES.size())), random);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomRunFiresWhatASearchedListWouldFire(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Both both = new Both();

        for (int step = 0; step < 3_000; step++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> both.schedule(anyDelay(random));
                case 4, 5 -> {
                    if (!both.timers.isEmpty()) {
                        both.cancel(random.nextInt(both.timers.size()));
                    }
                }
                default -> both.pass(anyDelay(random).dividedBy(10));
            }
            assertEquals(both.model.size(), both.core.liveTimers(), "live after step " + step + ", seed " + seed);
            assertEquals(both.expected, both.fired, "fired after step " + step + ", seed " + seed);
        }
        both.pass(Duration.ofDays(41));

        assertEquals(both.expected, both.fired, "seed " + seed);
        assertEquals(0, both.core.liveTimers());
    }

    @Test
    void timersForTheSameInstantFireInTheOrderTheyWereMadeThoughOthersAreCancelled() {
        Both both = new Both();
        for (int i = 0; i < 200; i++) {
            both.schedule(Duration.ofSeconds(90));
        }
        for (int i = 0; i < 200; i += 3) {
            both.cancel(i);
        }

        both.pass(Duration.ofSeconds(90));

        assertEquals(both.expected, both.fired);
    }

    @Test
    void callbackMayCancelATimerThatIsDueAtTheSameInstant() {
        VirtualLoop core = new VirtualLoop();
        Loop loop = core.ownedBy(core.hubOwner());
        List<String> fired = new ArrayList<>();
        Subscription[] second = new Subscription[1];
        loop.after(Duration.ofSeconds(1), () -> {
            fired.add("first");
            second[0].cancel();
        });
        second[0] = loop.after(Duration.ofSeconds(1), () -> fired.add("second"));
        loop.after(Duration.ofSeconds(1), () -> fired.add("third"));

        core.advance(Duration.ofSeconds(2));

        assertEquals(List.of("first", "third"), fired);
    }

    @Test
    void delayBeyondAllMeasureWaitsInsteadOfFailing() {
        VirtualLoop core = new VirtualLoop();
        Loop loop = core.ownedBy(core.hubOwner());
        List<String> fired = new ArrayList<>();
        loop.after(Duration.ofSeconds(Long.MAX_VALUE), () -> fired.add("never"));
        loop.after(Duration.ofSeconds(1), () -> fired.add("soon"));

        core.advance(Duration.ofDays(365));

        assertEquals(List.of("soon"), fired);
        assertEquals(1, core.liveTimers());
    }
}
