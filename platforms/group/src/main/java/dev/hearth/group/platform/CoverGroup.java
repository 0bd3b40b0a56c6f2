package dev.hearth.group.platform;

import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.cover.CoverEntity;
import dev.hearth.api.domain.cover.CoverFeatures;
import dev.hearth.group.member.Following;
import dev.hearth.group.member.GroupOptions;
import dev.hearth.group.member.MemberGroup;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A cover that stands for several. Home Assistant: {@code CoverGroup}. */
final class CoverGroup extends CoverEntity implements MemberGroup {
    static final EntityGroups PLATFORM =
            EntityGroups.of(GroupOptions.Fields.of("Cover Group", "cover"), CoverGroup::new);

    private static final long FEATURES = CoverFeatures.OPEN | CoverFeatures.CLOSE | CoverFeatures.STOP
            | CoverFeatures.SET_POSITION | CoverFeatures.OPEN_TILT | CoverFeatures.CLOSE_TILT
            | CoverFeatures.STOP_TILT | CoverFeatures.SET_TILT_POSITION;

    private final Following<Shutter, Shutter.Together> covers;

    private CoverGroup(GroupOptions written, Section nothing) {
        covers = new Following<>(
                this,
                "cover",
                written,
                Shutter::of,
                members -> Shutter.Together.of(members, CoverFeatures.SET_POSITION, CoverFeatures.SET_TILT_POSITION));
    }

    @Override
    public Following<?, ?> following() {
        return covers;
    }

    // ---- what it shows ----

    @Override
    public @Nullable Boolean isClosed() {
        return covers.result().closed();
    }

    @Override
    public boolean isOpening() {
        return covers.result().opening();
    }

    @Override
    public boolean isClosing() {
        return covers.result().closing();
    }

    @Override
    public @Nullable Integer currentPosition() {
        return covers.result().position();
    }

    @Override
    public @Nullable Integer currentTiltPosition() {
        return covers.result().tiltPosition();
    }

    @Override
    public Long supportedFeatures() {
        return covers.result().features() & FEATURES;
    }

    // ---- what it passes on ----

    private CompletionStage<?> call(String service, DataMap data, long feature) {
        return covers.call(service, data, cover -> cover.can(feature), Shutter::entityId);
    }

    @Override
    public CompletionStage<?> openCover() {
        return call("open_cover", DataMap.of(), CoverFeatures.OPEN);
    }

    @Override
    public CompletionStage<?> closeCover() {
        return call("close_cover", DataMap.of(), CoverFeatures.CLOSE);
    }

    @Override
    public CompletionStage<?> stopCover() {
        return call("stop_cover", DataMap.of(), CoverFeatures.STOP);
    }

    @Override
    public CompletionStage<?> setCoverPosition(int position) {
        return call("set_cover_position", DataMap.of("position", position), CoverFeatures.SET_POSITION);
    }

    @Override
    public CompletionStage<?> openCoverTilt() {
        return call("open_cover_tilt", DataMap.of(), CoverFeatures.OPEN_TILT);
    }

    @Override
    public CompletionStage<?> closeCoverTilt() {
        return call("close_cover_tilt", DataMap.of(), CoverFeatures.CLOSE_TILT);
    }

    @Override
    public CompletionStage<?> stopCoverTilt() {
        return call("stop_cover_tilt", DataMap.of(), CoverFeatures.STOP_TILT);
    }

    @Override
    public CompletionStage<?> setCoverTiltPosition(int position) {
        return call(
                "set_cover_tilt_position", DataMap.of("tilt_position", position), CoverFeatures.SET_TILT_POSITION);
    }
}
