package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.lock.LockEntity;
import dev.hearth.api.domain.lock.LockFeatures;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A lock whose bolt takes two seconds to move. */
final class DemoLock extends LockEntity {
    private static final Duration WAY = Duration.ofSeconds(2);

    private enum Bolt {
        LOCKED,
        LOCKING,
        UNLOCKED,
        UNLOCKING,
        OPEN,
        OPENING,
        JAMMED
    }

    private final String name;
    private final boolean openable;
    private final boolean jams;
    private final DemoPause pause = new DemoPause();
    private Bolt bolt;

    private DemoLock(String name, Bolt bolt, boolean openable, boolean jams) {
        this.name = name;
        this.bolt = bolt;
        this.openable = openable;
        this.jams = jams;
    }

    static List<DemoLock> all() {
        return List.of(
                new DemoLock("Front Door", Bolt.LOCKED, false, false),
                new DemoLock("Kitchen Door", Bolt.UNLOCKED, false, false),
                new DemoLock("Poorly Installed Door", Bolt.UNLOCKED, false, true),
                new DemoLock("Openable Lock", Bolt.LOCKED, true, false));
    }

    static DemoLock numbered(int number) {
        return new DemoLock("Demo " + number, number % 2 == 0 ? Bolt.LOCKED : Bolt.UNLOCKED, false, false);
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
        return openable ? LockFeatures.OPEN : 0L;
    }

    @Override
    public Boolean isLocked() {
        return bolt == Bolt.LOCKED;
    }

    @Override
    public boolean isLocking() {
        return bolt == Bolt.LOCKING;
    }

    @Override
    public boolean isUnlocking() {
        return bolt == Bolt.UNLOCKING;
    }

    @Override
    public boolean isOpen() {
        return bolt == Bolt.OPEN;
    }

    @Override
    public boolean isOpening() {
        return bolt == Bolt.OPENING;
    }

    @Override
    public boolean isJammed() {
        return bolt == Bolt.JAMMED;
    }

    @Override
    public CompletionStage<?> lock(@Nullable String code) {
        return move(Bolt.LOCKING, jams ? Bolt.JAMMED : Bolt.LOCKED);
    }

    @Override
    public CompletionStage<?> unlock(@Nullable String code) {
        return move(Bolt.UNLOCKING, Bolt.UNLOCKED);
    }

    @Override
    public CompletionStage<?> open(@Nullable String code) {
        return move(Bolt.OPENING, Bolt.OPEN);
    }

    private CompletionStage<?> move(Bolt meanwhile, Bolt then) {
        become(meanwhile);
        return pause.then(hub().loop(), WAY, () -> become(then));
    }

    private void become(Bolt now) {
        bolt = now;
        writeState();
    }

    @Override
    public CompletionStage<?> willRemoveFromHub() {
        pause.cancel();
        return Stages.done();
    }
}
