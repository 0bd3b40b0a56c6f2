package dev.hearth.core.plugin;

import dev.hearth.core.setup.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A jar from the plugins folder that has been opened: its class loader, its private copy, its integrations. */
final class Plugin {
    private static final Logger LOG = LoggerFactory.getLogger("core.plugins");

    private final PluginFile file;
    private final PluginClassLoader loader;
    private final List<Path> copies;
    private final Found found;

    Plugin(PluginFile file, PluginClassLoader loader, List<Path> copies, Found found) {
        this.file = file;
        this.loader = loader;
        this.copies = List.copyOf(copies);
        this.found = found;
    }

    PluginFile file() {
        return file;
    }

    PluginClassLoader loader() {
        return loader;
    }

    /** The integrations that can be used. */
    List<Installed> installed() {
        return found.installed();
    }

    /** What is wrong with the others. */
    List<PluginProblem> problems() {
        return found.problems();
    }

    /** Closes the loader and deletes the copy, once nothing of it is used. Blocking; any thread. */
    void close() {
        ResourceBundle.clearCache(loader);
        try {
            loader.close();
        } catch (IOException e) {
            LOG.warn("{} could not be closed: {}", file.name(), e.toString());
        }
        delete(copies);
    }

    static void delete(List<Path> copies) {
        for (Path copy : copies) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                LOG.warn("The private copy {} could not be deleted: {}", copy, e.toString());
            }
        }
    }
}
