package dev.hearth.rest;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.ConfiguredSensor;
import dev.hearth.api.entity.Trouble;
import dev.hearth.api.template.RepeatedTemplate;
import dev.hearth.json.JsonAttributes;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Shows an answer. Home Assistant 2026.1: {@code rest.sensor}. */
final class RestSensor extends ConfiguredSensor {
    private final View view;
    private final SensorConfig config;
    private final @Nullable RepeatedTemplate valueTemplate;
    private final Trouble jsonTrouble =
            new Trouble("the JSON of '" + rendered().label() + "' gives no attributes:");
    private DataMap attributes = DataMap.of();

    RestSensor(View view, SensorConfig config) {
        super(config.options());
        this.view = view;
        this.config = config;
        this.valueTemplate =
                RepeatedTemplate.of(config.valueTemplate(), "the value_template of '" + rendered().label() + "'");
    }

    @Override
    public boolean shouldPoll() {
        return view.own();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        show();
        if (!view.own()) {
            onRemove(view.resource().listen(() -> {
                show();
                writeState();
            }));
        }
        return Stages.done();
    }

    @Override
    public CompletionStage<?> update() {
        return view.resource().refresh().thenRun(() -> {
            if (isAdded()) {
                show();
            }
        });
    }

    private void show() {
        Answer answer = view.resource().answer();
        if (answer == null) {
            take(null);
            return;
        }
        showRead(answer.value(), variables -> {
            if (config.attributes().wanted() && answer.json() != null) {
                JsonAttributes.Reading reading = config.attributes().read(answer.json());
                jsonTrouble.note(hub().logger(), reading.complaint());
                attributes = reading.attributes();
            }
            take(valueTemplate == null ? answer.text() : valueTemplate.text(hub(), variables, null));
        });
    }

    @Override
    public DataMap extraStateAttributes() {
        return attributes;
    }

    @Override
    public boolean available() {
        return view.resource().answer() != null && super.available();
    }

    @Override
    public boolean forceUpdate() {
        return config.forceUpdate();
    }
}
