package dev.hearth.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EndOfProcessTest {
    private final EndOfProcess end = new EndOfProcess(1);
    private final AtomicInteger stops = new AtomicInteger();

    @Test
    void aHubThatRunsIsStoppedWhenTheProcessIsToldToEnd() {
        end.stopWith(stops::incrementAndGet);
        boolean before = end.told();

        end.tell();

        assertFalse(before);
        assertTrue(end.told());
        assertEquals(1, stops.get());
    }

    @Test
    void aHubThatIsStillBeingPutTogetherIsStoppedAsSoonAsItIsThere() {
        end.tell();

        end.stopWith(stops::incrementAndGet);

        assertTrue(end.told());
        assertEquals(1, stops.get());
    }
}
