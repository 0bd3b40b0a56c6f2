package dev.hearth.cli.config;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problem;
import dev.hearth.core.boot.Boot;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.config.HubConfiguration;
import dev.hearth.core.config.ProblemPrinter;
import dev.hearth.core.setup.Catalogue;
import dev.hearth.core.setup.SetupPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Damages the good configurations under {@code src/test/resources/homes} and checks them as {@code check-config} does:
 * with every bundled integration, to the printed report and the JSON. Whatever is in the files, the checker ends,
 * reports places that exist, and shows no secret.
 *
 * <p>Each run has a seed of its own. {@code mvn test -pl cli -am -Dtest=ConfigFuzzTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dhearth.fuzz.runs=100000 -Dhearth.fuzz.seed=1} is a long one; a failure says
 * how to do its run again.
 */
class ConfigFuzzTest {
    private static final long SEED = Long.getLong("hearth.fuzz.seed", 1);
    private static final int RUNS = Integer.getInteger("hearth.fuzz.runs", 3_000);
    private static final Path HOMES = Path.of(System.getProperty("basedir", ".")).resolve("src/test/resources/homes");
    private static final int MOST_FAILURES = Integer.getInteger("hearth.fuzz.failures", 3);
    private static final String MARK_OF_SECRETS = "ZQXJ";
    // No run takes a thousandth of this; it is only there so that an endless one is named.
    private static final Duration ENDLESS = Duration.ofMinutes(2);
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");
    private static final Pattern INNER_LIFE = Pattern.compile(
            "Exception|\\bjava\\.|dev\\.hearth|org\\.yaml|cannot be read as YAML|\\p{Cntrl}");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir Path temporary;

    private final Map<String, byte[]> onDisk = new HashMap<>();
    private Path folder = Path.of(".");
    private volatile long seed;

    @Test
    void whateverIsInTheFilesIsReportedAndNothingElseHappens() throws Exception {
        folder = Files.createDirectory(temporary.resolve("config"));
        Catalogue catalogue = Boot.find(new Boot.Options(folder, folder, true, Duration.ofSeconds(1), 0)).catalogue();
        List<Map<String, String>> homes = homes();

        List<AssertionError> failures = new ArrayList<>();
        Thread runs = Thread.ofPlatform().daemon().start(() -> {
            for (long i = SEED; i < SEED + RUNS && failures.size() < MOST_FAILURES; i++) {
                seed = i;
                Map<String, String> good = homes.get(Math.floorMod(i, homes.size()));
                try {
                    run(catalogue, new Mutator(good, i).mutated(), i % 50 == 0);
                } catch (Throwable e) {
                    failures.add(new AssertionError(again() + "\n" + e + "\n" + files(), e));
                }
            }
        });
        await(runs);

        assertAll(failures.stream().map(failure -> () -> {
            throw failure;
        }));
    }

    @Test
    void goodHomesAreGood() throws Exception {
        folder = Files.createDirectory(temporary.resolve("config"));
        Catalogue catalogue = Boot.find(new Boot.Options(folder, folder, true, Duration.ofSeconds(1), 0)).catalogue();

        for (Map<String, String> home : homes()) {
            Map<String, byte[]> files = new TreeMap<>();
            home.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));

            assertEquals("", run(catalogue, files, true));
        }
    }

    private String again() {
        return "do it again with -Dhearth.fuzz.runs=1 -Dhearth.fuzz.seed=" + seed;
    }

    private void await(Thread runs) throws InterruptedException {
        long stuckAt = seed;
        long since = System.nanoTime();
        while (!runs.join(Duration.ofSeconds(1))) {
            if (seed != stuckAt) {
                stuckAt = seed;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > ENDLESS.toNanos()) {
                fail("no end in sight; " + again() + "\n" + Arrays.toString(runs.getStackTrace()) + "\n" + files());
            }
        }
    }

    private static List<Map<String, String>> homes() throws IOException {
        try (Stream<Path> folders = Files.list(HOMES)) {
            return folders.sorted().map(ConfigFuzzTest::home).toList();
        }
    }

    private static Map<String, String> home(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    // ---- one run ----

    private String run(Catalogue catalogue, Map<String, byte[]> files, boolean twice) throws IOException {
        write(files);
        String report = check(catalogue, files);
        if (twice) {
            assertEquals(report, check(catalogue, files));
        }
        return report;
    }

    private void write(Map<String, byte[]> files) throws IOException {
        for (String name : List.copyOf(onDisk.keySet())) {
            if (!files.containsKey(name)) {
                onDisk.remove(name);
                Files.delete(folder.resolve(name));
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!Arrays.equals(file.getValue(), onDisk.put(file.getKey(), file.getValue().clone()))) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }

    private String check(Catalogue catalogue, Map<String, byte[]> files) {
        HubConfiguration configuration = new ConfigLoader(folder, ConfigFuzzTest::environment).load(catalogue);
        SetupPlan plan = SetupPlan.make(catalogue, configuration);
        List<Problem> problems = ProblemPrinter.inOrder(configuration.problems().list());
        String report = new ProblemReport(folder, configuration.problems(), false).details();
        String json = JSON.writeValueAsString(problems.stream().map(ProblemPrinter::row).toList());

        assertTrue(configuration.readable() || configuration.problems().hasErrors(), "unreadable without a reason");
        assertFalse(!plan.disabled().isEmpty() && !configuration.problems().hasErrors(), "disabled without a reason");
        problems.forEach(problem -> check(problem, files));
        checkMarks(report);
        assertEquals(problems.size(), JSON.readTree(json).size());
        byte[] secrets = files.get("secrets.yaml");
        if (secrets != null && !hasSecretsAsKeys(secrets)) {
            assertFalse(report.contains(MARK_OF_SECRETS), report);
            assertFalse(json.contains(MARK_OF_SECRETS), json);
        }
        return report;
    }

    private static @Nullable String environment(String name) {
        return name.equals("LONGITUDE") ? "4.5" : null;
    }

    // Names of secrets may be shown, and a mutation can make one of a value.
    private static boolean hasSecretsAsKeys(byte[] secrets) {
        String text = new String(secrets, StandardCharsets.UTF_8);
        return Pattern.compile("(?s)" + MARK_OF_SECRETS + "[^\n]*:(?!//)|\\?|[{,][^\n]*" + MARK_OF_SECRETS)
                .matcher(text).find();
    }

    private static void check(Problem problem, Map<String, byte[]> files) {
        Position at = problem.position();
        assertFalse(problem.message().isBlank(), () -> problem.toString());
        assertFalse(INNER_LIFE.matcher(problem.message()).find(), () -> problem.toString());
        if (!at.known()) {
            return;
        }
        byte[] bytes = files.get(at.file());
        if (bytes == null) {
            assertEquals("configuration.yaml", at.file(), "a problem in a file that is not there");
            return;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String[] lines = LINE_ENDS.split(text.startsWith("\uFEFF") ? text.substring(1) : text, -1);
        assertTrue(at.line() <= lines.length, () -> "beyond the last line: " + problem);
        String line = lines[at.line() - 1];
        int width = line.codePointCount(0, line.length());
        assertTrue(at.column() >= 1 && at.length() >= 1, () -> "no column: " + problem);
        assertTrue(at.column() + at.length() - 1 <= width + 1, () -> "beyond the end of the line: " + problem);
    }

    private static void checkMarks(String report) {
        String[] lines = report.split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].matches(" +\\| +\\^+")) {
                String excerpt = lines[i - 1];
                String marks = lines[i];
                assertTrue(excerpt.matches("(?s) +\\d+ \\| .*"), () -> "marks below nothing: " + excerpt);
                int width = excerpt.codePointCount(0, excerpt.length());
                assertTrue(marks.length() <= width + 1, () -> "marks beyond the line:\n" + excerpt + "\n" + marks);
            }
        }
    }

    private String files() {
        StringBuilder all = new StringBuilder();
        onDisk.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(file -> all.append("== ").append(file.getKey()).append('\n')
                        .append(new String(file.getValue(), StandardCharsets.UTF_8)).append('\n'));
        return all.toString();
    }
}
