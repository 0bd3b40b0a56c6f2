package dev.hearth.cli.benchmark;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.StateListener;
import dev.hearth.cli.benchmark.Workload.Task;
import java.util.List;
import java.util.Locale;

/** States written on the loop. Three workloads bear the names they have in Home Assistant's benchmark script. */
final class StateWorkloads {
    private static final int MILLION = 1_000_000;
    private static final int HOME = 1_000;
    private static final int LARGE = 100_000;
    private static final String[] TEXTS = {"20.1", "20.2", "20.3", "20.4"};

    private StateWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload(
                        "async_million_state_changed_helper",
                        "change one of 1,000 entities that all have a tracker",
                        MILLION,
                        task -> change(task, HOME, false)),
                new Workload(
                        "state_changed_event_helper",
                        "change a state that a listener of state_changed hears",
                        MILLION,
                        StateWorkloads::changeWithListener),
                new Workload(
                        "state_change_1k_unchanged_attributes",
                        "change the text of one of 1,000 entities with trackers",
                        MILLION,
                        task -> change(task, HOME, false)),
                new Workload(
                        "state_change_1k_fresh_attributes",
                        "the same, with 5 attributes made anew, one of them changed",
                        MILLION,
                        task -> change(task, HOME, true)),
                new Workload(
                        "state_change_100k_unchanged_attributes",
                        "change the text of one of 100,000 entities with trackers",
                        MILLION,
                        task -> change(task, LARGE, false)),
                new Workload(
                        "state_change_100k_fresh_attributes",
                        "the same, with 5 attributes made anew, one of them changed",
                        MILLION,
                        task -> change(task, LARGE, true)),
                new Workload(
                        "state_reported", "write a state again as it is", MILLION, StateWorkloads::report),
                new Workload(
                        "trackers_1k_others",
                        "change one entity with a tracker, beside 1,000 trackers of others; ratio: to none beside",
                        MILLION,
                        StateWorkloads::trackersOfOthers));
    }

    static DataMap attributes(String name, long reading) {
        return DataMap.builder(5)
                .put("state_class", "measurement")
                .put("unit_of_measurement", "°C")
                .put("device_class", "temperature")
                .put("friendly_name", name)
                .put("reading", reading)
                .build();
    }

    /** Entities as an integration holds them: an id, a name, and the attributes it wrote last. */
    private static final class Home {
        final String[] ids;
        final String[] names;
        final DataMap[] attributes;

        Home(int size) {
            ids = new String[size];
            names = new String[size];
            attributes = new DataMap[size];
            for (int i = 0; i < size; i++) {
                ids[i] = String.format(Locale.ROOT, "sensor.bench_%06d", i);
                names[i] = "Bench " + i;
                attributes[i] = StateWorkloads.attributes(names[i], 0);
            }
        }
    }

    private static Result change(Task task, int size, boolean fresh) {
        try (Rig rig = new Rig()) {
            Home home = new Home(Math.min(size, task.n()));
            Event[] heard = new Event[1];
            StateListener listener = (change, event) -> heard[0] = event;
            rig.onLoop(() -> {
                for (int i = 0; i < home.ids.length; i++) {
                    rig.states.set(home.ids[i], "20", home.attributes[i]);
                    rig.states.track(home.ids[i], listener);
                }
            });
            return task
                    .result(rig.measure(task.effort(),
                            fresh ? () -> writeFresh(task, rig, home) : () -> write(task, rig, home)))
                    .with("entities", home.ids.length);
        }
    }

    private static void write(Task task, Rig rig, Home home) {
        int entity = 0;
        int sweep = 0;
        for (int i = 0; i < task.n(); i++) {
            rig.states.set(home.ids[entity], TEXTS[sweep & 3], home.attributes[entity]);
            if (++entity == home.ids.length) {
                entity = 0;
                sweep++;
            }
        }
    }

    private static void writeFresh(Task task, Rig rig, Home home) {
        int entity = 0;
        int sweep = 0;
        for (int i = 0; i < task.n(); i++) {
            rig.states.set(home.ids[entity], TEXTS[sweep & 3], attributes(home.names[entity], i));
            if (++entity == home.ids.length) {
                entity = 0;
                sweep++;
            }
        }
    }

    private static Result changeWithListener(Task task) {
        try (Rig rig = new Rig()) {
            Home home = new Home(Math.min(HOME, task.n()));
            Event[] heard = new Event[1];
            rig.onLoop(() -> rig.bus.listen(EventTypes.STATE_CHANGED, event -> heard[0] = event));
            return task.result(rig.measure(task.effort(), () -> write(task, rig, home)));
        }
    }

    private static Result report(Task task) {
        try (Rig rig = new Rig()) {
            Home home = new Home(Math.min(HOME, task.n()));
            return task.result(rig.measure(task.effort(), () -> {
                for (int i = 0; i < task.n(); i++) {
                    int entity = i % home.ids.length;
                    rig.states.set(home.ids[entity], "20", home.attributes[entity]);
                }
            }));
        }
    }

    private static Result trackersOfOthers(Task task) {
        try (Rig rig = new Rig()) {
            Home home = new Home(1);
            Event[] heard = new Event[1];
            rig.onLoop(() -> {
                rig.states.track(home.ids[0], (change, event) -> heard[0] = event);
            });
            Sample alone = rig.measure(task.effort(), () -> write(task, rig, home));
            rig.onLoop(() -> {
                for (int i = 0; i < 1_000; i++) {
                    rig.states.track("light.other_" + i, (change, event) -> heard[0] = event);
                }
            });
            Sample beside = rig.measure(task.effort(), () -> write(task, rig, home));
            return task.result(beside).with("ratio", (double) beside.cpuNanos() / alone.cpuNanos());
        }
    }
}
