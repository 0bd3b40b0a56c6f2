package dev.hearth.cli;

import dev.hearth.cli.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the launcher lets the JVM watch when it makes the cache of loaded classes: a configuration that is wrong is
 * checked, then one that is good; a small home is started and stopped. No more: what only large homes use would be
 * loaded by all.
 */
final class Training {
    private static final String BROKEN = """
            homeassistant:
              latitude: 91
              longitude: 4.9
            sensor:
              - platform: time_dat
                scan_interval: x
            lamp: !secret lamp
            """;

    private Training() {}

    /** Works in the folder given, which has a {@code config} folder in it; ends the process as {@code run} would. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("configuration.yaml"), BROKEN);
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Terminal terminal = new Terminal(nowhere, nowhere, false, false, true);
        Path config = folder.resolve("config");

        Main.execute(terminal, "check-config", "--config", broken.toString());
        Main.execute(terminal, "check-config", "--json", "--config", broken.toString());
        Main.execute(terminal, "check-config", "--info", "--files", "--secrets", "--config", config.toString());
        Main.main(new String[] {"run", "--once", "--config", config.toString()});
    }
}
