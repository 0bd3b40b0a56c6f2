package dev.hearth.cli.benchmark;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.cli.benchmark.Workload.Task;
import dev.hearth.core.store.StorageFolder;
import dev.hearth.core.store.Stores;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Documents that outlive a restart, on the disk that temporary files are on. */
final class StoreWorkloads {
    private static final int FILES = 10;
    private static final int RECORDS = 100;

    private StoreWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload(
                        "store_save",
                        "save a document of 20 KB and wait until it is on the disk to stay",
                        200,
                        StoreWorkloads::save),
                new Workload(
                        "store_changes_coalesced",
                        "change one of 10 documents of 20 KB, all written in the end",
                        1_000,
                        StoreWorkloads::coalesced));
    }

    private static Result save(Task task) throws IOException {
        try (Home home = new Home()) {
            List<Long> nanos = new ArrayList<>();
            Sample sample = Rig.rounds(task.effort(), () -> {
                Sample before = Meter.ofProcess();
                for (int i = 0; i < task.n(); i++) {
                    int n = i;
                    long start = System.nanoTime();
                    home.await(() -> home.stores.getFirst().save(() -> data(n)));
                    nanos.add(System.nanoTime() - start);
                }
                return Meter.since(before, Meter.ofProcess());
            });
            nanos.sort(null);
            return task.result(sample)
                    .with("p50_ms", nanos.get(nanos.size() / 2) / 1e6)
                    .with("p99_ms", nanos.get(nanos.size() * 99 / 100) / 1e6);
        }
    }

    private static Result coalesced(Task task) throws IOException {
        try (Home home = new Home()) {
            return task.result(Rig.rounds(task.effort(), () -> {
                Sample before = Meter.ofProcess();
                home.await(() -> {
                    for (int i = 0; i < task.n(); i++) {
                        int n = i;
                        home.stores.get(i % FILES).saveLater(() -> data(n), Duration.ofSeconds(10));
                    }
                    return Stages.all(home.stores.stream().map(Store::saved).toList());
                });
                return Meter.since(before, Meter.ofProcess());
            }));
        }
    }

    private static DataMap data(int n) {
        List<DataMap> records = new ArrayList<>(RECORDS);
        for (int i = 0; i < RECORDS; i++) {
            records.add(DataMap.builder(5)
                    .put("id", "01KDV0000000000000000" + i)
                    .put("name", "Lamp " + i)
                    .put("area_id", null)
                    .put("number", n)
                    .put("labels", List.of("upstairs"))
                    .build());
        }
        return DataMap.of("records", records);
    }

    /** Some documents of a home. */
    private static final class Home implements AutoCloseable {
        private final GeneratedHome files = new GeneratedHome(2);
        private final Rig rig = new Rig();
        final List<Store> stores = new ArrayList<>();

        Home() {
            rig.onLoop(() -> {
                Stores all =
                        new Stores(rig.core, new StorageFolder(files.folder.resolve(".storage")), (key, message) -> {});
                for (int i = 0; i < FILES; i++) {
                    stores.add(all.open(rig.core.hubOwner(), StoreKey.of("benchmark." + i, 1, 1)));
                }
            });
        }

        /** Does something with them on the loop and waits for what it leads to. */
        void await(Supplier<CompletionStage<Void>> work) {
            rig.loop.await(rig.onLoop(work));
        }

        @Override
        public void close() throws IOException {
            rig.close();
            files.close();
        }
    }
}
