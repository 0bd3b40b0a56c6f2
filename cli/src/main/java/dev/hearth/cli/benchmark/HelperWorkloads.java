package dev.hearth.cli.benchmark;

import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.StateMachine;
import dev.hearth.cli.benchmark.HelperHome.Computed;
import dev.hearth.cli.benchmark.Workload.Task;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.IntStream;

/** The helpers of a home: what they cost at the start, and while their sources change. */
final class HelperWorkloads {
    private static final int HELPERS = 2_000;
    private static final int SOURCES = 100;
    private static final int CHANGES = 20_000;
    // Ten thousand changes a second.
    private static final Duration PAUSE = Duration.ofNanos(100_000);
    private static final int VALUES = 1_000;
    private static final DataMap WATTS =
            DataMap.of("unit_of_measurement", "W", "state_class", "measurement");

    private HelperWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload(
                        "helpers_start",
                        "start a hub with a helper, of 2,000, until it runs; empty: the same without any",
                        HELPERS,
                        HelperWorkloads::start),
                new Workload(
                        "helpers_follow",
                        "write a source that one helper follows, 10,000 a second, helpers of all kinds; alone: the same"
                                + " write that nobody follows; then for each kind what following adds",
                        CHANGES,
                        HelperWorkloads::follow));
    }

    // ---- the start ----

    private static Result start(Task task) throws IOException {
        Started empty = run("");
        Started with = run(HelperHome.yaml(task.n()));
        return task.result(new Sample(Math.round(with.seconds * 1e9), 0, 0))
                .with("empty_seconds", empty.seconds)
                .with("more_seconds", with.seconds - empty.seconds)
                .with("rss_megabytes", with.rssMegabytes)
                .with("empty_rss_megabytes", empty.rssMegabytes)
                .with("more_rss_megabytes", with.rssMegabytes - empty.rssMegabytes);
    }

    private record Started(double seconds, double rssMegabytes) {}

    private static Started run(String yaml) throws IOException {
        Path home = Files.createTempDirectory("hearth-benchmark");
        try {
            Files.writeString(home.resolve("configuration.yaml"), "homeassistant:\n" + yaml);
            if (ConfigurationWorkloads.check(home) > 0) {
                throw new IllegalStateException("the configuration with the helpers is wrong");
            }
            try (RunningHub hub = RunningHub.start(home)) {
                return new Started(hub.secondsToStart, hub.rssMegabytes());
            }
        } finally {
            GeneratedHome.delete(home);
        }
    }

    // ---- following ----

    private static Result follow(Task task) {
        Sample alone = changes(task, "");
        Result result = task.result(changes(task, HelperHome.computed(SOURCES)))
                .with("alone_micros", micros(alone, task));
        for (Computed kind : Computed.values()) {
            Sample one = changes(task, kind.section(0, SOURCES));
            result = result.with(
                    kind.name().toLowerCase(Locale.ROOT) + "_micros", micros(one, task) - micros(alone, task));
        }
        return result;
    }

    private static double micros(Sample sample, Task task) {
        return sample.cpuNanos() / 1e3 / task.n();
    }

    private static Sample changes(Task task, String yaml) {
        try (TestHub hub = TestHub.create()) {
            for (Integration integration : ServiceLoader.load(Integration.class)) {
                if (Computed.isOf(integration.manifest().domain())) {
                    hub.install(integration);
                }
            }
            List<String> problems = hub.problems(yaml);
            if (!problems.isEmpty()) {
                throw new IllegalStateException("the helpers are wrong: " + problems);
            }
            hub.setUp(yaml);
            hub.start();
            StateMachine states = hub.states();
            List<String> sources =
                    IntStream.range(0, SOURCES).mapToObj(i -> "sensor.source_" + i).toList();
            List<String> values =
                    IntStream.range(0, VALUES).mapToObj(i -> String.valueOf(i * 7 % VALUES)).toList();
            int[] next = {0};
            return Rig.measureHere(task.effort(), () -> {
                for (int i = 0; i < task.n(); i++) {
                    int turn = next[0]++;
                    hub.advance(PAUSE);
                    states.set(sources.get(turn % SOURCES), values.get(turn / SOURCES % VALUES), WATTS);
                }
            });
        }
    }
}
