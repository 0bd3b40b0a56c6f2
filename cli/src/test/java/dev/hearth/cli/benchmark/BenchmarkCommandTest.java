package dev.hearth.cli.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.cli.CommandRun;
import dev.hearth.cli.command.ExitCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command and every workload in it. What they measure is not tested: it is the machine's. */
class BenchmarkCommandTest {
    private static CommandRun run(String... arguments) {
        return CommandRun.of(Stream.concat(Stream.of("benchmark"), Stream.of(arguments)).toArray(String[]::new));
    }

    static Stream<String> names() {
        return Workloads.all().stream().map(Workload::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void workloadPrintsOneLineOfJson(String name) {
        CommandRun run = run("--quick", "--json", name);

        assertEquals(0, run.code(), run::err);
        JsonNode line = new ObjectMapper().readTree(run.out());
        assertEquals(1, run.out().lines().count());
        assertEquals(name, line.get("name").asString());
        assertTrue(line.get("n").asLong() > 0);
        assertTrue(line.get("seconds").asDouble() > 0);
        assertTrue(line.get("cpu_ns_per_op").asDouble() >= 0);
        assertTrue(line.get("bytes_per_op").isNumber());
    }

    @Test
    void tableSaysWhatItWasMeasuredOn() {
        CommandRun run = run("--quick", "fire_1_listener", "blocking_round_trip");

        List<String> lines = run.out().lines().toList();
        assertTrue(lines.getFirst().contains("cores"));
        assertTrue(lines.getFirst().contains("JDK " + System.getProperty("java.runtime.version")));
        assertTrue(lines.get(lines.size() - 2).startsWith("fire_1_listener"));
        assertTrue(lines.getLast().contains("p99_us"));
    }

    @Test
    void listNamesEachWorkloadOnce() {
        CommandRun run = run("--list");

        List<String> names = names().toList();
        assertEquals(0, run.code(), run::err);
        assertEquals(
                names, run.out().lines().map(line -> line.substring(0, line.indexOf(' '))).toList());
        assertEquals(names.size(), new HashSet<>(names).size());
    }

    @Test
    void unknownWorkloadIsRefusedByName() {
        CommandRun run = run("--quick", "fire_1_listner");

        assertEquals(ExitCode.USAGE.code(), run.code());
        assertTrue(run.err().contains("fire_1_listner"));
    }

    @Test
    void resultSurvivesItsJson() {
        Result result = new Result("name", 3, 0.5, 12.25, 8, Map.of("p50_us", 4.5));

        assertEquals(result, Report.parse(Report.json(result)));
    }
}
