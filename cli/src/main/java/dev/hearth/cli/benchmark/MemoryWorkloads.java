package dev.hearth.cli.benchmark;

import dev.hearth.api.data.DataMap;
import dev.hearth.cli.benchmark.Workload.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** What entities and attributes weigh. */
final class MemoryWorkloads {
    private static final int MILLION = 1_000_000;

    private MemoryWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload(
                        "memory_per_entity_1m",
                        "add an entity with 5 attributes, to 1,000,000",
                        MILLION,
                        MemoryWorkloads::memoryPerEntity),
                new Workload(
                        "attributes_vs_linked_hash_map",
                        "build, ask for, go through and compare 5 attributes; ratios: LinkedHashMap to DataMap",
                        MILLION,
                        MemoryWorkloads::attributes));
    }

    private static Result memoryPerEntity(Task task) {
        try (Rig rig = new Rig()) {
            long before = Meter.heapInUse();
            Sample sample = rig.onLoop(() -> Meter.here(() -> {
                for (int i = 0; i < task.n(); i++) {
                    String id = String.format(Locale.ROOT, "sensor.bench_%07d", i);
                    rig.states.set(id, Integer.toString(i % 1_000), StateWorkloads.attributes("Bench " + i, i));
                }
            }));
            long used = Meter.heapInUse() - before;
            return task.result(sample)
                    .with("retained_bytes_per_entity", (double) used / task.n())
                    .with("entities", rig.onLoop(rig.states::count));
        }
    }

    /** The same five attributes in one of the two maps, and what is done with them. */
    private record Kind<M extends Map<String, ?>>(
            IntFunction<M> build, ToLongFunction<M> get, ToLongFunction<M> iterate, Predicate<M> equal) {}

    private static Result attributes(Task task) {
        DataMap data = dataMap(7);
        Map<String, Object> linked = linkedMap(7);
        Kind<DataMap> ours = new Kind<>(
                MemoryWorkloads::dataMap, MemoryWorkloads::getAll, MemoryWorkloads::iterate, data::equals);
        Kind<Map<String, Object>> theirs = new Kind<>(
                MemoryWorkloads::linkedMap, MemoryWorkloads::getAll, MemoryWorkloads::iterate, linked::equals);
        Figures a = figures(task, ours);
        Figures b = figures(task, theirs);
        return task.result(a.build.plus(a.get).plus(a.iterate).plus(a.equal))
                .with("build_ns", nanos(task, a.build))
                .with("get_ns", nanos(task, a.get))
                .with("iterate_ns", nanos(task, a.iterate))
                .with("equals_ns", nanos(task, a.equal))
                .with("retained_bytes", a.retainedBytes)
                .with("linked_retained_bytes", b.retainedBytes)
                .with("build_ratio", ratio(b.build, a.build))
                .with("get_ratio", ratio(b.get, a.get))
                .with("iterate_ratio", ratio(b.iterate, a.iterate))
                .with("equals_ratio", ratio(b.equal, a.equal))
                .with("retained_ratio", b.retainedBytes / a.retainedBytes);
    }

    private static double nanos(Task task, Sample sample) {
        return (double) sample.cpuNanos() / task.n();
    }

    private static double ratio(Sample a, Sample b) {
        return (double) a.cpuNanos() / b.cpuNanos();
    }

    private record Figures(Sample build, Sample get, Sample iterate, Sample equal, double retainedBytes) {}

    private static <M extends Map<String, ?>> Figures figures(Task task, Kind<M> kind) {
        // Only so many are kept at a time, as in a hub, where a new map replaces an old one.
        Object[] kept = new Object[1_024];
        List<M> maps = IntStream.range(0, 64).mapToObj(i -> kind.build.apply(7)).toList();
        long[] sink = new long[1];
        int mask = maps.size() - 1;
        Sample build = Rig.measureHere(task.effort(), () -> {
            for (int i = 0; i < task.n(); i++) {
                kept[i & 1_023] = kind.build.apply(i);
            }
        });
        Sample get = Rig.measureHere(task.effort(), () -> {
            for (int i = 0; i < task.n(); i++) {
                sink[0] += kind.get.applyAsLong(maps.get(i & mask));
            }
        });
        Sample iterate = Rig.measureHere(task.effort(), () -> {
            for (int i = 0; i < task.n(); i++) {
                sink[0] += kind.iterate.applyAsLong(maps.get(i & mask));
            }
        });
        Sample equal = Rig.measureHere(task.effort(), () -> {
            for (int i = 0; i < task.n(); i++) {
                sink[0] += kind.equal.test(maps.get(i & mask)) ? 1 : 0;
            }
        });
        return new Figures(build, get, iterate, equal, retained(task, kind));
    }

    private static <M extends Map<String, ?>> double retained(Task task, Kind<M> kind) {
        int count = Math.max(task.n() / 10, 100);
        Object[] kept = new Object[count];
        long before = Meter.heapInUse();
        for (int i = 0; i < count; i++) {
            kept[i] = kind.build.apply(7);
        }
        long after = Meter.heapInUse();
        // Read afterwards, so that nothing of it can have been collected.
        return (double) (after - before) / kept.length + (kept[count - 1].hashCode() == 0 ? 1 : 0);
    }

    private static final Long[] READINGS = readings();

    private static Long[] readings() {
        Long[] readings = new Long[64];
        for (int i = 0; i < readings.length; i++) {
            readings[i] = (long) i;
        }
        return readings;
    }

    private static DataMap dataMap(int reading) {
        return DataMap.builder(5)
                .put("state_class", "measurement")
                .put("unit_of_measurement", "°C")
                .put("device_class", "temperature")
                .put("friendly_name", "Bench")
                .put("reading", READINGS[reading & 63])
                .build();
    }

    private static Map<String, Object> linkedMap(int reading) {
        Map<String, Object> map = LinkedHashMap.newLinkedHashMap(5);
        map.put("state_class", "measurement");
        map.put("unit_of_measurement", "°C");
        map.put("device_class", "temperature");
        map.put("friendly_name", "Bench");
        map.put("reading", READINGS[reading & 63]);
        return map;
    }

    private static long getAll(Map<String, ?> map) {
        long found = map.get("device_class") == null ? 0 : 1;
        found += map.get("friendly_name") == null ? 0 : 1;
        found += map.get("reading") == null ? 0 : 1;
        return found + (map.get("absent") == null ? 0 : 1);
    }

    private static long iterate(Map<String, ?> map) {
        long[] sum = new long[1];
        map.forEach((key, value) -> sum[0] += key.length());
        return sum[0];
    }
}
