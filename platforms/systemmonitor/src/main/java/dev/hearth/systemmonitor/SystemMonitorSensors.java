package dev.hearth.systemmonitor;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.entity.EntityAdder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Makes a sensor for each of the {@code resources}. */
final class SystemMonitorSensors implements Platform<List<Resource>> {
    private static final Field<List<Resource>> RESOURCES = Field.optional(
            "resources", Schemas.<Resource>ensureList(Resource.SCHEMA))
            .orElse(List.of(new Resource(ResourceType.DISK_USE, "/")))
            .doc("What to show, one sensor each; how full the disk is unless written.")
            .example(List.of(Map.of("type", "disk_use_percent", "arg", "/")));

    private static final Duration SCAN_INTERVAL = Duration.ofSeconds(15);

    private final Supplier<? extends Machine> machines;

    /** @param machines finds the machine; called on a worker, as it may block */
    SystemMonitorSensors(Supplier<? extends Machine> machines) {
        this.machines = machines;
    }

    @Override
    public String domain() {
        return "sensor";
    }

    @Override
    public Schema<List<Resource>> schema() {
        return Schemas.map(RESOURCES).as(section -> section.get(RESOURCES));
    }

    @Override
    public Duration scanInterval() {
        return SCAN_INTERVAL;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<Resource> resources, EntityAdder entities) {
        return hub.loop().<Machine>blocking(machines::get).thenCompose(machine -> {
            Monitor monitor = new Monitor(hub, machine, resources);
            List<SystemMonitorSensor> sensors = resources.stream()
                    .map(resource -> new SystemMonitorSensor(monitor, resource))
                    .toList();
            return monitor.update().thenCompose(read -> entities.add(sensors, false));
        });
    }
}
