package dev.hearth.api.domain.notify;

import dev.hearth.api.Stages;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.state.States;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere to send messages to: a telephone, a display, a chat. Override {@link #sendMessage}. Its state is when a
 * message was sent last. Home Assistant 2024.5: {@code NotifyEntity}.
 */
public abstract class NotifyEntity extends Entity {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    private boolean restored;
    private @Nullable String lastSent;

    /** A sum of {@link NotifyFeatures}. */
    @Override
    public Long supportedFeatures() {
        return 0L;
    }

    /**
     * Sends a message.
     *
     * @param title null for none, and for one without {@link NotifyFeatures#TITLE}
     */
    public CompletionStage<?> sendMessage(String message, @Nullable String title) {
        return notImplemented("sendMessage");
    }

    final CompletionStage<?> send(String message, @Nullable String title) {
        restored = true;
        lastSent = MOMENT.format(hub().loop().time().now());
        writeState();
        CompletionStage<?> sent = sendMessage(message, supports(NotifyFeatures.TITLE) ? title : null);
        return sent.thenCompose(done -> Stages.done());
    }

    /** When a message was sent last, in UTC. */
    @Override
    public final @Nullable String state() {
        if (!restored && isAdded()) {
            restored = true;
            LastState kept = lastState();
            String before = kept == null ? null : kept.state().value();
            lastSent = States.UNKNOWN.equals(before) || States.UNAVAILABLE.equals(before) ? null : before;
        }
        return lastSent;
    }

    @Override
    public final boolean keepsState() {
        return true;
    }
}
