package dev.hearth.core.entity;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.cover.CoverEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A cover that remembers what it was told and moves only when a test says so. */
class FakeCover extends CoverEntity {
    final List<String> told = new ArrayList<>();
    @Nullable Boolean closed = false;
    boolean opening;
    boolean closing;
    @Nullable Integer position;
    @Nullable Integer tiltPosition;
    @Nullable Long features;

    /** One that knows how far it is open. */
    static FakeCover at(int position) {
        FakeCover cover = new FakeCover();
        cover.position = position;
        cover.closed = position == 0;
        return cover;
    }

    @Override
    public String name() {
        return "C";
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public @Nullable Boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isOpening() {
        return opening;
    }

    @Override
    public boolean isClosing() {
        return closing;
    }

    @Override
    public @Nullable Integer currentPosition() {
        return position;
    }

    @Override
    public @Nullable Integer currentTiltPosition() {
        return tiltPosition;
    }

    @Override
    public Long supportedFeatures() {
        return features == null ? super.supportedFeatures() : features;
    }

    @Override
    public CompletionStage<?> openCover() {
        return note("open");
    }

    @Override
    public CompletionStage<?> closeCover() {
        return note("close");
    }

    @Override
    public CompletionStage<?> stopCover() {
        return note("stop");
    }

    @Override
    public CompletionStage<?> setCoverPosition(int newPosition) {
        return note("position " + newPosition);
    }

    @Override
    public CompletionStage<?> openCoverTilt() {
        return note("open tilt");
    }

    @Override
    public CompletionStage<?> closeCoverTilt() {
        return note("close tilt");
    }

    @Override
    public CompletionStage<?> stopCoverTilt() {
        return note("stop tilt");
    }

    @Override
    public CompletionStage<?> setCoverTiltPosition(int newPosition) {
        return note("tilt " + newPosition);
    }

    private CompletionStage<?> note(String what) {
        told.add(what);
        return Stages.done();
    }
}
