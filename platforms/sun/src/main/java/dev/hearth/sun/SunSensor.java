package dev.hearth.sun;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.sensor.SensorDeviceClass;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.entity.DeviceInfo;
import dev.hearth.api.entity.EntityCategory;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** When an event happens next: {@code sensor.sun_next_rising}. Home Assistant 2024.1: {@code sun.sensor}. */
final class SunSensor extends SensorEntity {
    private final SunTracker sun;
    private final SkyEvent event;

    SunSensor(SunTracker sun, SkyEvent event) {
        this.sun = sun;
        this.event = event;
    }

    private String word() {
        return event.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String uniqueId() {
        return "sun-next_" + word();
    }

    @Override
    public boolean hasEntityName() {
        return true;
    }

    @Override
    public String name() {
        return "Next " + word();
    }

    @Override
    public DeviceInfo deviceInfo() {
        return DeviceInfo.of("sun", "sun", "Sun");
    }

    @Override
    public String deviceClass() {
        return SensorDeviceClass.TIMESTAMP;
    }

    @Override
    public EntityCategory entityCategory() {
        return EntityCategory.DIAGNOSTIC;
    }

    @Override
    public String icon() {
        return "mdi:sun-clock";
    }

    @Override
    public @Nullable Instant nativeValue() {
        return sun.forecast().next(event);
    }

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(sun.followForecast(this::writeState));
        return Stages.done();
    }
}
