package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.datetime.DateTimeEntity;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A moment that is what it is set to. */
final class DemoDateTime extends DateTimeEntity implements OneOfItsKind {
    private static final Instant NEW_YEAR = Instant.parse("2020-01-01T12:00:00Z");

    private final Label label;
    private Instant value;

    private DemoDateTime(Label label, Instant value) {
        this.label = label;
        this.value = value;
    }

    static List<DemoDateTime> all() {
        return List.of(new DemoDateTime(new Label("datetime", "Date and Time", "mdi:calendar-clock"), NEW_YEAR));
    }

    static DemoDateTime numbered(int number) {
        return new DemoDateTime(Label.numbered("datetime", number), NEW_YEAR);
    }

    @Override
    public Label label() {
        return label;
    }

    @Override
    public Instant nativeValue() {
        return value;
    }

    @Override
    public CompletionStage<?> setValue(Instant newValue) {
        value = newValue;
        writeState();
        return Stages.done();
    }
}
