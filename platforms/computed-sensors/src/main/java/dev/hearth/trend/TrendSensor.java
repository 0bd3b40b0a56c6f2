package dev.hearth.trend;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.binarysensor.BinarySensorEntity;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import dev.hearth.helper.source.Handover;
import dev.hearth.helper.source.Reading;
import dev.hearth.helper.window.SampleWindow;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Is on while the line through the last values of its source, that of least squares, rises more steeply than wanted, or falls
 * if the wanted slope is negative. Keeps its answer over a restart until there are values enough. Loop only. Home Assistant
 * 2024.1: {@code SensorTrend}.
 */
final class TrendSensor extends BinarySensorEntity {
    private static final double MICROS_PER_SECOND = 1e6;

    private final TrendConfig config;
    private final Handover<TrendConfig, SampleWindow> windows;
    private SampleWindow samples;
    private double gradient;
    private @Nullable Boolean on;

    /** @param windows where a sensor that goes leaves its window */
    TrendSensor(TrendConfig config, Handover<TrendConfig, SampleWindow> windows) {
        this.config = config;
        this.windows = windows;
        samples = new SampleWindow(config.maxSamples());
    }

    @Override
    public CompletionStage<?> addedToHub() {
        LastState last = lastState();
        if (last != null && last.state().isKnown()) {
            on = last.state().value().equals(States.ON);
        }
        SampleWindow left = windows.take(config, now());
        if (left != null) {
            samples = left;
            judge();
        }
        onRemove(hub().states().track(List.of(config.source()), (change, event) -> {
            if (change.newState() != null && take(change.newState())) {
                writeState();
            }
        }));
        return Stages.done();
    }

    @Override
    public CompletionStage<?> willRemoveFromHub() {
        windows.leave(config, samples, now());
        return Stages.done();
    }

    private long now() {
        return hub().loop().time().epochMicros();
    }

    /** Answers whether there is a new sample. */
    private boolean take(State state) {
        Object shown = config.attribute() == null ? state.value() : state.attributes().get(config.attribute());
        Reading reading = Reading.of(String.valueOf(shown));
        if (reading.isNumber()) {
            samples.add(state.lastUpdatedMicros(), reading.number());
            if (config.sampleSeconds() > 0) {
                samples.dropBefore(now() - config.sampleDuration().toMillis() * 1_000);
            }
            judge();
            return true;
        }
        if (reading.isKnown()) {
            hub().logger().error(
                    "{} cannot use the value '{}' of {}; expected a number", entityId(), shown, config.source());
        }
        return false;
    }

    private void judge() {
        if (samples.isEmpty() || samples.size() < config.minSamples()) {
            return;
        }
        gradient = slope(samples);
        double wanted = config.minGradient();
        boolean steep = Math.abs(gradient) > Math.abs(wanted);
        on = (steep && Math.copySign(gradient, wanted) == gradient) != config.invert();
    }

    // Times are taken from the first one on, values from their mean, so that their differences keep all digits.
    private static double slope(SampleWindow samples) {
        int size = samples.size();
        long first = samples.time(0);
        double meanTime = 0;
        double meanValue = 0;
        for (int i = 0; i < size; i++) {
            meanTime += (samples.time(i) - first) / MICROS_PER_SECOND;
            meanValue += samples.value(i);
        }
        meanTime /= size;
        meanValue /= size;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < size; i++) {
            double time = (samples.time(i) - first) / MICROS_PER_SECOND - meanTime;
            squares += time * time;
            products += time * (samples.value(i) - meanValue);
        }
        return squares == 0 ? 0 : products / squares;
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String suggestedEntityId() {
        return "binary_sensor." + config.slug();
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public @Nullable String deviceClass() {
        return config.deviceClass();
    }

    @Override
    public @Nullable Boolean isOn() {
        return on;
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    @Override
    public DataMap extraStateAttributes() {
        return DataMap.builder(7)
                .put("entity_id", config.source())
                .put("friendly_name", config.name())
                .put("gradient", gradient)
                .put("invert", config.invert())
                .put("min_gradient", config.minGradient())
                .put("sample_count", samples.size())
                .put("sample_duration", config.sampleSeconds())
                .build();
    }
}
