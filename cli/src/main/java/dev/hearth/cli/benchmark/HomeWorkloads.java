package dev.hearth.cli.benchmark;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.EntityDomains;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.service.Target;
import dev.hearth.cli.benchmark.Workload.Task;
import dev.hearth.core.entity.TargetResolver;
import dev.hearth.core.registry.Entities;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.store.Storage;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A large home with entities of every domain: its start, its memory, its registries. */
final class HomeWorkloads {
    private static final int TEN_THOUSAND = 10_000;
    private static final int AREAS = 200;
    // No platform of theirs makes entities by number.
    private static final Set<String> WITHOUT_NUMBERS = Set.of("notify", "person", "scene", "zone");

    private HomeWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload(
                        "whole_home_start",
                        "start a hub with an entity, of 10,000 over all domains, until it runs; again: the second start,"
                                + " when the registries know them all",
                        TEN_THOUSAND,
                        HomeWorkloads::start),
                new Workload(
                        "target_area_10k",
                        "find the entities of one of 200 areas among 10,000",
                        TEN_THOUSAND,
                        HomeWorkloads::target),
                new Workload(
                        "registry_10k_changes",
                        "rename an entity of 10,000 in the registry, all written in the end",
                        TEN_THOUSAND,
                        HomeWorkloads::changes));
    }

    // ---- a process ----

    private static Result start(Task task) throws IOException {
        try (Folder folder = new Folder(task.n())) {
            Started first = run(folder.path);
            Started again = run(folder.path);
            return task.result(new Sample(Math.round(first.seconds * 1e9), 0, 0))
                    .with("again_seconds", again.seconds)
                    .with("rss_megabytes", first.rssMegabytes)
                    .with("again_rss_megabytes", again.rssMegabytes);
        }
    }

    /** @param seconds from the start of the process until the hub runs */
    private record Started(double seconds, double rssMegabytes) {}

    private static Started run(Path home) throws IOException {
        try (RunningHub hub = RunningHub.start(home)) {
            return new Started(hub.secondsToStart, hub.rssMegabytes());
        }
    }

    /** A configuration with that many entities of the demo over all domains. */
    private static final class Folder implements AutoCloseable {
        final Path path = Files.createTempDirectory("hearth-benchmark");

        Folder(int entities) throws IOException {
            List<String> domains = EntityDomains.all().stream()
                    .<String>map(EntityDomain::name)
                    .filter(name -> !WITHOUT_NUMBERS.contains(name))
                    .toList();
            StringBuilder yaml = new StringBuilder();
            for (String domain : domains) {
                yaml.append(domain).append(":\n  - platform: demo\n    count: ")
                        .append(Math.ceilDiv(entities, domains.size()))
                        .append('\n');
            }
            Files.writeString(path.resolve("configuration.yaml"), yaml);
        }

        @Override
        public void close() throws IOException {
            GeneratedHome.delete(path);
        }
    }

    // ---- the registries ----

    private static TestHub hub(Storage storage, int entities) {
        TestHub hub = TestHub.create(storage, Instant.parse("2026-01-01T00:00:00Z"));
        Entities registry = hub.core().registries().entities();
        for (int i = 0; i < AREAS; i++) {
            hub.core().registries().areas().create("Area " + i);
        }
        for (int i = 0; i < entities; i++) {
            String id = "light.l_" + i;
            registry.enter("light", "demo", "u" + i, DataMap.of(), DataMap.of(), () -> id);
            String area = "area_" + i % AREAS;
            registry.update(id, entry -> entry.withAreaId(area));
        }
        return hub;
    }

    private static Result target(Task task) {
        try (TestHub hub = hub(new MemoryStorage(), TEN_THOUSAND)) {
            TargetResolver targets = hub.entities().targets();
            List<Target> areas = new ArrayList<>();
            for (int i = 0; i < AREAS; i++) {
                areas.add(new Target(List.of(), List.of(), List.of("area_" + i), List.of(), List.of()));
            }
            AtomicInteger found = new AtomicInteger(); // read below, so that nothing is left out
            Sample sample = Rig.measureHere(task.effort(), () -> {
                for (int i = 0; i < task.n(); i++) {
                    found.addAndGet(targets.resolve(areas.get(i % AREAS)).found().size());
                }
            });
            return task.result(sample)
                    .with("entities_found",
                            (double) found.get() / task.n() / (task.effort().warmUps() + task.effort().rounds()));
        }
    }

    private static Result changes(Task task) {
        CountingStorage storage = new CountingStorage();
        try (TestHub hub = hub(storage, TEN_THOUSAND)) {
            Entities registry = hub.core().registries().entities();
            AtomicInteger round = new AtomicInteger();
            hub.advance(Duration.ofMinutes(1));
            storage.writes.set(0);
            Sample sample = Rig.measureHere(task.effort(), () -> {
                String name = "Name " + round.incrementAndGet();
                for (int i = 0; i < task.n(); i++) {
                    registry.update("light.l_" + i % TEN_THOUSAND, entry -> entry.withName(name));
                }
                hub.runUntilIdle();
            });
            return task.result(sample).with("writes_per_round", (double) storage.writes.get() / round.get());
        }
    }

    /** Memory that counts how often something is written. */
    private static final class CountingStorage implements Storage {
        final AtomicInteger writes = new AtomicInteger();
        private final MemoryStorage memory = new MemoryStorage();

        @Override
        public byte @Nullable [] read(String key) {
            return memory.read(key);
        }

        @Override
        public void write(String key, byte[] content, boolean secret) {
            writes.incrementAndGet();
            memory.write(key, content, secret);
        }

        @Override
        public void delete(String key) {
            memory.delete(key);
        }

        @Override
        public void rename(String key, String newKey) {
            memory.rename(key, newKey);
        }

        @Override
        public String placeOf(String key) {
            return memory.placeOf(key);
        }
    }
}
