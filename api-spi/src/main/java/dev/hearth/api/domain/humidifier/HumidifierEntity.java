package dev.hearth.api.domain.humidifier;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Offered;
import dev.hearth.api.entity.ToggleEntity;
import dev.hearth.api.service.ServiceException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps the air as moist as asked for, by adding or taking away moisture. Humidities are per cent. Its
 * device class is one of {@link HumidifierDeviceClass}. Home Assistant: {@code HumidifierEntity}.
 */
public abstract class HumidifierEntity extends ToggleEntity {
    /** What it does now; null when not known. Shown as off while it is off. */
    public @Nullable HumidifierAction action() {
        return null;
    }

    /** How moist the air is; null when not known. */
    public @Nullable Number currentHumidity() {
        return null;
    }

    /** How moist it shall be; null when not known. */
    public @Nullable Number targetHumidity() {
        return null;
    }

    /** The least it can be asked for. */
    public Number minHumidity() {
        return 0;
    }

    /** The most it can be asked for. */
    public Number maxHumidity() {
        return 100;
    }

    /** The mode it works in; null when not known. */
    public @Nullable String mode() {
        return null;
    }

    /** The modes it offers. */
    public List<String> availableModes() {
        return List.of();
    }

    /** A sum of {@link HumidifierFeatures}. */
    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    /** Turns it on. */
    public abstract CompletionStage<?> turnOn();

    /** Turns it off. */
    public abstract CompletionStage<?> turnOff();

    /** Turns it off if it is on, else on. */
    public CompletionStage<?> toggle() {
        return Boolean.TRUE.equals(isOn()) ? turnOff() : turnOn();
    }

    /**
     * Sets how moist the air shall be.
     *
     * @param humidity from {@link #minHumidity} to {@link #maxHumidity}
     */
    public CompletionStage<?> setHumidity(int humidity) {
        return notImplemented("setHumidity");
    }

    /** Has it work in a mode, one it offers. */
    public CompletionStage<?> setMode(String mode) {
        return notImplemented("setMode");
    }

    final CompletionStage<?> checkedHumidity(int humidity) {
        if (humidity < minHumidity().doubleValue() || humidity > maxHumidity().doubleValue()) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    "the humidity " + humidity + " is not one that " + entityId() + " can keep; it takes "
                            + minHumidity() + " to " + maxHumidity());
        }
        return setHumidity(humidity);
    }

    final CompletionStage<?> checkedMode(String mode) {
        Offered.check(this, "mode", mode, availableModes());
        return setMode(mode);
    }

    @Override
    public final DataMap capabilityAttributes() {
        DataMap.Builder out = DataMap.builder(3);
        out.put("min_humidity", minHumidity());
        out.put("max_humidity", maxHumidity());
        if (supports(HumidifierFeatures.MODES)) {
            out.put("available_modes", availableModes());
        }
        return out.build();
    }

    @Override
    public final DataMap stateAttributes() {
        DataMap.Builder out = DataMap.builder(4);
        HumidifierAction action = action();
        if (action != null) {
            out.put("action", Boolean.TRUE.equals(isOn()) ? action : HumidifierAction.OFF);
        }
        out.putIfPresent("current_humidity", currentHumidity());
        out.putIfPresent("humidity", targetHumidity());
        if (supports(HumidifierFeatures.MODES)) {
            out.put("mode", mode());
        }
        return out.build();
    }
}
