package dev.hearth.core.entity;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.entity.DeviceInfo;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A sensor that reads and says what a test puts into its fields. */
class FakeSensor extends SensorEntity {
    @Nullable Object value = 1L;
    @Nullable String name;
    @Nullable String uniqueId;
    @Nullable String suggestedId;
    @Nullable String unit;
    @Nullable String suggestedUnit;
    @Nullable String deviceClass;
    @Nullable String icon;
    @Nullable StateClass stateClass;
    @Nullable Integer precision;
    @Nullable Instant lastReset;
    @Nullable DeviceInfo device;
    List<String> options = List.of();
    DataMap extra = DataMap.of();
    boolean hasEntityName;
    boolean available = true;
    boolean polled;
    boolean enabled = true;
    boolean forced;
    Supplier<CompletionStage<?>> updating = Stages::done;
    Supplier<CompletionStage<?>> adding = Stages::done;
    Supplier<CompletionStage<?>> removing = Stages::done;
    int updates;

    static FakeSensor named(String name) {
        FakeSensor sensor = new FakeSensor();
        sensor.name = name;
        return sensor;
    }

    static FakeSensor polling(String name) {
        FakeSensor sensor = named(name);
        sensor.polled = true;
        return sensor;
    }

    @Override
    public @Nullable Object nativeValue() {
        return value;
    }

    @Override
    public @Nullable String name() {
        return name;
    }

    @Override
    public @Nullable String uniqueId() {
        return uniqueId;
    }

    @Override
    public @Nullable String suggestedEntityId() {
        return suggestedId;
    }

    @Override
    public @Nullable String nativeUnit() {
        return unit;
    }

    @Override
    public @Nullable String suggestedUnit() {
        return suggestedUnit;
    }

    @Override
    public @Nullable String deviceClass() {
        return deviceClass;
    }

    @Override
    public @Nullable String icon() {
        return icon;
    }

    @Override
    public @Nullable StateClass stateClass() {
        return stateClass;
    }

    @Override
    public @Nullable Integer suggestedDisplayPrecision() {
        return precision;
    }

    @Override
    public @Nullable Instant lastReset() {
        return lastReset;
    }

    @Override
    public @Nullable DeviceInfo deviceInfo() {
        return device;
    }

    @Override
    public List<String> options() {
        return options;
    }

    @Override
    public DataMap extraStateAttributes() {
        return extra;
    }

    @Override
    public boolean hasEntityName() {
        return hasEntityName;
    }

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public boolean shouldPoll() {
        return polled;
    }

    @Override
    public boolean enabledByDefault() {
        return enabled;
    }

    @Override
    public boolean forceUpdate() {
        return forced;
    }

    @Override
    public CompletionStage<?> update() {
        updates++;
        return updating.get();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        return adding.get();
    }

    @Override
    public CompletionStage<?> willRemoveFromHub() {
        return removing.get();
    }
}
