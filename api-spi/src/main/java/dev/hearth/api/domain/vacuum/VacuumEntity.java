package dev.hearth.api.domain.vacuum;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A robot that cleans floors. Override {@link #activity}, what else it tells, and the commands it obeys;
 * {@link #supportedFeatures} is a sum of {@link VacuumFeatures} and says which those are. A robot that is only on or off
 * extends {@link SwitchedVacuumEntity}. Home Assistant: {@code StateVacuumEntity}.
 */
public abstract class VacuumEntity extends Entity {
    /** What it does; null when not known. */
    public abstract @Nullable VacuumActivity activity();

    /** The charge of its battery in per cent; null when not known. */
    public @Nullable Integer batteryLevel() {
        return null;
    }

    /** How strongly it cleans, one of {@link #fanSpeedList}; null when not known. */
    public @Nullable String fanSpeed() {
        return null;
    }

    /** How strongly it can clean, weakest first. */
    public List<String> fanSpeedList() {
        return List.of();
    }

    @Override
    public Long supportedFeatures() {
        return VacuumFeatures.STATE;
    }

    /** Starts or goes on cleaning. */
    public CompletionStage<?> start() {
        return notImplemented("start");
    }

    /** Pauses. */
    public CompletionStage<?> pause() {
        return notImplemented("pause");
    }

    /** Stops where it is. */
    public CompletionStage<?> stop() {
        return notImplemented("stop");
    }

    /** Goes back to its dock. */
    public CompletionStage<?> returnToBase() {
        return notImplemented("returnToBase");
    }

    /** Cleans the spot it stands on. */
    public CompletionStage<?> cleanSpot() {
        return notImplemented("cleanSpot");
    }

    /** Makes itself heard. */
    public CompletionStage<?> locate() {
        return notImplemented("locate");
    }

    /** Cleans that strongly; what it does not know it may ignore. */
    public CompletionStage<?> setFanSpeed(String fanSpeed) {
        return notImplemented("setFanSpeed");
    }

    /**
     * Obeys a command of its maker.
     *
     * @param params a {@link DataMap} or a list; null for none
     */
    public CompletionStage<?> sendCommand(String command, @Nullable Object params) {
        return notImplemented("sendCommand");
    }

    /** Turns it on; of the older kind, see {@link SwitchedVacuumEntity}. */
    public CompletionStage<?> turnOn() {
        return notImplemented("turnOn");
    }

    /** Turns it off; of the older kind. */
    public CompletionStage<?> turnOff() {
        return notImplemented("turnOff");
    }

    /** Turns it off if it is on, else on; of the older kind. */
    public CompletionStage<?> toggle() {
        return notImplemented("toggle");
    }

    /** Pauses, or starts or goes on cleaning; of the older kind. */
    public CompletionStage<?> startPause() {
        return notImplemented("startPause");
    }

    /** Whether its battery is being charged, as far as its state tells. */
    boolean isCharging() {
        return activity() == VacuumActivity.DOCKED;
    }

    /** The word of its activity. */
    @Override
    public @Nullable String state() {
        VacuumActivity activity = activity();
        return activity == null ? null : activity.word();
    }

    @Override
    public final DataMap capabilityAttributes() {
        return supports(VacuumFeatures.FAN_SPEED) ? DataMap.of("fan_speed_list", fanSpeedList()) : DataMap.of();
    }

    @Override
    public DataMap stateAttributes() {
        DataMap.Builder out = DataMap.builder(4);
        if (supports(VacuumFeatures.BATTERY)) {
            out.put("battery_level", batteryLevel()).put("battery_icon", batteryIcon());
        }
        if (supports(VacuumFeatures.FAN_SPEED)) {
            out.put("fan_speed", fanSpeed());
        }
        return out.build();
    }

    // Home Assistant: icon_for_battery_level
    private String batteryIcon() {
        Integer level = batteryLevel();
        if (level == null) {
            return "mdi:battery-unknown";
        }
        if (isCharging()) {
            return level > 10 ? "mdi:battery-charging-" + stepped(level, 20) : "mdi:battery-outline";
        }
        if (level <= 5) {
            return "mdi:battery-alert";
        }
        return level < 95 ? "mdi:battery-" + stepped(level, 10) : "mdi:battery";
    }

    private static int stepped(int level, int step) {
        return (int) Math.rint((double) level / step - 0.01) * step;
    }
}
