package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.camera.CameraEntity;
import dev.hearth.api.domain.camera.CameraFeatures;
import dev.hearth.api.domain.image.Picture;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** A camera with the same four pictures over and over. */
final class DemoCamera extends CameraEntity {
    private static final long STREAMS = CameraFeatures.ON_OFF | CameraFeatures.STREAM;
    private static final int WIDTH = 320;
    private static final int LARGEST = 4_096;

    private final String name;
    private final String format;
    private final long features;
    private boolean on = true;
    private boolean watching;
    private int phase;

    private DemoCamera(String name, String format, long features) {
        this.name = name;
        this.format = format;
        this.features = features;
    }

    static List<DemoCamera> all() {
        return List.of(
                new DemoCamera("Demo camera", "jpeg", STREAMS),
                new DemoCamera("Demo camera png", "png", STREAMS),
                new DemoCamera("Demo camera without stream", "jpeg", CameraFeatures.ON_OFF));
    }

    static DemoCamera numbered(int number) {
        return new DemoCamera("Demo " + number, "jpeg", CameraFeatures.ON_OFF);
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Long supportedFeatures() {
        return features;
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public boolean isStreaming() {
        return on;
    }

    @Override
    public boolean motionDetectionEnabled() {
        return watching;
    }

    @Override
    protected CompletionStage<Picture> image(Size size) {
        phase = (phase + 1) % DemoPicture.PHASES;
        int present = phase;
        int width = Math.clamp(Objects.requireNonNullElse(size.width(), WIDTH), 1, LARGEST);
        int height = Math.max(1, width * 3 / 4);
        return hub().loop().blocking(() -> DemoPicture.draw(present, width, height, format));
    }

    @Override
    public CompletionStage<?> turnOn() {
        return become(true, watching);
    }

    @Override
    public CompletionStage<?> turnOff() {
        return become(false, watching);
    }

    @Override
    public CompletionStage<?> enableMotionDetection() {
        return become(on, true);
    }

    @Override
    public CompletionStage<?> disableMotionDetection() {
        return become(on, false);
    }

    private CompletionStage<?> become(boolean nowOn, boolean nowWatching) {
        on = nowOn;
        watching = nowWatching;
        writeState();
        return Stages.done();
    }
}
