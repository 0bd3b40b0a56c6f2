package dev.hearth.systemmonitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Asks the machine that runs the test, so only what holds for every machine can be said. */
class OshiMachineTest {
    private final Machine machine = new OshiMachine();

    @Test
    void theDiskOfTheTestIsPartlyFull() throws IOException {
        Space disk = machine.disk(Path.of("").toAbsolutePath().toString());

        assertTrue(disk.used() > 0 && disk.free() > 0, disk::toString);
        assertTrue(disk.usedPercent() > 0 && disk.usedPercent() < 100, disk::toString);
    }

    @Test
    void aPathThatIsNotThereCannotBeRead() {
        assertThrows(IOException.class, () -> machine.disk("/no/such/place"));
    }

    @Test
    void memoryIsPartlyUsed() {
        Space memory = machine.memory();

        assertTrue(memory.used() > Runtime.getRuntime().totalMemory() / 8, memory::toString);
        assertTrue(memory.usedPercent() > 0 && memory.usedPercent() <= 100, memory::toString);
    }

    @Test
    void swapHasSizesEvenIfThereIsNone() {
        Space swap = machine.swap();

        assertTrue(swap.used() >= 0 && swap.free() >= 0, swap::toString);
        assertTrue(swap.usedPercent() >= 0 && swap.usedPercent() <= 100, swap::toString);
    }

    @Test
    void loadAveragesAreThreeOrNone() {
        List<Double> averages = machine.loadAverages();

        assertTrue(averages.isEmpty() || averages.size() == 3, averages::toString);
        assertTrue(averages.stream().allMatch(average -> average >= 0), averages::toString);
    }

    @Test
    void theProcessorsAreBusyBetweenNotAtAllAndWholly() {
        Double use = machine.processorUse();

        assertTrue(use == null || (use >= 0 && use <= 100), () -> "use " + use);
    }

    @Test
    void aTemperatureIsPlausibleIfThereIsASensor() {
        Double celsius = machine.processorTemperature();

        assertTrue(celsius == null || (celsius > 0 && celsius < 150), () -> "temperature " + celsius);
    }

    @Test
    void thereIsAnAdapterAndNoneHasCountedBackwards() {
        Map<String, NetworkAdapter> adapters = machine.networkAdapters();

        assertFalse(adapters.isEmpty());
        assertTrue(
                adapters.values().stream().allMatch(adapter -> adapter.bytesIn() >= 0
                        && adapter.bytesOut() >= 0
                        && adapter.packetsIn() >= 0
                        && adapter.packetsOut() >= 0),
                adapters::toString);
    }

    @Test
    void thisVeryProgramIsAmongTheProcesses() {
        assertTrue(
                machine.processes().stream().anyMatch(name -> name.startsWith("java")),
                () -> machine.processes().toString());
    }

    @Test
    void theMachineWasStartedBeforeThisProgram() {
        Instant thisProgram = ProcessHandle.current().info().startInstant().orElse(Instant.MAX);

        Instant boot = machine.bootTime();

        assertTrue(boot.isBefore(thisProgram.plus(Duration.ofMinutes(1))), boot::toString);
        assertTrue(boot.isAfter(Instant.parse("2000-01-01T00:00:00Z")), boot::toString);
        assertEquals(boot, machine.bootTime());
    }
}
