package dev.hearth.compat.entity;

import dev.hearth.api.domain.vacuum.VacuumActivity;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A robot that cleans floors, written as blocking code; see {@link SyncEntity} for what runs where. Override the commands that
 * {@link #supportedFeatures} promises; what they throw is the caller's failure. Home Assistant 0.45: {@code VacuumDevice}, which was on or off.
 */
public abstract class SyncVacuum extends SyncEntity {
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

    /** A sum of {@link dev.hearth.api.domain.vacuum.VacuumFeatures}; null for what the domain says by itself. */
    public @Nullable Long supportedFeatures() {
        return null;
    }

    /** Starts or goes on cleaning. */
    public void start() throws Exception {
        throw notImplemented("start");
    }

    /** Pauses. */
    public void pause() throws Exception {
        throw notImplemented("pause");
    }

    /** Stops where it is. */
    public void stop() throws Exception {
        throw notImplemented("stop");
    }

    /** Goes back to its dock. */
    public void returnToBase() throws Exception {
        throw notImplemented("returnToBase");
    }

    /** Cleans the spot it stands on. */
    public void cleanSpot() throws Exception {
        throw notImplemented("cleanSpot");
    }

    /** Makes itself heard. */
    public void locate() throws Exception {
        throw notImplemented("locate");
    }

    /** Cleans that strongly; what it does not know it may ignore. */
    public void setFanSpeed(String fanSpeed) throws Exception {
        throw notImplemented("setFanSpeed");
    }

    /** Obeys a command of its maker, with a {@code DataMap} or a list of parameters or none. */
    public void sendCommand(String command, @Nullable Object params) throws Exception {
        throw notImplemented("sendCommand");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new VacuumAdapter(this, hub);
    }
}
