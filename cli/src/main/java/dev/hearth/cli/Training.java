package dev.hearth.cli;

import dev.hearth.cli.terminal.Terminal;
import dev.hearth.core.boot.Boot;
import dev.hearth.core.boot.RunningHub;
import dev.hearth.core.loop.Watchdog;
import dev.hearth.core.setup.SetupListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the launcher lets the JVM watch when it makes the cache of loaded classes: a configuration that is wrong is
 * checked, then one that is good; a small home with a
 * template is started and stopped. No more: what only large homes use would be
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

    // Hardly a home is without: with it in the cache such a home starts a third faster, and needs 13 MB less.
    private static final String TEMPLATE = """
            template:
              - sensor:
                  - name: Trained
                    state: "{{ states('sensor.nowhere') | float(0) | round(1) }}"
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
        serve(config);
        Main.main(new String[] {"run", "--once", "--config", config.toString()});
    }

    // A hub that answers a request, which one that is started for a moment does not.
    private static void serve(Path config) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.writeString(
                config.resolve("configuration.yaml"),
                "\nhttp:\n  server_host: 127.0.0.1\n  server_port: " + port + "\n" + TEMPLATE,
                StandardOpenOption.APPEND);
        RunningHub hub = Boot.start(
                new Boot.Options(config, config.resolve("plugins"), true, Watchdog.DEFAULT_THRESHOLD, 0),
                SetupListener.NONE,
                null);
        hub.started().toCompletableFuture().join();
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.getOutputStream()
                    .write("GET /api/onboarding HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().readAllBytes();
        } finally {
            hub.stop(0);
            hub.exitCode().toCompletableFuture().join();
        }
    }
}
