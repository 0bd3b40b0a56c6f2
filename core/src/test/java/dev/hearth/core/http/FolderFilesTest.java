package dev.hearth.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderFilesTest {
    private final FolderFiles files = new FolderFiles(Path.of("www"), 0);

    @Test
    void aNameIsAFileOfTheFolder() {
        assertEquals(Path.of("www/icons/a b.png").toAbsolutePath(), files.fileOf("icons/a b.png"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "../secrets.yaml", "a/../../secrets.yaml", ".hidden", "a/.git/config", "a//b", "a/",
                    "/etc/passwd", "a\\..\\b", "a\0b"})
    void whatLeadsElsewhereIsNone(String path) {
        assertNull(files.fileOf(path));
    }
}
