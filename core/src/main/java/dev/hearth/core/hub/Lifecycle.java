package dev.hearth.core.hub;

import dev.hearth.api.HubState;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.event.Origin;
import dev.hearth.api.loop.Loop;
import dev.hearth.api.loop.LoopClosedException;
import dev.hearth.api.loop.Task;
import dev.hearth.core.event.CoreEventBus;
import dev.hearth.core.loop.CoreLoop;
import dev.hearth.core.loop.Labels;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.Registration;
import dev.hearth.core.store.Stores;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hub's way through its states. Each stage has a time limit; when it runs out, the log says what still runs, and
 * the next stage begins. Loop only, but for {@link #state} and {@link #stop}.
 * Home Assistant: {@code HomeAssistant.async_start} and {@code async_stop}.
 */
public final class Lifecycle {
    private static final Logger LOG = LoggerFactory.getLogger("core");
    private static final Duration START_LIMIT = Duration.ofSeconds(15);
    private static final Duration SHUTDOWN_JOBS_LIMIT = Duration.ofSeconds(20);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(100);
    // Then blocking functions are interrupted: whoever supervises the process does not wait for ever either.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FINAL_WRITE_LIMIT = Duration.ofSeconds(60);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(30);

    private final CoreLoop core;
    private final Loop loop;
    private final CoreEventBus bus;
    private final Stores stores;
    private final Runnable interruptThreads;
    private final Runnable closeOwners;
    private final Set<ShutdownJob> shutdownJobs = new LinkedHashSet<>();
    private final CompletableFuture<Integer> stopped = new CompletableFuture<>();
    private volatile HubState state = HubState.NOT_RUNNING;
    private boolean ending;

    Lifecycle(
            CoreLoop core,
            CoreEventBus bus,
            Stores stores,
            Runnable interruptThreads,
            Runnable closeOwners) {
        this.core = core;
        this.loop = core.ownedBy(core.hubOwner());
        this.bus = bus;
        this.stores = stores;
        this.interruptThreads = interruptThreads;
        this.closeOwners = closeOwners;
    }

    /** Where the hub is. Any thread. */
    public HubState state() {
        return state;
    }

    /** Completes with the exit code when the hub has stopped. Any thread. */
    public CompletionStage<Integer> stopped() {
        return stopped.minimalCompletionStage();
    }

    /** Whether the hub has been told to stop. Loop only. */
    public boolean ending() {
        return ending;
    }

    /** Goes from set up to running. Once; fails with {@link LoopClosedException} when the hub has been told to stop. */
    public CompletionStage<Void> start() {
        core.checkInLoop();
        if (ending) {
            return Stages.failed(new LoopClosedException());
        }
        state = HubState.STARTING;
        fire(EventTypes.CORE_CONFIG_UPDATED);
        fire(EventTypes.HOMEASSISTANT_START);
        return quiet(START_LIMIT, "Something keeps the start waiting; the hub runs without it")
                .thenAccept(done -> {
                    if (state == HubState.STARTING && !ending) {
                        state = HubState.RUNNING;
                        fire(EventTypes.CORE_CONFIG_UPDATED);
                        fire(EventTypes.HOMEASSISTANT_STARTED);
                    }
                });
    }

    /** Goes from wherever it is to stopped; see {@link dev.hearth.api.Hub#stop}. Any thread. */
    CompletionStage<Void> stop(int exitCode) {
        try {
            loop.execute(() -> begin(exitCode));
        } catch (LoopClosedException e) {
            LOG.debug("stopped already");
        }
        return stopped.thenAccept(code -> {});
    }

    private void begin(int exitCode) {
        if (ending) {
            return;
        }
        ending = true;
        if (state == HubState.STARTING) {
            LOG.warn("The hub is told to stop before it has started wholly");
        }
        runShutdownJobs()
                .thenCompose(done -> stopping())
                .thenCompose(done -> finalWrite())
                .thenCompose(done -> closing())
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.error("Stopping went wrong", failure);
                    }
                    core.ending();
                    closeOwners.run();
                    lastWrites().whenComplete((written, error) -> end(exitCode));
                });
    }

    // What somebody has saved when it was unloaded.
    private CompletionStage<Void> lastWrites() {
        return stores.writing() ? quiet(CLOSE_LIMIT, "Something does not finish writing") : Stages.done();
    }

    private void end(int exitCode) {
        state = HubState.STOPPED;
        core.close().whenComplete((closed, error) -> stopped.complete(exitCode));
    }

    private CompletionStage<Void> runShutdownJobs() {
        if (shutdownJobs.isEmpty()) {
            return Stages.done();
        }
        List.copyOf(shutdownJobs).forEach(job -> loop.task(job.job).exceptionally(thrown -> {
            job.owner().failed(job, Stages.cause(thrown));
            return null;
        }));
        return quiet(SHUTDOWN_JOBS_LIMIT, "Jobs for the shutdown take too long");
    }

    private CompletionStage<Void> stopping() {
        core.cancelWorkers();
        state = HubState.STOPPING;
        fire(EventTypes.HOMEASSISTANT_STOP);
        Subscription impatience = loop.after(PATIENCE, () -> {
            LOG.info("Interrupting what still blocks: {}", String.join("; ", core.pendingTasks()));
            interruptThreads.run();
        });
        return quiet(STOP_LIMIT, "Something does not stop").thenRun(() -> {
            impatience.cancel();
            core.abandonPending();
        });
    }

    private CompletionStage<Void> finalWrite() {
        state = HubState.FINAL_WRITE;
        fire(EventTypes.HOMEASSISTANT_FINAL_WRITE);
        stores.flush();
        return quiet(FINAL_WRITE_LIMIT, "Something does not finish writing");
    }

    private CompletionStage<Void> closing() {
        state = HubState.NOT_RUNNING;
        fire(EventTypes.HOMEASSISTANT_CLOSE);
        return quiet(CLOSE_LIMIT, "Something does not close");
    }

    private void fire(String type) {
        bus.fire(type, DataMap.of(), Origin.LOCAL, null);
    }

    /** Completes when nothing is pending or the time is up; then the log says what is. */
    public CompletionStage<Void> quiet(Duration limit, String complaint) {
        CompletableFuture<Void> quiet = new CompletableFuture<>();
        Subscription timer = loop.after(limit, () -> {
            List<String> pending = new ArrayList<>(core.pendingTasks());
            LOG.warn("{} after {} s: {}", complaint, limit.toSeconds(), String.join("; ", pending));
            quiet.complete(null);
        });
        loop.settled().thenRun(() -> {
            timer.cancel();
            quiet.complete(null);
        });
        return quiet;
    }

    Subscription onShutdown(Owner owner, Task<?> job) {
        return new ShutdownJob(owner, job);
    }

    private final class ShutdownJob extends Registration {
        private final Task<?> job;

        @SuppressWarnings("this-escape") // entered in a set only
        ShutdownJob(Owner owner, Task<?> job) {
            super(owner);
            this.job = job;
            shutdownJobs.add(this);
        }

        @Override
        protected void release() {
            shutdownJobs.remove(this);
        }

        @Override
        public String label() {
            return "the shutdown job " + Labels.of(job);
        }
    }
}
