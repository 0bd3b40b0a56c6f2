package dev.hearth.api.domain.camera;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.api.loop.Loop;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The stills of one camera as a stream that all its viewers share. Loop only. */
final class Frames implements Flow.Publisher<Picture> {
    private final Loop loop;
    private final Duration interval;
    private final Supplier<CompletionStage<Picture>> still;
    private final Set<Viewer> viewers = new LinkedHashSet<>();
    private @Nullable Subscription timer;
    private boolean fetching;
    private boolean ended;

    Frames(Loop loop, Duration interval, Supplier<CompletionStage<Picture>> still) {
        this.loop = loop;
        this.interval = interval;
        this.still = still;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super Picture> subscriber) {
        loop.checkInLoop();
        Viewer viewer = new Viewer(subscriber);
        viewers.add(viewer);
        subscriber.onSubscribe(viewer);
        if (ended) {
            end();
        }
    }

    private final class Viewer implements Flow.Subscription {
        private final Flow.Subscriber<? super Picture> subscriber;
        private long wanted;

        Viewer(Flow.Subscriber<? super Picture> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long more) {
            loop.checkInLoop();
            if (!viewers.contains(this)) {
                return;
            }
            if (more <= 0) {
                viewers.remove(this);
                subscriber.onError(new IllegalArgumentException("asked for " + more + " frames; ask for 1 or more"));
                return;
            }
            wanted = wanted + more < 0 ? Long.MAX_VALUE : wanted + more;
            begin();
        }

        @Override
        public void cancel() {
            loop.checkInLoop();
            viewers.remove(this);
        }

        void show(Picture frame) {
            if (wanted > 0 && viewers.contains(this)) {
                wanted--;
                subscriber.onNext(frame);
            }
        }
    }

    private void begin() {
        if (timer == null && !ended) {
            timer = loop.every(interval, this::next);
            next();
        }
    }

    private void next() {
        if (fetching) {
            return;
        }
        if (viewers.stream().noneMatch(viewer -> viewer.wanted > 0)) {
            rest();
            return;
        }
        fetching = true;
        still.get().whenComplete((frame, failure) -> {
            fetching = false;
            if (failure == null) {
                List.copyOf(viewers).forEach(viewer -> viewer.show(frame));
            } else {
                leave(viewer -> viewer.subscriber.onError(Stages.cause(failure)));
            }
        });
    }

    /** Ends it for all viewers, those to come too. */
    void end() {
        ended = true;
        leave(viewer -> viewer.subscriber.onComplete());
    }

    private void leave(Consumer<Viewer> farewell) {
        rest();
        List<Viewer> all = List.copyOf(viewers);
        viewers.clear();
        all.forEach(farewell);
    }

    private void rest() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
