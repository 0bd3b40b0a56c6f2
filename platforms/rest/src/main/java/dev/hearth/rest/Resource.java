package dev.hearth.rest;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.entity.Trouble;
import dev.hearth.rest.client.Digest;
import dev.hearth.rest.client.Fetcher;
import dev.hearth.rest.client.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A query and its last answer, which several entities may share. Whoever wants a new answer while one is on its way
 * waits for that one. Loop only. Home Assistant 2026.1: {@code rest.data.RestData} with its coordinator.
 */
final class Resource {
    private static final int FIRST_ERROR = 400;

    private final Hub hub;
    private final Fetcher fetcher;
    private final Query query;
    private final Digest digest = new Digest();
    private final Trouble log;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean wantsAttributes;
    private boolean wantsValue;
    private @Nullable Answer answer;
    private String trouble = "has not been asked yet";
    private @Nullable CompletionStage<Void> running;

    Resource(Hub hub, Fetcher fetcher, Query query) {
        this.hub = hub;
        this.fetcher = fetcher;
        this.query = query;
        this.log = new Trouble(subject());
    }

    /** What the log calls it; nothing that may be secret. */
    String subject() {
        return query.subject();
    }

    /** The last answer; null when there was none. */
    @Nullable
    Answer answer() {
        return answer;
    }

    /** Why there was no answer, as the end of a sentence about it. */
    String trouble() {
        return trouble;
    }

    /** Has answers taken apart as this one needs it, too. */
    void serve(AnswerReader reader) {
        wantsAttributes |= reader.wantsAttributes();
        wantsValue |= reader.wantsValue();
    }

    /** Asks. Completes when there is an answer or it is clear that there is none; does not fail. */
    CompletionStage<Void> refresh() {
        if (running != null) {
            return running;
        }
        Request request;
        try {
            request = query.request(hub);
        } catch (HubException e) {
            take(null, "is not asked: " + e.getMessage());
            return Stages.done();
        }
        String chance = Long.toHexString(hub.random().nextLong());
        boolean attributes = wantsAttributes;
        boolean value = wantsValue;
        CompletionStage<Void> started = hub.loop()
                .blocking(() -> {
                    Answer fetched = Answer.of(fetcher.fetch(request, digest, chance), query.encoding());
                    Answer apart = attributes ? fetched.withAttributes() : fetched;
                    return value ? apart.withValue(hub.json()) : apart;
                })
                .handle((fetched, failure) -> {
                    running = null;
                    take(fetched, failure == null ? "" : Fetcher.why(Stages.cause(failure), request));
                    return null;
                });
        running = started;
        return started;
    }

    private void take(@Nullable Answer fetched, String failure) {
        answer = fetched;
        trouble = failure;
        String wrong = fetched == null
                ? trouble
                : fetched.status() >= FIRST_ERROR ? "answers with the status " + fetched.status() : fetched.complaint();
        log.note(hub.logger(), wrong);
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Asks again and again while somebody listens. */
    void poll(Duration interval) {
        hub.loop().every(interval, () -> {
            if (!listeners.isEmpty() && !hub.state().isStopping()) {
                refresh();
            }
        });
    }

    /** Hears of each answer, and of each that did not come. */
    Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
