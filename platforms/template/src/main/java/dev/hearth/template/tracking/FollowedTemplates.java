package dev.hearth.template.tracking;

import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.template.Dependencies;
import dev.hearth.api.template.Evaluation;
import dev.hearth.api.template.TemplateTracker.Followed;
import dev.hearth.api.template.TemplateTracker.Following;
import dev.hearth.api.template.TemplateTracker.Listener;
import dev.hearth.api.template.TemplateTracker.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Templates that are followed together. Subscribes to no more than they depend on. Loop only. */
final class FollowedTemplates implements Following {
    private final Hub hub;
    private final Listener listener;
    private final List<FollowedTemplate> templates = new ArrayList<>();
    private Dependencies subscribed = Dependencies.NONE;
    private @Nullable Subscription changes;
    private @Nullable Subscription minutes;
    private boolean cancelled;

    FollowedTemplates(Hub hub, List<Followed> followed, Listener listener) {
        this.hub = hub;
        this.listener = listener;
        hub.loop().checkInLoop();
        for (Followed each : followed) {
            templates.add(new FollowedTemplate(each, nowMicros()));
        }
    }

    void begin() {
        subscribe();
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            results.add(new Result(i, templates.get(i).last(), null));
        }
        listener.evaluated(null, results);
    }

    private long nowMicros() {
        return hub.loop().time().epochMicros();
    }

    // --- what is subscribed to

    @Override
    public Dependencies dependencies() {
        boolean all = false;
        boolean lifecycle = false;
        boolean time = false;
        Set<String> entities = new LinkedHashSet<>();
        Set<String> domains = new LinkedHashSet<>();
        Set<String> domainsLifecycle = new LinkedHashSet<>();
        for (FollowedTemplate template : templates) {
            Dependencies on = template.last().dependencies();
            // After a failure nobody knows what it would have looked at.
            all |= on.allStates() || template.last().failed();
            lifecycle |= on.allStatesLifecycle();
            time |= on.time();
            entities.addAll(on.entities());
            domains.addAll(on.domains());
            domainsLifecycle.addAll(on.domainsLifecycle());
        }
        return new Dependencies(all, lifecycle, entities, domains, domainsLifecycle, time);
    }

    private void subscribe() {
        Dependencies on = dependencies();
        if (cancelled || on.equals(subscribed)) {
            return;
        }
        Subscription before = changes;
        changes = subscription(on);
        if (before != null) {
            before.cancel();
        }
        if (on.time() && minutes == null) {
            nextMinute();
        } else if (!on.time() && minutes != null) {
            minutes.cancel();
            minutes = null;
        }
        subscribed = on;
    }

    private @Nullable Subscription subscription(Dependencies on) {
        boolean everything = on.allStates() || on.allStatesLifecycle();
        if (everything || !on.domains().isEmpty() || !on.domainsLifecycle().isEmpty()) {
            return hub.bus().listen(
                    EventTypes.STATE_CHANGED,
                    data -> data instanceof StateChanged change
                            && (everything || isIn(on, change.entityId())),
                    event -> {
                        if (event.data() instanceof StateChanged change) {
                            changed(change, event);
                        }
                    });
        }
        return on.entities().isEmpty() ? null : hub.states().track(on.entities(), this::changed);
    }

    private static boolean isIn(Dependencies on, String entityId) {
        String domain = EntityId.domainOf(entityId);
        return on.entities().contains(entityId)
                || on.domains().contains(domain)
                || on.domainsLifecycle().contains(domain);
    }

    private void nextMinute() {
        Instant now = hub.loop().time().now();
        Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        minutes = hub.loop().at(next, () -> {
            minutes = null;
            List<Integer> due = new ArrayList<>();
            for (int i = 0; i < templates.size(); i++) {
                if (templates.get(i).last().dependencies().time()) {
                    due.add(i);
                }
            }
            render(null, due);
            if (!cancelled && minutes == null && subscribed.time()) {
                nextMinute();
            }
        });
    }

    // --- rendering again

    private void changed(StateChanged change, Event event) {
        List<Integer> due = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            FollowedTemplate template = templates.get(i);
            if (!template.dependsOn(change)) {
                continue;
            }
            Duration left = template.left(template.limitFor(change), nowMicros());
            if (template.limitFor(change).isZero() || left.isZero() || left.isNegative()) {
                due.add(i);
            } else if (!template.isWaiting()) {
                int index = i;
                template.waitWith(hub.loop().after(left, () -> limitPassed(index)), event);
            }
        }
        render(event, due);
    }

    private void limitPassed(int index) {
        Event cause = templates.get(index).waitingFor();
        render(cause, List.of(index));
    }

    @Override
    public void refresh() {
        hub.loop().checkInLoop();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            all.add(i);
        }
        render(null, all);
    }

    private void render(@Nullable Event cause, List<Integer> due) {
        if (cancelled || due.isEmpty()) {
            return;
        }
        List<Result> results = new ArrayList<>();
        for (int index : due) {
            Evaluation before = templates.get(index).last();
            Evaluation now = templates.get(index).again(nowMicros());
            if (now != null) {
                results.add(new Result(index, now, before));
            }
        }
        subscribe();
        if (!results.isEmpty()) {
            listener.evaluated(cause, results);
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        if (changes != null) {
            changes.cancel();
        }
        if (minutes != null) {
            minutes.cancel();
        }
        templates.forEach(FollowedTemplate::cancelWaiting);
    }
}
