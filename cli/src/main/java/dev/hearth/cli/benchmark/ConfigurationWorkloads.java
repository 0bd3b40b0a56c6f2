package dev.hearth.cli.benchmark;

import dev.hearth.cli.benchmark.Workload.Task;
import dev.hearth.cli.command.HomeOptions;
import dev.hearth.cli.config.ProblemReport;
import dev.hearth.core.boot.Boot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reading and checking configurations, as {@code check-config} and the start of {@code run} do. */
final class ConfigurationWorkloads {
    private static final int THOUSAND = 1_000;

    private ConfigurationWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload(
                        "check_config_1k_files",
                        "read and check a file of a configuration of 1,000 files and 5 MB; cold: the first time in the"
                                + " process",
                        THOUSAND,
                        ConfigurationWorkloads::checkThousandFiles),
                new Workload(
                        "check_config_process",
                        "run hearth check-config on a small configuration, from the start of the process to its end",
                        1,
                        ConfigurationWorkloads::process));
    }

    private static Result checkThousandFiles(Task task) throws IOException {
        try (GeneratedHome home = new GeneratedHome(task.n())) {
            Sample before = Meter.ofProcess();
            int problems = check(home.folder);
            Sample cold = Meter.since(before, Meter.ofProcess());
            Sample warm = Rig.rounds(task.effort(), () -> {
                Sample start = Meter.ofProcess();
                check(home.folder);
                return Meter.since(start, Meter.ofProcess());
            });
            return task.result(warm)
                    .with("cold_cpu_seconds", cold.cpuNanos() / 1e9)
                    .with("cold_seconds", cold.nanos() / 1e9)
                    .with("megabytes", home.bytes() / 1e6)
                    .with("problems", problems);
        }
    }

    private static Result process(Task task) throws IOException {
        try (GeneratedHome home = new GeneratedHome(2)) {
            List<String> command = new ArrayList<>(launcher());
            command.addAll(List.of("check-config", "--config", home.folder.toString()));
            return task.result(Rig.rounds(task.effort(), () -> end(command)));
        }
    }

    // The JVM cannot ask for the CPU time of a process that has ended: there is only the wall time.
    private static Sample end(List<String> command) {
        long start = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.INHERIT)
                    .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(command + " ended with exit code " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Sample(System.nanoTime() - start, 0, 0);
    }

    /** The launcher of the installation, with its cache of classes; a bare JVM where there is none, as in our tests. */
    static List<String> launcher() {
        Path installation = HomeOptions.installation();
        Path script = installation == null ? null : installation.resolve("bin/hearth");
        return script != null && Files.isExecutable(script)
                ? List.of(script.toString())
                : List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.hearth.cli.Main");
    }

    /** Everything that {@code check-config} does, without printing it; how much is wrong. */
    static int check(Path folder) {
        Boot.Checked checked = Boot.check(
                new Boot.Options(folder, folder.resolve("plugins"), false, Duration.ofSeconds(1), 0));
        var configuration = checked.plan().configuration();
        String report = new ProblemReport(folder, configuration.problems(), false).details();
        return report.isEmpty() ? 0 : configuration.problems().list().size() + configuration.problems().beyondLimit();
    }
}
