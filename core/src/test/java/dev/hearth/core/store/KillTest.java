package dev.hearth.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.loop.Loop;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.testing.TestHub;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import tools.jackson.core.json.JsonFactory;

/** Processes that write documents are killed, again and again on the same folders, and nothing acknowledged is lost. */
class KillTest {
    private static final long SEED = Long.getLong("hearth.seed", 29);
    private static final int HOMES = 2;
    private static final int ROUNDS = 150;
    private static final int MOST_ACKNOWLEDGEMENTS = 20;
    private static final List<StoreKey> KEYS =
            Stream.concat(KilledHub.NOW.stream(), KilledHub.LATER.stream()).toList();

    @TempDir Path folder;

    @Test
    void killedProcessLeavesWholeDocumentsAndAllThatWasAcknowledged()
            throws IOException, InterruptedException, ExecutionException {
        System.out.println("KillTest: -Dhearth.seed=" + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        Launcher launcher = new Launcher(folder);
        launcher.train();

        try (ExecutorService homes = Executors.newFixedThreadPool(HOMES)) {
            List<Future<Map<String, Long>>> all = Stream.generate(random::split)
                    .limit(HOMES)
                    .map(chance -> homes.submit(() -> new Home(launcher, folder).live(chance)))
                    .toList();

            for (Future<Map<String, Long>> home : all) {
                assertEquals(KEYS.size(), home.get().size());
            }
        }
    }

    /** Starts processes. Most of their time would go into loading classes, so they share an archive of these. */
    private static final class Launcher {
        private final Path folder;
        private final String classPath;

        Launcher(Path folder) throws IOException {
            this.folder = folder;
            this.classPath = classPath(folder.resolve("classes.jar"));
        }

        // An archive of classes wants jars.
        private static String classPath(Path ofFolders) throws IOException {
            List<String> jars = new ArrayList<>(List.of(ofFolders.toString()));
            try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(ofFolders))) {
                for (Class<?> type : List.of(KilledHub.class, Stores.class, Loop.class, Logger.class,
                        JsonFactory.class)) {
                    Path place = Path.of(URI.create(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString()));
                    if (Files.isDirectory(place)) {
                        addAll(place, jar);
                    } else {
                        jars.add(place.toString());
                    }
                }
            }
            return String.join(File.pathSeparator, jars);
        }

        private static void addAll(Path place, JarOutputStream jar) throws IOException {
            try (Stream<Path> files = Files.walk(place.resolve("dev"))) {
                for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
                    jar.putNextEntry(new JarEntry(place.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, (OutputStream) jar);
                }
            }
        }

        void train() throws IOException, InterruptedException {
            run(folder.resolve("training"), "-XX:ArchiveClassesAtExit=", 20, ProcessHandle::destroy, line -> {});
        }

        void runAndKill(Path storage, int after, Consumer<String> lines) throws IOException, InterruptedException {
            run(storage, "-XX:SharedArchiveFile=", after, ProcessHandle::destroyForcibly, lines);
        }

        private void run(
                Path storage, String archive, int after, Consumer<ProcessHandle> kill, Consumer<String> lines)
                throws IOException, InterruptedException {
            Path errors = Files.createTempFile(folder, "errors", ".txt");
            Process process = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-Xmx64m",
                    archive + folder.resolve("classes.jsa"),
                    "-cp",
                    classPath,
                    KilledHub.class.getName(),
                    storage.toString())
                    .redirectError(errors.toFile())
                    .start();
            int count = 0;
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                String line;
                while ((line = out.readLine()) != null) {
                    lines.accept(line);
                    if (++count == after) {
                        kill.accept(process.toHandle()); // the process itself would close what is still to be read
                    }
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
            assertTrue(count >= after, () -> "ended by itself: " + text(errors));
            Files.delete(errors);
        }

        private static String text(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Home {
        private final Launcher launcher;
        private final Path storage;
        private final Map<String, Long> known = new HashMap<>();

        Home(Launcher launcher, Path folder) throws IOException {
            this.launcher = launcher;
            this.storage = Files.createTempDirectory(folder, "home").resolve(".storage");
        }

        Map<String, Long> live(SplittableRandom chance) throws IOException, InterruptedException {
            for (int round = 0; round < ROUNDS; round++) {
                launcher.runAndKill(storage, chance.nextInt(1, MOST_ACKNOWLEDGEMENTS), this::note);
                check("round " + round + " of seed " + SEED);
            }
            return known;
        }

        // A line that the kill has cut off names a smaller number or none: it acknowledges less.
        private void note(String line) {
            String[] words = line.split(" ", -1);
            assertFalse(words[0].equals("corrupt"), line);
            if (words.length == 3 && words[0].equals("acknowledged")) {
                known.merge(words[1], Long.parseLong(words[2]), Math::max);
            }
        }

        private void check(String round) throws IOException {
            try (TestHub hub = TestHub.create(new StorageFolder(storage), Instant.EPOCH)) {
                for (StoreKey key : KEYS) {
                    Object data = hub.get(hub.hub().store(key).load());
                    check(key, data, round + ": " + key.key());
                }
            }
            try (Stream<Path> files = Files.list(storage)) {
                assertEquals(
                        List.of(),
                        files.map(file -> file.getFileName().toString())
                                .filter(file -> file.startsWith(".") || file.contains("corrupt"))
                                .toList(),
                        round);
            }
        }

        private void check(StoreKey key, Object data, String what) {
            long found = KilledHub.numberIn(data);
            long least = known.getOrDefault(key.key(), 0L);
            assertTrue(found >= least, what + " has " + found + ", not " + least);
            if (found > 0) {
                assertEquals(KilledHub.data(found), data, what);
            }
            if (KilledHub.NOW.contains(key)) {
                assertTrue(found <= least + 1, what + " has " + found + " after " + least);
            }
            known.put(key.key(), found);
        }
    }
}
