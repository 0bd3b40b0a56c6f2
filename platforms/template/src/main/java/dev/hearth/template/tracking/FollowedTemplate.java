package dev.hearth.template.tracking;

import dev.hearth.api.Subscription;
import dev.hearth.api.event.Event;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.template.Dependencies;
import dev.hearth.api.template.Evaluation;
import dev.hearth.api.template.TemplateTracker.Followed;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One template that is followed, its last result and when it may be rendered again. After
 * {@code event._TrackTemplateResultInfo} and {@code ratelimit.KeyedRateLimit}.
 */
final class FollowedTemplate {
    final Followed what;
    private Evaluation last;
    private long renderedAtMicros;
    // The render that waits for the limit to pass, and the change that asked for it first.
    private @Nullable Subscription waiting;
    private @Nullable Event waitingFor;

    FollowedTemplate(Followed what, long nowMicros) {
        this.what = what;
        this.renderedAtMicros = nowMicros;
        this.last = render();
    }

    private Evaluation render() {
        return what.template().evaluate(what.variables().get(), what.strict());
    }

    Evaluation last() {
        return last;
    }

    /**
     * Renders it again.
     *
     * @return what became of it; null if that is the same as before
     */
    @Nullable
    Evaluation again(long nowMicros) {
        cancelWaiting();
        renderedAtMicros = nowMicros;
        Evaluation now = render();
        Evaluation before = last;
        last = now;
        boolean same = now.failed() ? before.failed() : !before.failed() && sameResult(before, now);
        return same ? null : now;
    }

    // As a value: 1 and 1.0, and 1 and true, are different results.
    private static boolean sameResult(Evaluation before, Evaluation now) {
        Object a = before.value();
        Object b = now.value();
        return Objects.equals(a, b) && before.text().equals(now.text());
    }

    /** Whether a change asks for another render. What failed may depend on anything. */
    boolean dependsOn(StateChanged change) {
        Dependencies on = last.dependencies();
        if (last.failed() || on.allStates() || on.entities().contains(change.entityId())) {
            return true;
        }
        String domain = EntityId.domainOf(change.entityId());
        if (on.domains().contains(domain)) {
            return true;
        }
        boolean comesOrGoes = change.oldState() == null || change.newState() == null;
        return comesOrGoes && (on.allStatesLifecycle() || on.domainsLifecycle().contains(domain));
    }

    /** How long it must wait after its last render before it is rendered for this change. */
    Duration limitFor(StateChanged change) {
        Dependencies on = last.dependencies();
        if (on.entities().contains(change.entityId())) {
            return Duration.ZERO;
        }
        Duration own = what.rateLimit();
        Duration limit = own != null ? own : last.failed() ? Dependencies.ALL_STATES_LIMIT : on.rateLimit();
        return limit == null ? Duration.ZERO : limit;
    }

    /** How long until the limit has passed, zero or less if it has. */
    Duration left(Duration limit, long nowMicros) {
        return limit.minus(Duration.ofNanos((nowMicros - renderedAtMicros) * 1000));
    }

    boolean isWaiting() {
        return waiting != null;
    }

    void waitWith(Subscription timer, Event cause) {
        waiting = timer;
        waitingFor = cause;
    }

    @Nullable
    Event waitingFor() {
        return waitingFor;
    }

    void cancelWaiting() {
        Subscription timer = waiting;
        waiting = null;
        waitingFor = null;
        if (timer != null) {
            timer.cancel();
        }
    }
}
