package dev.hearth.api.domain.camera;

/** What a camera may be able to do, as bits of {@code supported_features}. */
public final class CameraFeatures {
    /** Be turned on and off. */
    public static final long ON_OFF = 1;

    /** Give a stream of video with sound. */
    public static final long STREAM = 2;

    private CameraFeatures() {}
}
