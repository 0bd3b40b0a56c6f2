package dev.hearth.inputnumber;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.StateText;
import dev.hearth.helper.collection.HelperEntity;
import dev.hearth.helper.collection.Item;
import dev.hearth.helper.source.Reading;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A number between limits that people set. Home Assistant: {@code InputNumber}. */
final class InputNumber extends HelperEntity<InputNumberConfig> {
    static final String DOMAIN = "input_number";

    private double value;

    InputNumber(Item<InputNumberConfig> item) {
        super(DOMAIN, item);
        Double initial = item.config().initial();
        value = initial != null ? initial : item.config().min();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        LastState last = lastState();
        if (config().initial() == null && last != null) {
            Reading before = Reading.of(last.state());
            if (before.isNumber() && config().allows(before.number())) {
                value = before.number();
            }
        }
        return Stages.done();
    }

    /**
     * What {@code input_number.set_value} does. The step is for clients: a value between two steps is taken.
     *
     * @throws HubException {@code invalid_format} for a value outside the limits
     */
    CompletionStage<?> set(double newValue) {
        if (!config().allows(newValue)) {
            throw new HubException(
                    "invalid_format",
                    "value: " + StateText.of(newValue) + " is outside the range of " + entityId() + ", "
                            + StateText.of(config().min()) + " to " + StateText.of(config().max()));
        }
        value = newValue;
        writeState();
        return Stages.done();
    }

    CompletionStage<?> increment() {
        return set(Math.min(value + config().step(), config().max()));
    }

    CompletionStage<?> decrement() {
        return set(Math.max(value - config().step(), config().min()));
    }

    @Override
    protected void changed(InputNumberConfig old) {
        value = Math.clamp(value, config().min(), config().max());
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    @Override
    public Double state() {
        return value;
    }

    @Override
    public @Nullable String unitOfMeasurement() {
        return config().unit();
    }

    @Override
    public DataMap stateAttributes() {
        return DataMap.builder(6)
                .put("initial", config().initial())
                .put("editable", editable())
                .put("min", config().min())
                .put("max", config().max())
                .put("step", config().step())
                .put("mode", config().mode())
                .build();
    }
}
