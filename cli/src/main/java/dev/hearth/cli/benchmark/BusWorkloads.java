package dev.hearth.cli.benchmark;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.cli.benchmark.Workload.Task;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Events fired on the loop. Two workloads bear the names they have in Home Assistant's benchmark script. */
final class BusWorkloads {
    private static final String TYPE = "benchmark_event";
    private static final int MILLION = 1_000_000;

    private BusWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload("async_million_events", "fire an event that one listener hears", MILLION,
                        task -> fire(task, 1)),
                new Workload(
                        "fire_events_with_filter",
                        "fire an event that a filter keeps from its listener",
                        MILLION,
                        BusWorkloads::fireFiltered),
                new Workload("fire_1_listener", "fire an event with data, 1 listener", MILLION, task -> fire(task, 1)),
                new Workload("fire_10_listeners", "fire an event with data, 10 listeners", MILLION,
                        task -> fire(task, 10)),
                new Workload("fire_unheard", "fire an event that nobody hears", MILLION, task -> fire(task, 0)));
    }

    private static Result fire(Task task, int listeners) {
        try (Rig rig = new Rig()) {
            // Kept, as a listener with a queue does; the compiler would otherwise not make the event at all.
            Event[] heard = new Event[1];
            rig.onLoop(() -> {
                for (int i = 0; i < listeners; i++) {
                    rig.bus.listen(TYPE, event -> heard[0] = event);
                }
            });
            return task.result(fireRounds(task, rig));
        }
    }

    private static Result fireFiltered(Task task) {
        try (Rig rig = new Rig()) {
            LongAdder heard = new LongAdder();
            rig.onLoop(() -> rig.bus.listen(TYPE, data -> data.asMap().isEmpty(), event -> heard.increment()));
            return task.result(fireRounds(task, rig)).with("heard", heard.doubleValue());
        }
    }

    private static Sample fireRounds(Task task, Rig rig) {
        DataMap data = DataMap.of("entity_id", "light.kitchen");
        return rig.measure(task.effort(), () -> {
            for (int i = 0; i < task.n(); i++) {
                rig.bus.fire(TYPE, data);
            }
        });
    }
}
