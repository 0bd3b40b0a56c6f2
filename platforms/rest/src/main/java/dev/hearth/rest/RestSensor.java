package dev.hearth.rest;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.ConfiguredSensor;
import dev.hearth.api.entity.Trouble;
import dev.hearth.json.JsonAttributes;
import java.util.concurrent.CompletionStage;

/** Shows an answer. Home Assistant 2026.1: {@code rest.sensor}. */
final class RestSensor extends ConfiguredSensor {
    private final View view;
    private final SensorConfig config;
    private final Trouble jsonTrouble = new Trouble("the JSON of '" + name() + "' gives no attributes:");
    private DataMap attributes = DataMap.of();

    RestSensor(View view, SensorConfig config) {
        super(config.options());
        this.view = view;
        this.config = config;
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
        if (config.attributes().wanted() && answer != null && answer.json() != null) {
            JsonAttributes.Reading reading = config.attributes().read(answer.json());
            jsonTrouble.note(hub().logger(), reading.complaint());
            attributes = reading.attributes();
        }
        take(answer == null
                ? null
                : config.valueTemplate() == null ? answer.text() : config.valueTemplate().source());
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
