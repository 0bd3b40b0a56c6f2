package dev.hearth.api.domain.siren;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.ToggleEntity;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.state.States;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Something that makes a noise until it is turned off or has sounded long enough. Override {@link #isOn}, the commands it
 * obeys, {@link #supportedFeatures} and, if it has several tones, {@link #availableTones}. Home Assistant 2024.1:
 * {@code SirenEntity}.
 */
public abstract class SirenEntity extends ToggleEntity {
    /**
     * Its tones: a list of texts and whole numbers, or a {@link DataMap} from what the device calls a tone to what people
     * call it; null when it has none to choose from.
     */
    public @Nullable Object availableTones() {
        return null;
    }

    /** A sum of {@link SirenFeatures}; on and off by itself. */
    @Override
    public Long supportedFeatures() {
        return SirenFeatures.TURN_ON | SirenFeatures.TURN_OFF;
    }

    /** Has it sound. */
    public CompletionStage<?> turnOn(SirenTurnOn wish) {
        return notImplemented("turnOn");
    }

    /** Has it be silent. */
    public CompletionStage<?> turnOff() {
        return notImplemented("turnOff");
    }

    /** Turns it off if it is on, else on. */
    public CompletionStage<?> toggle() {
        return States.ON.equals(state()) ? turnOff() : turnOn(SirenTurnOn.PLAIN);
    }

    @Override
    public final DataMap capabilityAttributes() {
        Object tones = availableTones();
        return tones == null || !supports(SirenFeatures.TONES)
                ? DataMap.of()
                : DataMap.of("available_tones", tones);
    }

    /**
     * The wish without what the siren cannot be told, and with the device's name of the tone. Home Assistant:
     * {@code process_turn_on_params}.
     *
     * @throws ServiceException for a tone that it does not have
     */
    final SirenTurnOn fitting(SirenTurnOn wish) {
        Object tone = wish.tone();
        return new SirenTurnOn(
                tone == null || !supports(SirenFeatures.TONES) ? null : known(tone),
                supports(SirenFeatures.DURATION) ? wish.durationSeconds() : null,
                supports(SirenFeatures.VOLUME_SET) ? wish.volumeLevel() : null);
    }

    private Object known(Object tone) {
        Object tones = availableTones();
        if (tones instanceof DataMap named) {
            if (named.containsKey(tone.toString())) {
                return tone.toString();
            }
            for (Map.Entry<String, @Nullable Object> each : named.entrySet()) {
                if (tone.equals(each.getValue())) {
                    return each.getKey();
                }
            }
        } else if (tones instanceof List<?> list && list.stream().anyMatch(each -> sameTone(each, tone))) {
            return tone;
        }
        throw new ServiceException(
                ServiceException.INVALID,
                entityId() + " has no tone '" + tone + "'; its available_tones are "
                        + Objects.requireNonNullElse(tones, List.of()));
    }

    private static boolean sameTone(Object offered, Object tone) {
        if (offered instanceof Number a && tone instanceof Number b) {
            return a.longValue() == b.longValue();
        }
        return offered.equals(tone);
    }
}
