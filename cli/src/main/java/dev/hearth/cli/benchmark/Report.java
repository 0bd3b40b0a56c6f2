package dev.hearth.cli.benchmark;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** How results are printed: a table for people, or one JSON object per line. */
final class Report {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROW = "%-42s %10s %8s %11s %9s  %s%n";

    private Report() {}

    static void head(PrintWriter out, Machine machine) {
        out.println(machine);
        out.println("CPU time of the threads that do the work; the median of several rounds.");
        out.println();
        out.printf(Locale.ROOT, ROW, "workload", "n", "seconds", "CPU ns/op", "bytes/op", "");
        out.flush();
    }

    static void row(PrintWriter out, Result result) {
        out.printf(
                Locale.ROOT,
                ROW,
                result.name(),
                result.n(),
                String.format(Locale.ROOT, "%.3f", result.seconds()),
                String.format(Locale.ROOT, "%.1f", result.cpuNanosPerOp()),
                String.format(Locale.ROOT, "%.1f", result.bytesPerOp()),
                result.extras().entrySet().stream()
                        .map(extra -> extra.getKey() + " " + number(extra.getValue()))
                        .collect(Collectors.joining(", ")));
        out.flush();
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }

    static String json(Result result) {
        ObjectNode line = JSON.createObjectNode();
        line.put("name", result.name());
        line.put("n", result.n());
        line.put("seconds", result.seconds());
        line.put("cpu_ns_per_op", result.cpuNanosPerOp());
        line.put("bytes_per_op", result.bytesPerOp());
        result.extras().forEach(line::put);
        return line.toString();
    }

    /** What {@link #json} wrote. */
    static Result parse(String line) {
        JsonNode tree = JSON.readTree(line);
        Result result = new Result(
                tree.get("name").asString(),
                tree.get("n").asLong(),
                tree.get("seconds").asDouble(),
                tree.get("cpu_ns_per_op").asDouble(),
                tree.get("bytes_per_op").asDouble(),
                Map.of());
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            switch (field.getKey()) {
                case "name", "n", "seconds", "cpu_ns_per_op", "bytes_per_op" -> {}
                default -> result = result.with(field.getKey(), field.getValue().asDouble());
            }
        }
        return result;
    }
}
