package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.select.SelectEntity;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A choice among speeds. */
final class DemoSelect extends SelectEntity implements OneOfItsKind {
    private static final List<String> SPEEDS = List.of("light_speed", "ridiculous_speed", "ludicrous_speed");

    private final Label label;
    private String option = SPEEDS.get(1);

    private DemoSelect(Label label) {
        this.label = label;
    }

    static List<DemoSelect> all() {
        return List.of(new DemoSelect(new Label("speed", "Speed", "mdi:speedometer")));
    }

    static DemoSelect numbered(int number) {
        return new DemoSelect(Label.numbered("select", number));
    }

    @Override
    public Label label() {
        return label;
    }

    @Override
    public String translationKey() {
        return "speed";
    }

    @Override
    public List<String> options() {
        return SPEEDS;
    }

    @Override
    public String currentOption() {
        return option;
    }

    @Override
    public CompletionStage<?> selectOption(String newOption) {
        option = newOption;
        writeState();
        return Stages.done();
    }
}
