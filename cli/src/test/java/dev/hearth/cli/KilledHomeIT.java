package dev.hearth.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.core.testing.PluginJar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A home with entities of every domain, run by the program as people start it and killed again and again while its owner
 * renames things: nothing that was acknowledged is lost, and the last start finds all as it was.
 */
@Timeout(240)
class KilledHomeIT {
    private static final int ROUNDS = 8;
    private static final Path HEARTH =
            Path.of(System.getProperty("basedir", ".")).resolve("target/hearth").toAbsolutePath();

    @TempDir Path home;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void makeTheHome() throws IOException {
        try (InputStream yaml = KilledHomeIT.class.getResourceAsStream("/homes/whole/configuration.yaml")) {
            Files.copy(Objects.requireNonNull(yaml), home.resolve("configuration.yaml"));
        }
        // Renames a light for ever, one name after the other, and says which names are there to stay.
        new PluginJar()
                .integration("renamer.Renamer", """
                        package renamer;
                        import dev.hearth.api.*;
                        import dev.hearth.api.config.*;
                        import dev.hearth.api.data.DataMap;
                        import dev.hearth.api.registry.*;
                        import java.util.*;
                        import java.util.concurrent.CompletionStage;
                        public class Renamer implements Integration {
                            public Manifest manifest() {
                                return Manifest.of(ApiVersion.CURRENT, "renamer", "Renamer", "1.0.0");
                            }
                            public List<Component<?>> components() {
                                return List.of(new Component<Section>() {
                                    public String domain() { return "renamer"; }
                                    public Schema<Section> schema() { return Schemas.map(); }
                                    public boolean setUpWithoutConfiguration() { return true; }
                                    public CompletionStage<?> setup(Hub hub, Section config) {
                                        EntityEntry light = hub.registries().entities().find("light.bed_light");
                                        String name = light == null ? null : light.name();
                                        hub.logger().info("its name is {};", name);
                                        int first = name == null ? 1 : Integer.parseInt(name) + 1;
                                        hub.bus().listen("homeassistant_started", event -> {
                                            hub.services().call("button", "press",
                                                    DataMap.of("entity_id", "button.push"));
                                            rename(hub, first);
                                        });
                                        return Stages.done();
                                    }
                                });
                            }
                            private static void rename(Hub hub, int number) {
                                if (hub.state() != HubState.RUNNING) {
                                    return;
                                }
                                hub.registries().entities().update(
                                        "light.bed_light", entry -> entry.withName(String.valueOf(number)));
                                hub.registries().saved().thenRun(() -> {
                                    hub.logger().info("acknowledged {};", number);
                                    rename(hub, number + 1);
                                });
                            }
                        }
                        """)
                .write(Files.createDirectory(home.resolve("plugins")).resolve("renamer.jar"));
    }

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aHomeThatIsKilledLosesNothingItAcknowledged() throws IOException, InterruptedException {
        long seed = Long.getLong("hearth.kill.seed", System.nanoTime());
        Random random = new Random(seed);
        int acknowledged = 0;

        for (int round = 0; round < ROUNDS; round++) {
            Process hub = run("run");
            BufferedReader log = hub.errorReader(StandardCharsets.UTF_8);
            int found = number(await(log, "its name is "));
            assertTrue(found >= acknowledged, acknowledged + " was acknowledged, not " + found + ", seed " + seed);
            for (int i = random.nextInt(1, 40); i > 0; i--) {
                acknowledged = number(await(log, "acknowledged "));
            }
            hub.destroyForcibly();
            assertTrue(hub.waitFor(60, TimeUnit.SECONDS));

            assertEveryDocumentIsWhole();
            assertTrue(nameInTheFile() >= acknowledged, "acknowledged " + acknowledged + " is lost, seed " + seed);
        }

        Process last = run("run");
        BufferedReader log = last.errorReader(StandardCharsets.UTF_8);
        assertTrue(number(await(log, "its name is ")) >= acknowledged, "seed " + seed);
        await(log, "acknowledged ");
        last.toHandle().destroy();
        await(log, "Hearth has stopped");
        List<String> states = statesOf(run("run", "--once", "--print-states", "--safe-mode"));
        assertTrue(states.size() > 100, states.size() + " states");
        assertTrue(line(states, "button.push ").matches("button\\.push +20\\d\\d-.*"), line(states, "button.push "));
        assertTrue(line(states, "light.bed_light ").matches("light\\.bed_light +off +\\d+ .*"));
    }

    private void assertEveryDocumentIsWhole() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(".storage"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".hearth-")) {
                    assertEquals(name, JsonMapper.shared().readTree(Files.readString(file)).get("key").asString());
                }
            }
        }
    }

    private int nameInTheFile() throws IOException {
        var entities = JsonMapper.shared()
                .readTree(Files.readString(home.resolve(".storage/core.entity_registry")))
                .get("data")
                .get("entities");
        return entities.valueStream()
                .filter(entity -> entity.get("entity_id").asString().equals("light.bed_light"))
                .mapToInt(entity -> Integer.parseInt(entity.get("name").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> statesOf(Process process) throws IOException, InterruptedException {
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return lines;
    }

    private static String line(List<String> states, String beginning) {
        return states.stream().filter(state -> state.startsWith(beginning)).findFirst().orElseThrow();
    }

    private Process run(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(HEARTH.resolve("bin/hearth").toString()));
        command.addAll(List.of(args));
        command.addAll(List.of("--config", home.toString(), "--plugins", home.resolve("plugins").toString()));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    // The number behind the last word, 0 for none: "… is 12;", "… is null;".
    private static int number(String line) {
        String word = line.substring(line.lastIndexOf(' ') + 1, line.lastIndexOf(';'));
        return word.equals("null") ? 0 : Integer.parseInt(word);
    }

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
}
