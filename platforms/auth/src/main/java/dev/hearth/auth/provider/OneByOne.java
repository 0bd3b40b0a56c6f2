package dev.hearth.auth.provider;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.loop.Blocking;
import java.util.concurrent.CompletionStage;

/**
 * Does what costs a processor for long on a worker, one after the other, so that many who try to log in at once take one
 * processor and no more. At most 32 wait; more are refused with {@code too_many_requests}. Loop only.
 */
public final class OneByOne {
    private static final int MOST_WAITING = 32;

    private final Hub hub;
    private CompletionStage<?> last = Stages.done();
    private int waiting;

    /** Works for that hub. */
    public OneByOne(Hub hub) {
        this.hub = hub;
    }

    /** Runs it when those before it are done. */
    public <T> CompletionStage<T> run(Blocking<T> work) {
        if (waiting >= MOST_WAITING) {
            return Stages.failed(new HubException("too_many_requests", "Too many log in at once; try again soon."));
        }
        waiting++;
        CompletionStage<T> result =
                last.handle((before, failure) -> waiting).thenCompose(count -> hub.loop().blocking(work));
        last = result.whenComplete((done, failure) -> waiting--);
        return result;
    }
}
