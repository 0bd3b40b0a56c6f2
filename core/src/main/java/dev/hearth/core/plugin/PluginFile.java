package dev.hearth.core.plugin;

import java.nio.file.Path;
import java.util.List;

/**
 * A jar in the plugins folder, or a folder there with a jar and its {@code lib/}, as it stood at one look. Two that are
 * equal mean that nobody has touched it between the looks.
 *
 * @param path the jar or the folder
 * @param parts its jars: that of the integration first, then its libraries, each by name
 */
record PluginFile(Path path, List<Part> parts) {
    PluginFile {
        parts = List.copyOf(parts);
    }

    /** A jar, by what a look at it costs nothing to see. */
    record Part(Path jar, long bytes, long modifiedMillis) {}

    /** Its name for people. */
    String name() {
        return String.valueOf(path.getFileName());
    }
}
