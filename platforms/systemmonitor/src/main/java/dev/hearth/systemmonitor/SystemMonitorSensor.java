package dev.hearth.systemmonitor;

import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.domain.sensor.StateClass;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Shows one resource. */
final class SystemMonitorSensor extends SensorEntity {
    private final Monitor monitor;
    private final Resource resource;

    SystemMonitorSensor(Monitor monitor, Resource resource) {
        this.monitor = monitor;
        this.resource = resource;
    }

    @Override
    public String uniqueId() {
        return resource.uniqueId();
    }

    @Override
    public String name() {
        return resource.title();
    }

    @Override
    public CompletionStage<?> update() {
        return monitor.update();
    }

    @Override
    public boolean available() {
        return monitor.outcome(resource) instanceof Outcome.Known;
    }

    @Override
    public @Nullable Object nativeValue() {
        return monitor.outcome(resource) instanceof Outcome.Known known ? known.value() : null;
    }

    @Override
    public @Nullable String nativeUnit() {
        return resource.type().unit();
    }

    @Override
    public @Nullable String deviceClass() {
        return resource.type().deviceClass();
    }

    @Override
    public @Nullable StateClass stateClass() {
        return resource.type().stateClass();
    }

    @Override
    public @Nullable String icon() {
        return resource.type().icon();
    }
}
