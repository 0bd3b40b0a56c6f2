package dev.hearth.api.domain.notify;

import dev.hearth.api.data.DataMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages for a service {@code notify.<name>}. A platform of the domain {@code notify} makes one and hands it to
 * {@link NotifyServices}. Home Assistant: {@code BaseNotificationService}.
 */
@FunctionalInterface
public interface NotifyService {
    /**
     * A message.
     *
     * @param title null for none
     * @param targets whom it is for, as the platform calls them; empty leaves it to the platform
     * @param data what only this platform understands
     */
    record Message(String message, @Nullable String title, List<Object> targets, DataMap data) {
        /** Copies the list. */
        public Message {
            targets = List.copyOf(targets);
        }
    }

    /** Sends it. On the loop. */
    CompletionStage<?> send(Message message);

    /** Those it can send to that get a service of their own each: a part of the service's name to the target. */
    default Map<String, Object> targets() {
        return Map.of();
    }
}
