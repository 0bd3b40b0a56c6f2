package dev.hearth.core.entity;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.state.StateMachine;
import dev.hearth.api.state.StateText;
import dev.hearth.api.state.States;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads off an entity what its state is. The order of the attributes is that of Home Assistant: what the entity can do,
 * what its domain says, what it says itself, then what every entity may have, and last what the owner laid over it.
 *
 * @param value the text, never too long
 */
record StateWriter(String value, DataMap attributes) {
    // The attributes below, whatever the domain.
    private static final int COMMON = 8;

    /**
     * Reads an entity.
     *
     * @param name what it is called, device included; null for no name
     * @param icon the owner's icon, null to ask the entity
     * @param deviceClass the owner's device class, null to ask the entity
     * @param custom what the owner lays over the attributes
     * @param tooLong hears of a text that is too long for a state, which becomes {@code unknown}
     */
    static StateWriter read(
            Entity entity, @Nullable String name, @Nullable String icon, @Nullable String deviceClass, DataMap custom,
            Consumer<String> tooLong) {
        boolean available = entity.available();
        String value = available ? text(entity.state(), tooLong) : States.UNAVAILABLE;
        DataMap capabilities = entity.capabilityAttributes();
        DataMap state = available ? entity.stateAttributes() : DataMap.of();
        DataMap extra = available ? entity.extraStateAttributes() : DataMap.of();
        DataMap.Builder out =
                DataMap.builder(capabilities.size() + state.size() + extra.size() + COMMON + custom.size());
        out.putAll(capabilities).putAll(state).putAll(extra);
        out.putIfPresent("unit_of_measurement", entity.unitOfMeasurement());
        if (entity.assumedState()) {
            out.put("assumed_state", true);
        }
        out.putIfPresent("attribution", entity.attribution())
                .putIfPresent("device_class", deviceClass != null ? deviceClass : entity.deviceClass())
                .putIfPresent("entity_picture", entity.entityPicture())
                .putIfPresent("icon", icon != null ? icon : entity.icon())
                .putIfPresent("friendly_name", name)
                .putIfPresent("supported_features", entity.supportedFeatures());
        return new StateWriter(value, out.putAll(custom).build());
    }

    private static String text(@Nullable Object state, Consumer<String> tooLong) {
        if (state == null) {
            return States.UNKNOWN;
        }
        String text = StateText.of(state);
        if (StateMachine.isTooLong(text)) {
            tooLong.accept(text);
            return States.UNKNOWN;
        }
        return text;
    }
}
