package dev.hearth.alert;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import dev.hearth.api.template.Rendering;
import dev.hearth.helper.source.Sources;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Tells its notifiers again and again while an entity is in some state, until somebody acknowledges it: {@code idle}
 * while the entity is in another state, else {@code on}, or {@code off} when acknowledged. Begins when the hub has
 * started, so that the notifiers are there. Not restored. Loop only. Home Assistant:
 * {@code alert.AlertEntity}, where notifiers that are missing do not stop the others since 2023.
 */
final class Alert extends Entity {
    static final String DOMAIN = "alert";

    private final String id;
    private final AlertConfig config;
    private boolean firing;
    private boolean acknowledged;
    private boolean told;
    private int sent;
    private @Nullable Subscription next;

    Alert(String id, AlertConfig config) {
        this.id = id;
        this.config = config;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(this::cancelNext);
        onRemove(Sources.followWhenStarted(
                hub(),
                List.of(config.watched()),
                () -> look(hub().states().get(config.watched())),
                (change, event) -> look(change.newState())));
        return Stages.done();
    }

    // Where the entity is gone it stays as it is.
    private void look(@Nullable State now) {
        if (now == null) {
            return;
        }
        boolean wrong = now.value().equals(config.state());
        if (wrong && !firing) {
            begin();
        } else if (!wrong && firing) {
            end();
        }
    }

    private void begin() {
        firing = true;
        acknowledged = false;
        sent = 0;
        if (config.skipFirst()) {
            waitForNext();
        } else {
            tell();
        }
        writeState();
    }

    private void end() {
        cancelNext();
        firing = false;
        acknowledged = false;
        boolean wasTold = told;
        told = false;
        if (wasTold && config.doneMessage() != null) {
            send(config.doneMessage());
        }
        writeState();
    }

    private void tell() {
        if (!acknowledged) {
            told = true;
            send(config.message());
        }
        waitForNext();
    }

    private void waitForNext() {
        cancelNext();
        Duration delay = config.repeat().get(Math.min(sent, config.repeat().size() - 1));
        sent++;
        next = hub().loop().after(delay, this::tell);
    }

    private void cancelNext() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    private void send(@Nullable TemplateText message) {
        if (config.notifiers().isEmpty()) {
            return;
        }
        DataMap data;
        try {
            data = message(message);
        } catch (HubException e) {
            hub().logger().error("{} cannot tell anybody: {}", entityId(), e.getMessage());
            return;
        }
        for (String notifier : config.notifiers()) {
            ServiceRequest request = ServiceRequest.of("notify", notifier, data);
            hub().services()
                    .call(context() == null ? request : request.in(context()))
                    .whenComplete((answer, failure) -> {
                        if (failure != null) {
                            hub().logger()
                                    .error(
                                            "the alert {} could not call notify.{}: {}",
                                            config.name(),
                                            notifier,
                                            Stages.cause(failure).getMessage());
                        }
                    });
        }
    }

    private DataMap message(@Nullable TemplateText message) {
        String text = message == null ? config.name() : Rendering.text(hub(), message, DataMap.of());
        DataMap.Builder data = DataMap.builder(3).put("message", text);
        if (config.title() != null) {
            data.put("title", Rendering.text(hub(), config.title(), DataMap.of()));
        }
        return config.data().isEmpty()
                ? data.build()
                : data.put("data", config.data()).build();
    }

    CompletionStage<?> acknowledge() {
        if (!config.canAcknowledge()) {
            return Stages.failed(new ServiceException(
                    ServiceException.INVALID,
                    "This alert cannot be acknowledged: " + entityId() + " has can_acknowledge: false"));
        }
        return acknowledged(true);
    }

    CompletionStage<?> takeBack() {
        return acknowledged(false);
    }

    CompletionStage<?> toggle() {
        return acknowledged ? takeBack() : acknowledge();
    }

    private CompletionStage<?> acknowledged(boolean nowAcknowledged) {
        acknowledged = nowAcknowledged;
        writeState();
        return Stages.done();
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public String suggestedEntityId() {
        return DOMAIN + "." + id;
    }

    @Override
    public String state() {
        return !firing ? "idle" : acknowledged ? "off" : "on";
    }
}
