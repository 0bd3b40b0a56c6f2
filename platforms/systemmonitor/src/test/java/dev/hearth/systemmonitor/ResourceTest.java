package dev.hearth.systemmonitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.InvalidConfigException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceTest {
    @Test
    void aDiskIsTheRootUnlessAPathIsWritten() {
        Resource root = Resource.SCHEMA.parse(Map.of("type", "disk_free"));
        Resource home = Resource.SCHEMA.parse(Map.of("type", "disk_free", "arg", "/home"));

        assertEquals(new Resource(ResourceType.DISK_FREE, "/"), root);
        assertEquals(new Resource(ResourceType.DISK_FREE, "/home"), home);
    }

    @ParameterizedTest
    @CsvSource({
            "network_in, the name of a network adapter",
            "throughput_network_out, the name of a network adapter",
            "ipv6_address, the name of a network adapter",
            "process, the name of a program"
    })
    void whatNeedsAnArgumentSaysWhich(String type, String meaning) {
        InvalidConfigException refused =
                assertThrows(InvalidConfigException.class, () -> Resource.SCHEMA.parse(Map.of("type", type)));

        assertTrue(refused.getMessage().contains("'" + type + "' needs the key 'arg': " + meaning),
                refused::getMessage);
    }

    @Test
    void aWrongTypeIsRefusedWithASuggestion() {
        InvalidConfigException refused = assertThrows(
                InvalidConfigException.class, () -> Resource.SCHEMA.parse(Map.of("type", "memory_fre")));

        assertEquals("memory_free", refused.problems().getFirst().suggestion());
    }

    @Test
    void withoutResourcesTheUseOfTheRootDiskIsShown() {
        List<Resource> resources =
                new SystemMonitorSensors(FakeMachine::new).schema().parse(Map.of());

        assertEquals(List.of(new Resource(ResourceType.DISK_USE, "/")), resources);
    }

    @ParameterizedTest
    @CsvSource({
            "DISK_USE, /, Disk use /, disk_use",
            "DISK_USE_PERCENT, /home/data, Disk use (percent) /home/data, disk_use_percent_home_data",
            "LOAD_15M, '', Load (15m), load_15m",
            "NETWORK_IN, eth0, Network in eth0, network_in_eth0",
            "THROUGHPUT_NETWORK_IN, eth0.7, Network throughput in eth0.7, throughput_network_in_eth0_7"
    })
    void namesAndUniqueIdsAreThoseOfHomeAssistant(ResourceType type, String argument, String title, String uniqueId) {
        Resource resource = new Resource(type, argument);

        assertEquals(title, resource.title());
        assertEquals(uniqueId, resource.uniqueId());
    }
}
