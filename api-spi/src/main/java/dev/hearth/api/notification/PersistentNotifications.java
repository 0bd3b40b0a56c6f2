package dev.hearth.api.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that stay until somebody dismisses them. Every hub has it: {@code hub.capability(PersistentNotifications.class)}.
 * Loop only. Each change fires {@code persistent_notifications_updated}. At most 1,000 are kept; the oldest goes first. Home Assistant: {@code persistent_notification}.
 */
public interface PersistentNotifications {
    /**
     * A message.
     *
     * @param id unique; a second message with the same id replaces the first
     * @param message Markdown
     */
    record Notification(String id, String message, @Nullable String title, Instant createdAt) {}

    /**
     * Shows a message.
     *
     * @param id null makes one up
     */
    Notification create(String message, @Nullable String title, @Nullable String id);

    /** Takes a message away; answers whether it was there. */
    boolean dismiss(String id);

    /** Takes all away. */
    void dismissAll();

    /** All messages, oldest first; a copy. */
    List<Notification> all();
}
