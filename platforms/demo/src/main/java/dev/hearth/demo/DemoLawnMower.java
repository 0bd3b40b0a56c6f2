package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.lawnmower.LawnMowerActivity;
import dev.hearth.api.domain.lawnmower.LawnMowerEntity;
import dev.hearth.api.domain.lawnmower.LawnMowerFeatures;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A lawn mower that does at once what it is told. */
final class DemoLawnMower extends LawnMowerEntity {
    private final String name;
    private LawnMowerActivity activity = LawnMowerActivity.DOCKED;

    private DemoLawnMower(String name) {
        this.name = name;
    }

    static List<DemoLawnMower> all() {
        return List.of(new DemoLawnMower("Mower"));
    }

    static DemoLawnMower numbered(int number) {
        return new DemoLawnMower("Demo " + number);
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
        return LawnMowerFeatures.START_MOWING | LawnMowerFeatures.PAUSE | LawnMowerFeatures.DOCK;
    }

    @Override
    public LawnMowerActivity activity() {
        return activity;
    }

    @Override
    public CompletionStage<?> startMowing() {
        return become(LawnMowerActivity.MOWING);
    }

    @Override
    public CompletionStage<?> pause() {
        return become(LawnMowerActivity.PAUSED);
    }

    @Override
    public CompletionStage<?> dock() {
        return become(LawnMowerActivity.DOCKED);
    }

    private CompletionStage<?> become(LawnMowerActivity now) {
        activity = now;
        writeState();
        return Stages.done();
    }
}
