package dev.hearth.core.boot;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.setup.SetupListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootTest {
    @TempDir Path folder;

    @Test
    void aStartThatFailsLeavesNothingRunning() throws IOException, InterruptedException {
        Files.writeString(folder.resolve(ConfigLoader.FILE), "");
        Duration moreNanosThanALongHolds = Duration.ofSeconds(Long.MAX_VALUE);
        Boot.Options options = new Boot.Options(folder, folder, true, moreNanosThanALongHolds, 0);
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        assertThrows(ArithmeticException.class, () -> Boot.start(options, SetupListener.NONE, null));

        Set<Thread> begun = new HashSet<>(Thread.getAllStackTraces().keySet());
        begun.removeAll(before);
        for (Thread thread : begun) {
            if (thread.getName().startsWith("loop")) {
                thread.join(Duration.ofSeconds(30));
                assertFalse(thread.isAlive(), thread.getName());
            }
        }
    }
}
