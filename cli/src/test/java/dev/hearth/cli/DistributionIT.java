package dev.hearth.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as people start it: the launcher, a process, its output, a signal. */
@Timeout(120)
class DistributionIT {
    private static final Path HEARTH =
            Path.of(System.getProperty("basedir", ".")).resolve("target/hearth").toAbsolutePath();

    @TempDir Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aJarDroppedIntoARunningHubWorksAndTheHubStopsInOrder() throws IOException, InterruptedException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        configure("""
                sensor:
                  - platform: time_date
                    display_options: [time]
                  - platform: example_temperature
                """);
        Process hub = start("run", "--config", folder.toString(), "--plugins", plugins.toString());
        BufferedReader log = hub.errorReader(StandardCharsets.UTF_8);
        await(log, " is up in ");

        drop(example("example-temperature"), plugins);
        String appeared = await(log, "sensor.example_temperature is new: ");
        hub.toHandle().destroy(); // Process.destroy would close the log before it ends
        await(log, "Hearth has stopped");

        assertTrue(appeared.contains("23"), appeared);
        assertTrue(hub.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, hub.exitValue());
        assertTrue(Files.readString(folder.resolve("hearth.log")).contains("Hearth has stopped"));
    }

    @Test
    void theExampleConfigurationHasNoProblems() throws IOException, InterruptedException {
        Process check = start("check-config", "--config", HEARTH.resolve("example").toString());

        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(check.waitFor(60, TimeUnit.SECONDS));
        assertEquals("The configuration is good.\n", said);
        assertEquals(0, check.exitValue());
    }

    @Test
    void statesGoToStandardOutputAndTheLogDoesNot() throws IOException, InterruptedException {
        configure("demo:\n");
        Process run = start("run", "--once", "--print-states", "--config", folder.toString());

        String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(run.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, run.exitValue());
        assertTrue(out.startsWith("Entity "), out);
        assertTrue(out.lines().skip(1).allMatch(line -> line.matches("[a-z_]+\\.[a-z0-9_]+ .*")), out);
    }

    private void configure(String yaml) throws IOException {
        Files.writeString(folder.resolve("configuration.yaml"), yaml);
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(HEARTH.resolve("bin/hearth").toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    /** Reads on until a line contains the text, and answers that line. */
    private static String await(BufferedReader log, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            read.append(line).append('\n');
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("the log ended without \"" + text + "\":\n" + read);
    }

    private static Path example(String name) throws IOException {
        try (Stream<Path> jars = Files.list(HEARTH.resolve("examples"))) {
            return jars.filter(jar -> jar.getFileName().toString().contains(name)).findFirst().orElseThrow();
        }
    }

    // As a careful person would: not visible before it is complete.
    private static void drop(Path jar, Path plugins) throws IOException {
        Path copy = Files.copy(jar, plugins.resolve("unfinished.part"));
        Files.move(copy, plugins.resolve(jar.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
}
