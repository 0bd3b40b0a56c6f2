package dev.hearth.core.setup;

import dev.hearth.api.HubException;
import dev.hearth.api.NotReadyException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.loop.Loop;
import dev.hearth.core.loop.Owner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the set-up of foreign code: with a warning when it takes long, a limit after which it is abandoned, and a
 * later try when it says that it is not ready. Loop only.
 */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger("core.setup");
    private static final Duration SLOW = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration NAMED_AGAIN = Duration.ofMinutes(1);

    private final Loop loop;
    private final Set<Attempt> running = new LinkedHashSet<>();
    private final Set<Attempt> retrying = new LinkedHashSet<>();

    Attempts(Loop loop) {
        this.loop = loop;
    }

    /** How long to wait before each further try. */
    enum Backoff {
        /** 5, 10, 20, 40, then 80 s. */
        COMPONENT {
            @Override
            Duration after(int tries) {
                return Duration.ofSeconds(5L << Math.min(tries - 1, 4));
            }
        },
        /** 30 s more each time, up to 180 s. */
        PLATFORM {
            @Override
            Duration after(int tries) {
                return Duration.ofSeconds(30L * Math.min(tries, 6));
            }
        };

        abstract Duration after(int tries);
    }

    /** Told how it went. A failure may be followed by a success when a later try works. */
    interface Outcome {
        void succeeded(Duration took);

        void failed(String reason);
    }

    /** What is being set up at this moment. */
    List<String> running() {
        return running.stream().map(attempt -> attempt.name).toList();
    }

    void begin(String name, Owner owner, Backoff backoff, Supplier<CompletionStage<?>> task, Outcome outcome) {
        new Attempt(name, owner, backoff, task, outcome).begin();
    }

    /** Runs something once within the limits; what goes wrong is logged, the stage completes all the same. */
    CompletionStage<Void> once(String name, Owner owner, Supplier<CompletionStage<?>> task) {
        return once(name, owner, task, reason -> {});
    }

    /** The same, telling what goes wrong. */
    CompletionStage<Void> once(
            String name, Owner owner, Supplier<CompletionStage<?>> task, Consumer<String> refused) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        begin(name, owner, Backoff.COMPONENT, task, new Outcome() {
            @Override
            public void succeeded(Duration took) {
                done.complete(null);
            }

            @Override
            public void failed(String reason) {
                refused.accept(reason);
                done.complete(null);
            }
        });
        return done;
    }

    /** Gives up the later tries of an integration. */
    void cancel(Owner owner) {
        for (Attempt attempt : List.copyOf(retrying)) {
            if (attempt.owner.equals(owner)) {
                attempt.retry.cancel();
                retrying.remove(attempt);
            }
        }
    }

    private final class Attempt {
        private final String name;
        private final Owner owner;
        private final Backoff backoff;
        private final Supplier<CompletionStage<?>> task;
        private final Outcome outcome;
        private final List<Subscription> timers = new ArrayList<>();
        private Subscription retry = () -> {};
        private int tries;
        private long start;

        Attempt(String name, Owner owner, Backoff backoff, Supplier<CompletionStage<?>> task, Outcome outcome) {
            this.name = name;
            this.owner = owner;
            this.backoff = backoff;
            this.task = task;
            this.outcome = outcome;
        }

        void begin() {
            retrying.remove(this);
            if (owner.closed()) {
                return;
            }
            running.add(this);
            tries++;
            start = loop.time().nanoTime();
            timers.add(loop.after(SLOW, this::sayThatItIsSlow));
            CompletableFuture<Object> limited = new CompletableFuture<>();
            timers.add(loop.after(LIMIT, () -> limited.completeExceptionally(new HubException(
                    "setup_abandoned", "it was given up after " + LIMIT.toSeconds() + " s without an end"))));
            CompletionStage<Object> end = limited;
            end.whenComplete((done, failure) -> ended(failure));
            owner.loop().task(() -> task.get().thenApply(done -> name)).whenComplete((done, failure) -> {
                if (failure == null) {
                    limited.complete(name);
                } else {
                    limited.completeExceptionally(failure);
                }
            });
        }

        private void sayThatItIsSlow() {
            LOG.warn("{} takes more than {} s to set up", name, SLOW.toSeconds());
            timers.add(loop.every(
                    NAMED_AGAIN,
                    () -> LOG.warn("Still waiting for {} to set up, {} s by now", name, took().toSeconds())));
        }

        private Duration took() {
            return Duration.ofNanos(loop.time().nanoTime() - start);
        }

        private void ended(Throwable failure) {
            timers.forEach(Subscription::cancel);
            timers.clear();
            running.remove(this);
            if (failure == null) {
                outcome.succeeded(took());
                return;
            }
            Throwable cause = Stages.cause(failure);
            if (cause instanceof NotReadyException) {
                tryAgain(cause);
            } else if (cause instanceof HubException known) {
                owner.logger().error("{} could not be set up: {}", name, known.getMessage());
                outcome.failed(String.valueOf(known.getMessage()));
            } else {
                owner.logger().error("{} could not be set up: {}", name, cause.toString(), cause);
                outcome.failed(cause.toString());
            }
        }

        private void tryAgain(Throwable cause) {
            Duration pause = backoff.after(tries);
            owner.logger()
                    .warn("{} is not ready: {}. Trying again in {} s", name, cause.getMessage(), pause.toSeconds());
            retrying.add(this);
            retry = loop.after(pause, this::begin);
            outcome.failed("it is not ready (" + cause.getMessage() + ") and is tried again");
        }
    }
}
