package dev.hearth.filter;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.sensor.SensorDeviceClass;
import dev.hearth.api.domain.sensor.SensorEntity;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.state.State;
import dev.hearth.helper.source.ComputedEntity;
import dev.hearth.helper.source.Handover;
import dev.hearth.helper.source.Reading;
import dev.hearth.helper.source.Sources;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Shows its source after a chain of filters. The chain begins with the value that is there when the hub has started, and is
 * handed on when a reload leaves the sensor as it was. A value that is held back or is no number leaves what is shown. Loop
 * only. Home Assistant 2024.1: {@code SensorFilter}.
 */
final class FilterSensor extends SensorEntity implements ComputedEntity {
    private static final String ICON = "mdi:chart-line-variant";

    private final FilterConfig config;
    private final Handover<FilterConfig, Chain> chains;
    private final DataMap attributes;
    private Chain chain;
    private boolean available = true;
    private @Nullable Object value;
    private @Nullable DataMap sourceAttributes;
    private @Nullable String icon;
    private @Nullable String unit;
    private @Nullable String deviceClass;
    private @Nullable StateClass stateClass;

    /** @param chains where a sensor that goes leaves its chain */
    FilterSensor(FilterConfig config, Handover<FilterConfig, Chain> chains) {
        this.config = config;
        this.chains = chains;
        attributes = DataMap.of("entity_id", config.source());
        chain = new Chain(config.filters());
    }

    @Override
    public FilterConfig written() {
        return config;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        Chain left = chains.take(config, hub().loop().time().epochMicros());
        if (left != null) {
            chain = left;
        }
        onRemove(Sources.followWhenStarted(
                hub(), List.of(config.source()), this::begin, (change, event) -> {
                    if (take(change.newState())) {
                        writeState();
                    }
                }));
        return Stages.done();
    }

    @Override
    public CompletionStage<?> willRemoveFromHub() {
        chains.leave(config, chain, hub().loop().time().epochMicros());
        return Stages.done();
    }

    private void begin() {
        State present = hub().states().get(config.source());
        if (present == null) {
            return;
        }
        if (chain.result() != null && chain.hasSeen(present.lastUpdatedMicros())
                && Reading.of(present).isKnown()) {
            value = chain.result();
            describe(present.attributes());
            unit = present.attributes().text("unit_of_measurement");
            writeState();
        } else if (take(present)) {
            writeState();
        }
    }

    /** Answers whether something else is to be shown. */
    private boolean take(@Nullable State state) {
        if (state == null) {
            hub().logger().warn("{} has lost its source {}", entityId(), config.source());
            value = null;
            return true;
        }
        Reading reading = Reading.of(state);
        if (!reading.isAvailable()) {
            available = false;
            return true;
        }
        available = true;
        if (!reading.isKnown()) {
            value = null;
            return true;
        }
        return switch (chain.take(state.lastUpdatedMicros(), reading)) {
            case HELD -> false;
            case NO_NUMBER -> {
                hub().logger().error(
                        "{} cannot filter the value '{}' of {}; expected a number",
                        entityId(),
                        state.value(),
                        config.source());
                yield false;
            }
            case PASSED -> {
                value = chain.result();
                describe(state.attributes());
                followUnit(state.attributes().text("unit_of_measurement"));
                yield true;
            }
        };
    }

    private void describe(DataMap ofSource) {
        if (ofSource.equals(sourceAttributes)) {
            return;
        }
        sourceAttributes = ofSource;
        String itsIcon = ofSource.text("icon");
        icon = itsIcon == null ? ICON : itsIcon;
        deviceClass = ofSource.text("device_class");
        stateClass = stateClass(ofSource.text("state_class"));
    }

    // What came before the first unit is known was in no unit either, so Home Assistant forgets it too.
    private void followUnit(@Nullable String newUnit) {
        if (!Objects.equals(unit, newUnit)) {
            chain.reset();
            unit = newUnit;
        }
    }

    private static @Nullable StateClass stateClass(@Nullable String word) {
        for (StateClass each : StateClass.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        return null;
    }

    @Override
    public @Nullable String icon() {
        return icon;
    }

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public @Nullable Object nativeValue() {
        return SensorDeviceClass.TIMESTAMP.equals(deviceClass) && value instanceof String text ? moment(text) : value;
    }

    private static @Nullable Object moment(String text) {
        try {
            return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT).replace(' ', 'T')).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public @Nullable String nativeUnit() {
        return unit;
    }

    @Override
    public @Nullable String deviceClass() {
        return deviceClass;
    }

    @Override
    public @Nullable StateClass stateClass() {
        return stateClass;
    }

    @Override
    public DataMap extraStateAttributes() {
        return attributes;
    }
}
