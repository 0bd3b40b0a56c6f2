package dev.hearth.api.domain.camera;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.api.domain.image.PictureEntity;
import dev.hearth.api.service.ServiceException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A camera. Override {@link #image}, and what else it tells and the commands it obeys. Home Assistant 2024.1:
 * {@code Camera}.
 */
public abstract class CameraEntity extends PictureEntity {
    private static final Duration FRAME_INTERVAL = Duration.ofMillis(500);

    private @Nullable Frames frames;

    /**
     * How large a still shall be; the camera may give a larger one, but not one of another shape.
     *
     * @param width pixels; null for any
     * @param height pixels; null for any
     */
    public record Size(@Nullable Integer width, @Nullable Integer height) {
        /** As the camera likes. */
        public static final Size ANY = new Size(null, null);
    }

    /** A sum of {@link CameraFeatures}. */
    @Override
    public Long supportedFeatures() {
        return 0L;
    }

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

    /** How clients show its stream: {@code hls} or {@code web_rtc}; null when it has none. */
    public @Nullable String frontendStreamType() {
        return supports(CameraFeatures.STREAM) ? "hls" : null;
    }

    /** The least time between two frames of {@link #frames}. */
    public Duration frameInterval() {
        return FRAME_INTERVAL;
    }

    /** Gets a still; null when it has none. */
    protected CompletionStage<? extends @Nullable Picture> image(Size size) {
        return notImplemented("image");
    }

    /** The address of its stream, such as an {@code rtsp} one; null when it has none. */
    public CompletionStage<? extends @Nullable String> streamSource() {
        return Stages.<@Nullable String>failed(new ServiceException(
                ServiceException.FAILED, entityId() + " has no stream"));
    }

    /** Turns it on. */
    public CompletionStage<?> turnOn() {
        return notImplemented("turnOn");
    }

    /** Turns it off. */
    public CompletionStage<?> turnOff() {
        return notImplemented("turnOff");
    }

    /** Has it watch for movement. */
    public CompletionStage<?> enableMotionDetection() {
        return notImplemented("enableMotionDetection");
    }

    /** Has it watch for movement no more. */
    public CompletionStage<?> disableMotionDetection() {
        return notImplemented("disableMotionDetection");
    }

    // ---- pictures, for whoever shows them ----

    /**
     * A still. Loop only.
     *
     * @return fails when the camera is off or has none, or when it takes longer than {@link #TIME_LIMIT}
     */
    public final CompletionStage<Picture> still(Size size) {
        return isOn()
                ? limited(image(size))
                : Stages.failed(new ServiceException(ServiceException.FAILED, entityId() + " is off"));
    }

    /**
     * The stills as a stream without end, for MJPEG. Loop only, subscribing too; frames come on the loop.
     *
     * <p>All viewers share one producer, which asks for a still every {@link #frameInterval} while one of them wants
     * one, and for no second one before the first is there. Nothing is queued: who has not asked for another frame when
     * one comes misses it. It ends with the entity, and with a failure when a still cannot be had.
     */
    public final Flow.Publisher<Picture> frames() {
        Frames present = frames;
        if (present == null) {
            present = new Frames(hub().loop(), frameInterval(), () -> still(Size.ANY));
            frames = present;
            onRemove(present::end);
        }
        return present;
    }

    // ---- its state ----

    /** {@code recording}, {@code streaming} or {@code idle}. */
    @Override
    public final String state() {
        return isRecording() ? "recording" : isStreaming() ? "streaming" : "idle";
    }

    /** The address under which the hub serves the still. */
    @Override
    public @Nullable String entityPicture() {
        return "/api/camera_proxy/" + entityId() + "?token=" + accessToken();
    }

    @Override
    public final DataMap stateAttributes() {
        DataMap.Builder out = DataMap.builder(5)
                .put("access_token", accessToken())
                .putIfPresent("model_name", model())
                .putIfPresent("brand", brand());
        if (motionDetectionEnabled()) {
            out.put("motion_detection", true);
        }
        return out.putIfPresent("frontend_stream_type", frontendStreamType()).build();
    }
}
