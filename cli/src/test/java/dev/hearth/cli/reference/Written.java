package dev.hearth.cli.reference;

import dev.hearth.api.config.MapNode;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.setup.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** YAML as the hub reads it. */
final class Written {
    private Written() {}

    /** The configuration in a folder of its own. */
    static MapNode in(Path folder, String yaml) {
        try {
            Files.writeString(folder.resolve(ConfigLoader.FILE), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ConfigLoader(folder, name -> null).load(new Catalogue()).written();
    }
}
