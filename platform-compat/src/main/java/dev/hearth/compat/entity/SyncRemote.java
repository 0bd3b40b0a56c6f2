package dev.hearth.compat.entity;

import dev.hearth.api.domain.remote.RemoteCommand;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remote control that sends commands to other devices, written as blocking code; see {@link SyncEntity} for what runs
 * where. Override the commands that {@link #supportedFeatures} promises; what they throw is the caller's failure.
 */
public abstract class SyncRemote extends SyncEntity {
    /** Whether it is on; null when not known. */
    public abstract @Nullable Boolean isOn();

    /** The activities it can begin; null when it does not know them. */
    public @Nullable List<String> activityList() {
        return null;
    }

    /** The activity that goes on; null for none. */
    public @Nullable String currentActivity() {
        return null;
    }

    /** A sum of {@link dev.hearth.api.domain.remote.RemoteFeatures}. */
    public long supportedFeatures() {
        return 0;
    }

    /** Turns it on, and begins an activity if one is named. */
    public void turnOn(@Nullable String activity) throws Exception {
        throw notImplemented("turnOn");
    }

    /** Turns it off, or ends the activity that is named. */
    public void turnOff(@Nullable String activity) throws Exception {
        throw notImplemented("turnOff");
    }

    /** Sends commands. */
    public void sendCommand(RemoteCommand.Send what) throws Exception {
        throw notImplemented("sendCommand");
    }

    /** Learns commands. */
    public void learnCommand(RemoteCommand.Learn what) throws Exception {
        throw notImplemented("learnCommand");
    }

    /** Forgets commands. */
    public void deleteCommand(RemoteCommand.Delete what) throws Exception {
        throw notImplemented("deleteCommand");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new RemoteAdapter(this, hub);
    }
}
