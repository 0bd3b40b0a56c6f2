package dev.hearth.core.plugin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The private folder for copies of plugins, made when the first one is copied. Blocking; any thread. */
final class PluginCopies {
    private static final Logger LOG = LoggerFactory.getLogger("core.plugins");

    private final Path parent;
    private @Nullable Path folder;

    /** Makes nothing yet; the folder will be in {@code parent}, the one for temporary files. */
    PluginCopies(Path parent) {
        this.parent = parent;
    }

    /**
     * The folder.
     *
     * @throws IOException when it cannot be made; the message says where and what to do about it
     */
    synchronized Path folder() throws IOException {
        if (folder == null) {
            try {
                folder = Files.createTempDirectory(parent, "hearth-plugins-");
            } catch (IOException e) {
                throw new IOException(
                        "no folder for private copies of plugins can be made in " + parent + " (" + e
                                + "); make that folder and let the hub write to it, or name another one with"
                                + " -Djava.io.tmpdir=…",
                        e);
            }
        }
        return folder;
    }

    /** Deletes the folder with what is left in it. */
    synchronized void delete() {
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path copy : left) {
                Files.delete(copy);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.warn("The private copies of the plugins could not be deleted: {}", e.toString());
        }
    }
}
