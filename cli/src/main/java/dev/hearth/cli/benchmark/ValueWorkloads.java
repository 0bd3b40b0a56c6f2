package dev.hearth.cli.benchmark;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.EntityFilter;
import dev.hearth.api.state.EntityFilter.Rules;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import dev.hearth.cli.benchmark.Workload.Task;
import dev.hearth.core.json.JsonWriter;
import dev.hearth.core.json.StateJson;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/** Checks and encodings of values. Three workloads bear the names they have in Home Assistant's benchmark script. */
final class ValueWorkloads {
    private static final int MILLION = 1_000_000;
    private static final String[] IDS = {
            "automation.home_arrival",
            "binary_sensor.garage_door",
            "climate.living_room",
            "group.all_lights",
            "light.kitchen",
            "media_player.den",
            "script.shut_off_house",
            "sensor.outside_temperature"
    };

    private ValueWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload("valid_entity_id", "check an entity id", MILLION, ValueWorkloads::validEntityId),
                new Workload(
                        "filtering_entity_id",
                        "ask an include and exclude filter for an entity id",
                        100_000,
                        ValueWorkloads::filteringEntityId),
                new Workload(
                        "json_serialize_states",
                        "write a state with one attribute as JSON",
                        MILLION,
                        task -> json(task, DataMap.of("friendly_name", "Kitchen Lights"))),
                new Workload(
                        "json_serialize_states_5_attributes",
                        "write a state with five attributes as JSON",
                        MILLION,
                        task -> json(task, StateWorkloads.attributes("Kitchen", 21))));
    }

    private static Result validEntityId(Task task) {
        long[] valid = new long[1];
        return task.result(Rig.measureHere(task.effort(), () -> {
            for (int i = 0; i < task.n(); i++) {
                valid[0] += EntityId.isValid(IDS[i & 7]) ? 1 : 0;
            }
        }));
    }

    private static Result filteringEntityId(Task task) {
        EntityFilter filter = new EntityFilter(
                new Rules(Set.of("automation", "script", "group", "media_player"), Set.of("light.kitchen"), List.of()),
                new Rules(Set.of(), Set.of("group.all_lights", "script.shut_off_house"), List.of()));
        long[] wanted = new long[1];
        return task.result(Rig.measureHere(task.effort(), () -> {
            for (int i = 0; i < task.n(); i++) {
                wanted[0] += filter.test(IDS[i & 7]) ? 1 : 0;
            }
        }));
    }

    private static Result json(Task task, DataMap attributes) {
        long[] length = new long[1];
        long now = 1_795_000_000_123_456L;
        Sample sample = Rig.measureHere(task.effort(), () -> {
            JsonWriter writer = new JsonWriter(new Counting(length));
            writer.beginArray();
            for (int i = 0; i < task.n(); i++) {
                // Made anew, so that nothing encoded is kept from the round before.
                Context context = Context.ofBits(now / 1_000, i, i * 0x9E3779B97F4A7C15L, null, null);
                StateJson.write(new State("light.kitchen", "on", attributes, context, now, now, now), writer);
            }
            writer.endArray().flush();
        });
        return task.result(sample).with("json_bytes_per_op", (double) length[0] / task.n());
    }

    /** Takes bytes and only counts them, those of the last document. */
    private static final class Counting extends OutputStream {
        private final long[] length;

        Counting(long[] length) {
            this.length = length;
            length[0] = 0;
        }

        @Override
        public void write(int b) {
            length[0]++;
        }

        @Override
        public void write(byte[] bytes, int offset, int count) {
            length[0] += count;
        }
    }
}
