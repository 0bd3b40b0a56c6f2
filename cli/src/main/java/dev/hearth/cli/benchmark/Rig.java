package dev.hearth.cli.benchmark;

import dev.hearth.api.event.EventBus;
import dev.hearth.api.loop.Loop;
import dev.hearth.api.state.StateMachine;
import dev.hearth.core.event.Contexts;
import dev.hearth.core.event.CoreEventBus;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.ThreadLoop;
import dev.hearth.core.state.CoreStateMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGeneratorFactory;

/** The core on a turning loop, as an integration sees it, and rounds on it. */
final class Rig implements AutoCloseable {
    private static final long SEED = 29;

    final ThreadLoop core = ThreadLoop.started();
    final Loop loop;
    final EventBus bus;
    final StateMachine states;
    final long loopThreadId;

    Rig() {
        Owner owner = core.newOwner("benchmark");
        Contexts contexts = new Contexts(RandomGeneratorFactory.of("L64X128MixRandom").create(SEED));
        CoreEventBus coreBus = new CoreEventBus(core, contexts);
        loop = core.ownedBy(owner);
        bus = coreBus.ownedBy(owner);
        states = new CoreStateMachine(core, coreBus, contexts).ownedBy(owner);
        loopThreadId = onLoop(() -> Thread.currentThread().threadId());
    }

    /** Does something on the loop and waits for it. */
    <T> T onLoop(Supplier<T> work) {
        return loop.await(loop.call(work::get));
    }

    /** Does something on the loop and waits for it. */
    void onLoop(Runnable work) {
        onLoop(() -> {
            work.run();
            return true;
        });
    }

    /** The median of rounds that run on the loop. */
    Sample measure(Effort effort, Runnable round) {
        return rounds(effort, () -> onLoop(() -> Meter.here(round)));
    }

    /** The median of rounds that run on this thread. */
    static Sample measureHere(Effort effort, Runnable round) {
        return rounds(effort, () -> Meter.here(round));
    }

    /** The median of rounds that measure themselves. */
    static Sample rounds(Effort effort, Supplier<Sample> round) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < effort.warmUps() + effort.rounds(); i++) {
            samples.add(round.get());
        }
        return Sample.median(samples.subList(effort.warmUps(), samples.size()));
    }

    @Override
    public void close() {
        core.close().toCompletableFuture().join();
    }
}
