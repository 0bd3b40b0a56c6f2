package dev.hearth.cli.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every route and every command of every integration, with random and mutated input. More, or others:
 * {@code -Dhearth.fuzz.requests=1000000 -Dhearth.fuzz.seed=7}.
 */
class ApiFuzzTest {
    private static final int PER_HOME = 2_500;

    @Test
    void nothingASenderThinksUpBreaksTheHub() {
        int requests = Integer.getInteger("hearth.fuzz.requests", 100_000);
        long seed = Long.getLong("hearth.fuzz.seed", 20_261_127);
        int routed = 0;
        int succeeded = 0;
        Map<String, String> found = new TreeMap<>();

        for (int done = 0; done < requests; done += PER_HOME) {
            try (ApiFuzzer fuzzer = new ApiFuzzer(seed + done)) {
                fuzzer.run(Math.min(PER_HOME, requests - done));
                routed += fuzzer.sent();
                succeeded += fuzzer.succeeded();
                fuzzer.found().forEach(found::putIfAbsent);
            }
        }

        assertEquals("", String.join("\n\n", found.values()));
        assertEquals(requests, routed);
        assertTrue(succeeded > requests / 20, "only " + succeeded + " of " + requests + " did anything: a poor fuzzer");
    }
}
