package dev.hearth.template.conformance;

import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.template.function.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the cases of a folder: {@code cases.jsonl}, one case a line, and {@code fixtures.json}, the states that several
 * cases have in common. Any thread that may wait for files.
 */
public final class Conformance {
    private Conformance() {}

    /**
     * What became of one case.
     *
     * @param id the case
     * @param profile whose behaviour it checks: {@code jinja2}, {@code ha-2021.3}, {@code ha-current}
     * @param group what it is about
     * @param failure what was wrong, empty if nothing was
     */
    public record Outcome(String id, String profile, String group, String failure) {
        /** Whether it came out as it must. */
        public boolean passed() {
            return failure.isEmpty();
        }
    }

    /**
     * What became of all of them.
     *
     * @param outcomes in the order of the file
     */
    public record Report(List<Outcome> outcomes) {
        public Report {
            outcomes = List.copyOf(outcomes);
        }

        /** Those that did not come out as they must. */
        public List<Outcome> failures() {
            return outcomes.stream().filter(each -> !each.passed()).toList();
        }

        /** Which share of a profile's cases passed, from 0 to 1; 1 if it has none. */
        public double rate(String profile) {
            List<Outcome> all =
                    outcomes.stream().filter(each -> each.profile().equals(profile)).toList();
            long passed = all.stream().filter(Outcome::passed).count();
            return all.isEmpty() ? 1 : (double) passed / all.size();
        }

        /** The rates of profiles and groups, then a line for each failure, as people read them. */
        public List<String> lines() {
            Map<String, Map<String, int[]>> counts = new LinkedHashMap<>();
            for (Outcome each : outcomes) {
                Map<String, int[]> groups = counts.computeIfAbsent(each.profile(), profile -> new LinkedHashMap<>());
                for (String group : List.of("", each.group())) {
                    int[] count = groups.computeIfAbsent(group, name -> new int[2]);
                    count[0] += each.passed() ? 1 : 0;
                    count[1]++;
                }
            }
            List<String> lines = new ArrayList<>();
            counts.forEach(
                    (profile, groups) -> groups.forEach((group, count) -> lines.add(line(profile, group, count))));
            failures().forEach(each -> lines.add("failed " + each.id() + " (" + each.group() + "): " + each.failure()));
            return lines;
        }

        private static String line(String profile, String group, int[] count) {
            // Cut, not rounded: only what is complete is shown as 100 %.
            long tenths = 1000L * count[0] / count[1];
            return (group.isEmpty() ? profile : "  " + group) + ": " + count[0] + " of " + count[1] + ", " + tenths / 10
                    + "." + tenths % 10 + " %";
        }
    }

    /**
     * Runs all cases of a folder.
     *
     * @throws IOException if a file cannot be read, or a line is no case
     */
    public static Report run(Path folder) throws IOException {
        MapValue fixtures = map(Files.readString(folder.resolve("fixtures.json")), "fixtures.json");
        CaseRunner runner = new CaseRunner(fixtures);
        List<Outcome> outcomes = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(folder.resolve("cases.jsonl"))) {
            number++;
            if (!line.isBlank()) {
                outcomes.add(outcome(runner, map(line, "cases.jsonl, line " + number)));
            }
        }
        return new Report(outcomes);
    }

    private static Outcome outcome(CaseRunner runner, MapValue fields) {
        Case one = new Case(fields);
        return new Outcome(one.text("id"), one.text("profile"), one.text("group"), runner.failure(one));
    }

    private static MapValue map(String json, String place) throws IOException {
        try {
            if (JsonReader.read(json) instanceof MapValue map) {
                return map;
            }
        } catch (TemplateException e) {
            throw new IOException(place + ": " + e.getMessage(), e);
        }
        throw new IOException(place + ": not an object");
    }
}
