package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.time.TimeEntity;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A time of day that is what it is set to. */
final class DemoTime extends TimeEntity implements OneOfItsKind {
    private final Label label;
    private LocalTime value;

    private DemoTime(Label label, LocalTime value) {
        this.label = label;
        this.value = value;
    }

    static List<DemoTime> all() {
        return List.of(new DemoTime(new Label("time", "Time", "mdi:clock"), LocalTime.NOON));
    }

    static DemoTime numbered(int number) {
        return new DemoTime(Label.numbered("time", number), LocalTime.NOON);
    }

    @Override
    public Label label() {
        return label;
    }

    @Override
    public LocalTime nativeValue() {
        return value;
    }

    @Override
    public CompletionStage<?> setValue(LocalTime newValue) {
        value = newValue;
        writeState();
        return Stages.done();
    }
}
