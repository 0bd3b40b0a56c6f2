package dev.hearth.cli.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A JVM for one workload, so that none profits or suffers from what the compiler learned in the one before, and so that
 * a million entities have room.
 */
final class Fork {
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xms1500m", "-Xmx1500m", "-Xmn500m", "-Xlog:disable");

    private Fork() {}

    /** What a fork will run on. */
    static Machine machine() {
        Machine here = Machine.here();
        return new Machine(here.cores(), here.jdk(), here.system(), "a JVM for each, " + String.join(" ", FLAGS));
    }

    /** Measures in another JVM. */
    static Result measure(Workload workload) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fork.class.getName(), workload.name()));
        Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        List<String> lines;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            lines = output.lines().toList();
        } finally {
            process.destroy();
        }
        int code = process.waitFor();
        if (code != 0 || lines.isEmpty()) {
            throw new IOException("the JVM for " + workload.name() + " ended with exit code " + code);
        }
        return Report.parse(lines.getLast());
    }

    /** The other JVM. */
    public static void main(String[] arguments) throws Exception {
        Workload workload = Objects.requireNonNull(Workloads.find(arguments[0]));
        System.out.println(Report.json(workload.run(Effort.FULL)));
        System.exit(0);
    }
}
