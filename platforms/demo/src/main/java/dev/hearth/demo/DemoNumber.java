package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.number.NumberEntity;
import dev.hearth.api.domain.number.NumberMode;
import dev.hearth.api.domain.sensor.SensorDeviceClass;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A number that is what it is set to. */
final class DemoNumber extends NumberEntity implements OneOfItsKind {
    private static final Range PER_CENT = new Range(0.0, 100.0, 1.0, NumberMode.SLIDER);

    private final Label label;
    private final Range range;
    private final boolean temperature;
    private Number value;

    private record Range(Number min, Number max, Number step, NumberMode mode) {}

    private DemoNumber(Label label, Number value, Range range, boolean temperature) {
        this.label = label;
        this.value = value;
        this.range = range;
        this.temperature = temperature;
    }

    static List<DemoNumber> all() {
        return List.of(
                new DemoNumber(new Label("volume1", "volume", "mdi:volume-high"), 42.0, PER_CENT, false),
                new DemoNumber(
                        new Label("pwm1", "PWM 1", "mdi:square-wave"),
                        0.42, new Range(0.0, 1.0, 0.01, NumberMode.BOX), false),
                new DemoNumber(
                        new Label("large_range", "Large Range", "mdi:square-wave"),
                        500, new Range(1, 1000, 1, NumberMode.AUTO), false),
                new DemoNumber(
                        new Label("small_range", "Small Range", "mdi:square-wave"),
                        128, new Range(1, 255, 1, NumberMode.AUTO), false),
                new DemoNumber(
                        new Label("temp1", "Temperature setting", "mdi:thermometer"),
                        22, new Range(15.0, 35.0, 1, NumberMode.BOX), true));
    }

    static DemoNumber numbered(int number) {
        return new DemoNumber(Label.numbered("number", number), 42.0, PER_CENT, false);
    }

    @Override
    public Label label() {
        return label;
    }

    @Override
    public @Nullable String deviceClass() {
        return temperature ? SensorDeviceClass.TEMPERATURE : null;
    }

    @Override
    public @Nullable String nativeUnit() {
        return temperature ? "°C" : null;
    }

    @Override
    public Number nativeValue() {
        return value;
    }

    @Override
    public Number nativeMin() {
        return range.min();
    }

    @Override
    public Number nativeMax() {
        return range.max();
    }

    @Override
    public Number nativeStep() {
        return range.step();
    }

    @Override
    public NumberMode mode() {
        return range.mode();
    }

    @Override
    public CompletionStage<?> setNativeValue(double newValue) {
        value = newValue;
        writeState();
        return Stages.done();
    }
}
