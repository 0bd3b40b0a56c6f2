package dev.hearth.inputboolean;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.States;
import dev.hearth.helper.collection.HelperEntity;
import dev.hearth.helper.collection.Item;
import java.util.concurrent.CompletionStage;

/** A switch that stands for nothing but itself. Home Assistant: {@code InputBoolean}. */
final class InputBoolean extends HelperEntity<InputBooleanConfig> {
    static final String DOMAIN = "input_boolean";

    private boolean on;

    InputBoolean(Item<InputBooleanConfig> item) {
        super(DOMAIN, item);
        Boolean initial = item.config().initial();
        on = initial != null && initial;
    }

    boolean isOn() {
        return on;
    }

    CompletionStage<?> turn(boolean nowOn) {
        on = nowOn;
        writeState();
        return Stages.done();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        LastState last = lastState();
        if (config().initial() == null && last != null) {
            on = last.state().value().equals(States.ON);
        }
        return Stages.done();
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    @Override
    public Boolean state() {
        return on;
    }

    @Override
    public DataMap stateAttributes() {
        return DataMap.of("editable", editable());
    }
}
