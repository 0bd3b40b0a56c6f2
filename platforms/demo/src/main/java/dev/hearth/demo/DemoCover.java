package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.cover.CoverDeviceClass;
import dev.hearth.api.domain.cover.CoverEntity;
import dev.hearth.api.domain.cover.CoverFeatures;
import dev.hearth.api.entity.DeviceInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A cover that moves, or is at once where it shall be if it has no positions; the one entity of its device. */
final class DemoCover extends CoverEntity {
    private static final long OPENS_AND_CLOSES = CoverFeatures.OPEN | CoverFeatures.CLOSE;
    private static final long TILTS = CoverFeatures.OPEN_TILT | CoverFeatures.CLOSE_TILT | CoverFeatures.STOP_TILT
            | CoverFeatures.SET_TILT_POSITION;

    private final String uniqueId;
    private final String device;
    private final @Nullable DemoTravel travel;
    private final @Nullable DemoTravel tilt;
    private final @Nullable String deviceClass;
    private final @Nullable Long features;
    private boolean closed = true; // of one without positions

    private DemoCover(
            String uniqueId,
            String device,
            @Nullable Integer position,
            @Nullable Integer tiltPosition,
            @Nullable String deviceClass,
            @Nullable Long features) {
        this.uniqueId = uniqueId;
        this.device = device;
        this.travel = position == null ? null : new DemoTravel(position);
        this.tilt = tiltPosition == null ? null : new DemoTravel(tiltPosition);
        this.deviceClass = deviceClass;
        this.features = features;
    }

    static List<DemoCover> all() {
        return List.of(
                new DemoCover("cover_1", "Kitchen Window", null, null, null, null),
                new DemoCover("cover_2", "Hall Window", 10, null, null, null),
                new DemoCover("cover_3", "Living Room Window", 70, 50, null, null),
                new DemoCover("cover_4", "Garage Door", null, null, CoverDeviceClass.GARAGE, OPENS_AND_CLOSES),
                new DemoCover("cover_5", "Pergola Roof", null, 60, null, TILTS));
    }

    static DemoCover numbered(int number) {
        return new DemoCover("numbered_cover_" + number, "Demo " + number, number % 2 == 0 ? 100 : 0, null, null, null);
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String uniqueId() {
        return uniqueId;
    }

    @Override
    public boolean hasEntityName() {
        return true;
    }

    @Override
    public DeviceInfo deviceInfo() {
        return DeviceInfo.of("demo", uniqueId, device);
    }

    @Override
    public @Nullable String deviceClass() {
        return deviceClass;
    }

    @Override
    public Long supportedFeatures() {
        return features == null ? super.supportedFeatures() : features;
    }

    @Override
    public Boolean isClosed() {
        return travel == null ? closed : travel.position() == 0;
    }

    @Override
    public boolean isOpening() {
        return travel != null && travel.direction() > 0;
    }

    @Override
    public boolean isClosing() {
        return travel != null && travel.direction() < 0;
    }

    @Override
    public @Nullable Integer currentPosition() {
        return travel == null ? null : travel.position();
    }

    @Override
    public @Nullable Integer currentTiltPosition() {
        return tilt == null ? null : tilt.position();
    }

    @Override
    public CompletionStage<?> openCover() {
        return travel == null ? become(false) : go(travel, DemoTravel.OPEN);
    }

    @Override
    public CompletionStage<?> closeCover() {
        return travel == null ? become(true) : go(travel, DemoTravel.CLOSED);
    }

    @Override
    public CompletionStage<?> stopCover() {
        return stop(travel);
    }

    @Override
    public CompletionStage<?> setCoverPosition(int position) {
        return go(travel, position);
    }

    @Override
    public CompletionStage<?> openCoverTilt() {
        return go(tilt, DemoTravel.OPEN);
    }

    @Override
    public CompletionStage<?> closeCoverTilt() {
        return go(tilt, DemoTravel.CLOSED);
    }

    @Override
    public CompletionStage<?> stopCoverTilt() {
        return stop(tilt);
    }

    @Override
    public CompletionStage<?> setCoverTiltPosition(int position) {
        return go(tilt, position);
    }

    private CompletionStage<?> become(boolean nowClosed) {
        closed = nowClosed;
        writeState();
        return Stages.done();
    }

    private CompletionStage<?> go(@Nullable DemoTravel what, int target) {
        if (what != null) {
            what.go(hub().loop(), target, this::writeState);
            writeState();
        }
        return Stages.done();
    }

    private CompletionStage<?> stop(@Nullable DemoTravel what) {
        if (what != null) {
            what.stop();
            writeState();
        }
        return Stages.done();
    }

    @Override
    public CompletionStage<?> willRemoveFromHub() {
        if (travel != null) {
            travel.stop();
        }
        if (tilt != null) {
            tilt.stop();
        }
        return Stages.done();
    }
}
