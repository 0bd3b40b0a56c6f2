package dev.hearth.systemmonitor;

import dev.hearth.api.Hub;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Reads the resources of one entry of the configuration, all in one go on a worker. The sensors of the entry are polled
 * together, so the first that asks starts the reading and the others wait for the same one. Loop only.
 */
final class Monitor {
    private final Hub hub;
    private final Machine machine;
    private final List<Resource> resources;
    private Map<Resource, Outcome> outcomes = Map.of();
    private Reading.@Nullable Traffic traffic;
    private @Nullable CompletionStage<?> running;

    Monitor(Hub hub, Machine machine, List<Resource> resources) {
        this.hub = hub;
        this.machine = machine;
        this.resources = resources;
    }

    /** The outcome of the last reading; unknown before the first. */
    Outcome outcome(Resource resource) {
        return outcomes.getOrDefault(resource, new Outcome.Known(null));
    }

    /** Completes when the reading is over that is going on, or that is started by this. */
    CompletionStage<?> update() {
        CompletionStage<?> present = running;
        if (present != null) {
            return present;
        }
        Reading.Traffic before = traffic;
        CompletionStage<?> started = hub.loop().blocking(() -> {
            Reading reading = new Reading(machine, hub.loop().time().nanoTime(), before);
            return new Finished(readAll(reading), reading.traffic());
        }).thenAccept(this::take);
        running = started;
        return started.whenComplete((nothing, failure) -> running = null);
    }

    private record Finished(Map<Resource, Outcome> outcomes, Reading.@Nullable Traffic traffic) {}

    private Map<Resource, Outcome> readAll(Reading reading) {
        Map<Resource, Outcome> read = new LinkedHashMap<>();
        for (Resource resource : resources) {
            read.put(resource, read(resource, reading));
        }
        return read;
    }

    private static Outcome read(Resource resource, Reading reading) {
        try {
            return new Outcome.Known(resource.type().probe().value(reading, resource.argument()));
        } catch (Exception e) {
            return new Outcome.Failed(e);
        }
    }

    private void take(Finished finished) {
        finished.outcomes().forEach(this::logChange);
        outcomes = finished.outcomes();
        traffic = finished.traffic();
    }

    private void logChange(Resource resource, Outcome now) {
        boolean failedBefore = outcome(resource) instanceof Outcome.Failed;
        switch (now) {
            case Outcome.Failed(Exception cause) when !failedBefore ->
                hub.logger().warn("{} cannot be read: {}", resource.title(), cause.toString());
            case Outcome.Known known when failedBefore -> hub.logger().info("{} can be read again", resource.title());
            case Outcome.Failed failed -> {}
            case Outcome.Known known -> {}
        }
    }
}
