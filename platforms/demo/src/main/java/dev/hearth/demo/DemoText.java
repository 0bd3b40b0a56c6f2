package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.text.TextEntity;
import dev.hearth.api.domain.text.TextMode;
import dev.hearth.api.state.StateMachine;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A text that is what it is set to. */
final class DemoText extends TextEntity implements OneOfItsKind {
    private static final String ICON = "mdi:text";
    private static final Bounds ANY = new Bounds(TextMode.TEXT, 0, StateMachine.MAX_STATE_LENGTH, null);

    private final Label label;
    private final Bounds bounds;
    private String value;

    private record Bounds(TextMode mode, int min, int max, @Nullable String pattern) {}

    private DemoText(Label label, String value, Bounds bounds) {
        this.label = label;
        this.value = value;
        this.bounds = bounds;
    }

    static List<DemoText> all() {
        return List.of(
                new DemoText(new Label("text", "Text", null), "Hello world", ANY),
                new DemoText(
                        new Label("password", "Password", ICON),
                        "Hello world",
                        new Bounds(TextMode.PASSWORD, ANY.min(), ANY.max(), null)),
                new DemoText(
                        new Label("text_1_to_5_char", "Text with 1 to 5 characters", ICON),
                        "Hello",
                        new Bounds(TextMode.TEXT, 1, 5, null)),
                new DemoText(
                        new Label("text_lowercase", "Text with only lower case characters", ICON),
                        "world",
                        new Bounds(TextMode.TEXT, ANY.min(), ANY.max(), "[a-z]+")));
    }

    static DemoText numbered(int number) {
        return new DemoText(Label.numbered("text", number), "Hello world", ANY);
    }

    @Override
    public Label label() {
        return label;
    }

    @Override
    public String nativeValue() {
        return value;
    }

    @Override
    public int nativeMin() {
        return bounds.min();
    }

    @Override
    public int nativeMax() {
        return bounds.max();
    }

    @Override
    public @Nullable String pattern() {
        return bounds.pattern();
    }

    @Override
    public TextMode mode() {
        return bounds.mode();
    }

    @Override
    public CompletionStage<?> setValue(String newValue) {
        value = newValue;
        writeState();
        return Stages.done();
    }
}
