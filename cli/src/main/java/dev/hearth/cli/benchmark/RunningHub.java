package dev.hearth.cli.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A hub in a process of its own, for a home in a folder. What it costs is read from outside. */
final class RunningHub implements AutoCloseable {
    private static final int KIB_PER_MIB = 1024;

    private final Path home;
    private final Process process;

    /** From the start of the process until the hub ran. */
    final double secondsToStart;

    private RunningHub(Path home, Process process, double secondsToStart) {
        this.home = home;
        this.process = process;
        this.secondsToStart = secondsToStart;
    }

    /**
     * Starts a hub and waits until it runs.
     *
     * @throws IllegalStateException with what it said, if it ends instead
     */
    static RunningHub start(Path home) throws IOException {
        List<String> command = new ArrayList<>(ConfigurationWorkloads.launcher());
        command.addAll(List.of("run", "--safe-mode", "--config", home.toString()));
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).start();
        BufferedReader log = process.errorReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        String line = log.readLine();
        while (line != null && !line.contains(" is up in ")) {
            said.append(line).append('\n');
            line = log.readLine();
        }
        if (line == null) {
            throw new IllegalStateException(command + " ended before the hub was up:\n" + said);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Thread.ofVirtual().start(() -> log.lines().forEach(later -> {})); // or the pipe would fill
        return new RunningHub(home, process, seconds);
    }

    /** The launcher is a script that may stay the parent. */
    private ProcessHandle hub() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .findFirst()
                .orElseThrow();
    }

    /** CPU time it has used so far. */
    long cpuNanos() {
        return hub().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** What it occupies, as Linux says; 0 elsewhere. */
    double rssMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(hub().pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Stops it and waits for its end. */
    @Override
    public void close() {
        process.toHandle().destroy(); // Process.destroy would close the log before it ends
        try {
            process.onExit().get(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the hub with the home " + home + " does not stop", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
