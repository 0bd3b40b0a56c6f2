package dev.hearth.inputtext;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.LastState;
import dev.hearth.helper.collection.HelperEntity;
import dev.hearth.helper.collection.Item;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A text that people write. Home Assistant: {@code InputText}. */
final class InputText extends HelperEntity<InputTextConfig> {
    static final String DOMAIN = "input_text";

    private @Nullable String value;

    InputText(Item<InputTextConfig> item) {
        super(DOMAIN, item);
        value = item.config().initial();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        LastState last = lastState();
        if (value == null && last != null && config().allows(last.state().value())) {
            value = last.state().value();
        }
        return Stages.done();
    }

    /**
     * What {@code input_text.set_value} does. A text of the wrong length changes nothing and is only logged. The pattern
     * is for clients.
     */
    CompletionStage<?> set(String text) {
        if (config().allows(text)) {
            value = text;
            writeState();
        } else {
            hub().logger()
                    .warn(
                            "value: a text of {} characters is not for {}, which takes {} to {}; it stays as it is",
                            text.codePointCount(0, text.length()),
                            entityId(),
                            config().min(),
                            config().max());
        }
        return Stages.done();
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    @Override
    public @Nullable String state() {
        return value;
    }

    @Override
    public @Nullable String unitOfMeasurement() {
        return config().unit();
    }

    @Override
    public DataMap stateAttributes() {
        return DataMap.builder(5)
                .put("editable", editable())
                .put("min", config().min())
                .put("max", config().max())
                .put("pattern", config().pattern())
                .put("mode", config().mode())
                .build();
    }
}
