package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultConfigurationTest {
    @TempDir Path parent;

    @Test
    void firstStartWritesAConfigurationWithoutProblems() throws IOException {
        Path folder = parent.resolve("new/config");

        List<String> written = DefaultConfiguration.createIfMissing(folder);
        HubConfiguration configuration = new ConfigFixture(folder).load();

        assertEquals(List.of("secrets.yaml", "configuration.yaml"), written);
        assertEquals(List.of(), configuration.problems().list());
        assertEquals(Set.of("sensor"), configuration.domains());
        assertEquals(2, configuration.entries("sensor").size());
    }

    @Test
    void folderInUseIsLeftAlone() throws IOException {
        new ConfigFixture(parent).main("light:\n");

        assertEquals(List.of(), DefaultConfiguration.createIfMissing(parent));
        assertEquals("light:\n", Files.readString(parent.resolve("configuration.yaml")));
    }

    @Test
    void filesThatAreThereAreKept() throws IOException {
        new ConfigFixture(parent).file("secrets.yaml", "mine: 1\n");

        assertEquals(List.of("configuration.yaml"), DefaultConfiguration.createIfMissing(parent));
        assertEquals("mine: 1\n", Files.readString(parent.resolve("secrets.yaml")));
    }
}
