package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.date.DateEntity;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A date that is what it is set to. */
final class DemoDate extends DateEntity implements OneOfItsKind {
    private final Label label;
    private LocalDate value;

    private DemoDate(Label label, LocalDate value) {
        this.label = label;
        this.value = value;
    }

    static List<DemoDate> all() {
        return List.of(new DemoDate(new Label("date", "Date", "mdi:calendar"), LocalDate.of(2020, 1, 1)));
    }

    static DemoDate numbered(int number) {
        return new DemoDate(Label.numbered("date", number), LocalDate.of(2020, 1, 1));
    }

    @Override
    public Label label() {
        return label;
    }

    @Override
    public LocalDate nativeValue() {
        return value;
    }

    @Override
    public CompletionStage<?> setValue(LocalDate newValue) {
        value = newValue;
        writeState();
        return Stages.done();
    }
}
