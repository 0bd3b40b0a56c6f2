package dev.hearth.rest;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** The section {@code rest:}: requests, each with the sensors that show its answer. */
record RestComponent(
        String domain,
        RestPlatform<SensorConfig> sensors,
        RestPlatform<BinarySensorConfig> binarySensors,
        BiFunction<Hub, Query, Resource> resources)
        implements Component<List<RestConfig>> {
    @Override
    public Schema<List<RestConfig>> schema() {
        return RestConfig.SECTION;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<RestConfig> configs) {
        return Stages.all(configs.stream().map(config -> setup(hub, config)).toList());
    }

    private CompletionStage<Void> setup(Hub hub, RestConfig config) {
        Resource resource = resources.apply(hub, config.query());
        config.sensors().forEach(resource::serve);
        config.binarySensors().forEach(resource::serve);
        return resource.refresh().thenCompose(fetched -> {
            resource.poll(config.interval());
            List<CompletionStage<Void>> loading = new ArrayList<>();
            config.sensors().forEach(sensor -> loading.add(sensors.load(hub, resource, sensor)));
            config.binarySensors().forEach(sensor -> loading.add(binarySensors.load(hub, resource, sensor)));
            return Stages.all(loading);
        });
    }
}
