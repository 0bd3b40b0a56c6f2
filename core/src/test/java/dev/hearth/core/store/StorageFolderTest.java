package dev.hearth.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageFolderTest {
    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir Path config;

    private Path folder() {
        return config.resolve(".storage");
    }

    private StorageFolder storage() {
        return new StorageFolder(folder());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void folderComesWithTheFirstDocument() throws IOException {
        StorageFolder storage = storage();
        assertNull(storage.read("core.uuid"));
        assertFalse(Files.exists(folder()));

        storage.write("core.uuid", NEW, false);

        assertArrayEquals(NEW, storage.read("core.uuid"));
        assertEquals(List.of("core.uuid"), files());
    }

    @Test
    void secretFileIsForItsOwnerAlone() throws IOException {
        StorageFolder storage = storage();

        storage.write("core.uuid", NEW, false);
        storage.write("auth", NEW, true);

        assertEquals("rw-r--r--", mode("core.uuid"));
        assertEquals("rw-------", mode("auth"));
    }

    private String mode(String key) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve(key)));
    }

    @Test
    void whatAKilledHubLeftBehindIsDeleted() throws IOException {
        storage().write("core.uuid", OLD, false);
        Files.write(folder().resolve(".hearth-core.uuid"), new byte[] {1});
        Files.write(folder().resolve("notes.tmp"), new byte[] {1});

        byte[] content = storage().read("core.uuid");

        assertArrayEquals(OLD, content);
        assertEquals(List.of("core.uuid", "notes.tmp"), files());
    }

    @Test
    void writeThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        StorageFolder storage = storage();
        Files.createDirectories(folder().resolve("core.uuid"));
        Files.write(folder().resolve("core.uuid").resolve("inside"), OLD);

        assertThrows(IOException.class, () -> storage.write("core.uuid", NEW, false));

        assertEquals(List.of("core.uuid"), files());
        assertTrue(Files.exists(folder().resolve("core.uuid").resolve("inside")));
    }

    @Test
    void interruptTearsNothing() throws IOException {
        StorageFolder storage = storage();

        Thread.currentThread().interrupt();
        storage.write("core.uuid", NEW, false);
        byte[] content = storage.read("core.uuid");

        assertTrue(Thread.interrupted());
        assertArrayEquals(NEW, content);
    }

    @Test
    void reasonIsInWords() throws IOException {
        Files.write(folder(), OLD);
        StorageFolder storage = storage();

        IOException failure = assertThrows(IOException.class, () -> storage.write("core.uuid", NEW, false));

        assertEquals("a file is in the way", StorageFolder.reasonOf(failure));
    }
}
