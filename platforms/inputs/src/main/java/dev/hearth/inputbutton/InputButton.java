package dev.hearth.inputbutton;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.StateText;
import dev.hearth.helper.collection.HelperEntity;
import dev.hearth.helper.collection.Item;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A button that does nothing; its state is when it was last pressed. Home Assistant: {@code InputButton}. */
final class InputButton extends HelperEntity<InputButtonConfig> {
    static final String DOMAIN = "input_button";

    private @Nullable String pressed;

    InputButton(Item<InputButtonConfig> item) {
        super(DOMAIN, item);
    }

    CompletionStage<?> press() {
        pressed = StateText.of(hub().loop().time().now());
        writeState();
        return Stages.done();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        LastState last = lastState();
        if (last != null && last.state().isKnown()) {
            pressed = last.state().value();
        }
        return Stages.done();
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    /** In ISO 8601, UTC; null before the first time. */
    @Override
    public @Nullable String state() {
        return pressed;
    }

    @Override
    public DataMap stateAttributes() {
        return DataMap.of("editable", editable());
    }
}
