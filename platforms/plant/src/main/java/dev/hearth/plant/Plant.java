package dev.hearth.plant;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.entity.Trouble;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import dev.hearth.helper.source.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * {@code ok}, or {@code problem} while a measure is out of its bounds or its sensor cannot be reached. For too little
 * light the brightest moment of the last days counts; where Home Assistant asks the recorder for it, this remembers it.
 * Loop only. Home Assistant 2024.1: {@code plant.Plant}.
 */
final class Plant extends Entity {
    static final String DOMAIN = "plant";
    private static final String KEPT = "brightest";

    private final String name;
    private final PlantConfig config;
    // A number, or the word for a sensor that cannot be reached.
    private final Map<Measure, Object> values = new EnumMap<>(Measure.class);
    private final Map<Measure, String> units = new EnumMap<>(Measure.class);
    private final Map<Measure, Trouble> troubles = new EnumMap<>(Measure.class);
    private final Brightest brightest;

    Plant(String name, PlantConfig config) {
        this.name = name;
        this.config = config;
        brightest = new Brightest(config.checkDays());
        config.sensors()
                .forEach((measure, sensor) -> troubles.put(
                        measure, new Trouble("the " + measure.key() + " of '" + name + "', " + sensor + ",")));
    }

    @Override
    public CompletionStage<?> addedToHub() {
        LastState last = lastState();
        if (last != null && last.extra().get(KEPT) instanceof DataMap kept) {
            brightest.restore(kept, day(hub().loop().time().now()));
        }
        config.sensors().forEach((measure, sensor) -> {
            onRemove(hub().states().track(List.of(sensor), (change, event) -> {
                if (take(measure, change.newState())) {
                    writeState();
                }
            }));
            take(measure, hub().states().get(sensor));
        });
        return Stages.done();
    }

    /** Whether the state says something. */
    private boolean take(Measure measure, @Nullable State state) {
        Reading reading = Reading.of(state);
        if (state == null || reading.kind() == Reading.Kind.UNKNOWN) {
            return false;
        }
        if (reading.kind() == Reading.Kind.TEXT) {
            note(measure, "is no number: " + reading.text());
            return false;
        }
        note(measure, null);
        if (reading.isNumber()) {
            Number value = measure.of(reading.number());
            values.put(measure, value);
            if (measure == Measure.BRIGHTNESS) {
                brightest.add(value.longValue(), day(state.lastUpdated()));
            }
        } else {
            values.put(measure, States.UNAVAILABLE);
        }
        if (state.attributes().get("unit_of_measurement") instanceof String unit) {
            units.put(measure, unit);
        }
        return true;
    }

    private void note(Measure measure, @Nullable String trouble) {
        Trouble noted = troubles.get(measure);
        if (noted != null) {
            noted.note(hub().logger(), trouble);
        }
    }

    private static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Measure measure : config.sensors().keySet()) {
            Object value = values.get(measure);
            if (value instanceof Number number) {
                Number lowest = measure == Measure.BRIGHTNESS ? brightest.max() : number;
                Double least = config.least().get(measure);
                Double most = config.most().get(measure);
                if (least != null && lowest != null && lowest.doubleValue() < least) {
                    problems.add(measure.key() + " low");
                }
                if (most != null && number.doubleValue() > most) {
                    problems.add(measure.key() + " high");
                }
            } else if (value != null) {
                problems.add(measure.key() + " unavailable");
            }
        }
        return problems;
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    @Override
    public DataMap extraDataToKeep() {
        return DataMap.of(KEPT, brightest.kept());
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String state() {
        if (values.isEmpty()) {
            return null;
        }
        return problems().isEmpty() ? "ok" : "problem";
    }

    @Override
    public DataMap extraStateAttributes() {
        List<String> problems = problems();
        DataMap.Builder attributes = DataMap.builder(9)
                .put("problem", problems.isEmpty() ? "none" : String.join(", ", problems))
                .put("sensors", named(config.sensors()))
                .put("unit_of_measurement_dict", named(units));
        config.sensors().keySet().forEach(measure -> attributes.put(measure.key(), values.get(measure)));
        return attributes.putIfPresent("max_brightness", brightest.max()).build();
    }

    private static DataMap named(Map<Measure, String> byMeasure) {
        DataMap.Builder named = DataMap.builder(byMeasure.size());
        byMeasure.forEach((measure, text) -> named.put(measure.key(), text));
        return named.build();
    }
}
