package dev.hearth.compat.entity;

import dev.hearth.api.domain.camera.CameraEntity;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A camera, written as blocking code; see {@link SyncEntity} for what runs where. Override the commands that
 * {@link #supportedFeatures} promises; what they throw is the caller's failure.
 */
public abstract class SyncCamera extends SyncEntity {
    /** Whether it is on; one that is off gives no stills. */
    public boolean isOn() {
        return true;
    }

    /** Whether it records. */
    public boolean isRecording() {
        return false;
    }

    /** Whether it streams. */
    public boolean isStreaming() {
        return false;
    }

    /** Whether it watches for movement. */
    public boolean motionDetectionEnabled() {
        return false;
    }

    /** Who made it. */
    public @Nullable String brand() {
        return null;
    }

    /** Its model. */
    public @Nullable String model() {
        return null;
    }

    /** The least time between two stills of a stream of them. */
    public Duration frameInterval() {
        return Duration.ofMillis(500);
    }

    /** A sum of {@link dev.hearth.api.domain.camera.CameraFeatures}. */
    public long supportedFeatures() {
        return 0;
    }

    /** Turns it on. */
    public void turnOn() throws Exception {
        throw notImplemented("turnOn");
    }

    /** Turns it off. */
    public void turnOff() throws Exception {
        throw notImplemented("turnOff");
    }

    /** Has it watch for movement. */
    public void enableMotionDetection() throws Exception {
        throw notImplemented("enableMotionDetection");
    }

    /** Has it watch for movement no more. */
    public void disableMotionDetection() throws Exception {
        throw notImplemented("disableMotionDetection");
    }

    /** Gets a still; null when it has none. */
    public @Nullable Picture image(CameraEntity.Size size) throws Exception {
        throw notImplemented("image");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new CameraAdapter(this, hub);
    }
}
