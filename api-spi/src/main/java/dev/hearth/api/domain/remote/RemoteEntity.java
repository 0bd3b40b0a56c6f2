package dev.hearth.api.domain.remote;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.ToggleEntity;
import dev.hearth.api.state.States;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A remote control that sends commands to other devices, by infrared, radio or network. Override {@link #isOn} and the
 * commands it obeys. Home Assistant 2024.1: {@code RemoteEntity}.
 */
public abstract class RemoteEntity extends ToggleEntity {
    /** A sum of {@link RemoteFeatures}. */
    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    /** The activities it can begin; null when it does not know them. Shown with {@link RemoteFeatures#ACTIVITY}. */
    public @Nullable List<String> activityList() {
        return null;
    }

    /** The activity that goes on; null for none. Shown with {@link RemoteFeatures#ACTIVITY}. */
    public @Nullable String currentActivity() {
        return null;
    }

    /**
     * Turns it on.
     *
     * @param activity what to begin with it; null for nothing in particular
     */
    public CompletionStage<?> turnOn(@Nullable String activity) {
        return notImplemented("turnOn");
    }

    /**
     * Turns it off.
     *
     * @param activity what to end with it; null for whatever goes on
     */
    public CompletionStage<?> turnOff(@Nullable String activity) {
        return notImplemented("turnOff");
    }

    /** Turns it off if it is on, else on. */
    public CompletionStage<?> toggle(@Nullable String activity) {
        return States.ON.equals(state()) ? turnOff(activity) : turnOn(activity);
    }

    /** Sends commands. */
    public CompletionStage<?> sendCommand(RemoteCommand.Send what) {
        return notImplemented("sendCommand");
    }

    /** Learns commands. */
    public CompletionStage<?> learnCommand(RemoteCommand.Learn what) {
        return notImplemented("learnCommand");
    }

    /** Forgets commands. */
    public CompletionStage<?> deleteCommand(RemoteCommand.Delete what) {
        return notImplemented("deleteCommand");
    }

    @Override
    public final DataMap stateAttributes() {
        return supports(RemoteFeatures.ACTIVITY)
                ? DataMap.of("activity_list", activityList(), "current_activity", currentActivity())
                : DataMap.of();
    }
}
