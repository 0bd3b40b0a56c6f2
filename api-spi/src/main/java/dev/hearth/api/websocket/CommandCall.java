package dev.hearth.api.websocket;

import dev.hearth.api.Context;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Login;
import dev.hearth.api.data.DataMap;
import org.jspecify.annotations.Nullable;

/**
 * A command as its handler gets it, and the way back to the client. Loop only.
 *
 * @param <T> the message after the schema has converted it
 */
public interface CommandCall<T> {
    /** The message, checked and converted by the command's schema. */
    T data();

    /** The message as it was sent, with {@code id} and {@code type}. */
    DataMap message();

    /** The number of the message, by which the client knows the answers. */
    long id();

    /** Who sent it. */
    Login login();

    /** The address of the client, for the log. */
    String remote();

    /** A context for what the command does: that of the user. The same at each call. */
    Context context();

    /** Sends a result before the handler is done: before the first event of a subscription. */
    void acknowledge(@Nullable Object result);

    /**
     * Sends an event; nothing happens when the client has gone.
     *
     * @param event what {@link dev.hearth.api.json.Json#encode} takes; give an {@link dev.hearth.api.data.Encoded} for what
     *     many clients get
     */
    void event(@Nullable Object event);

    /**
     * Keeps a subscription until the client takes it back with {@code unsubscribe_events}, or goes. One for each
     * command; another joins the first.
     */
    void subscribe(Subscription subscription);

    /** Data of the connection that the handler's integration keeps there, such as its feature flags; null at first. */
    <D> @Nullable D connectionData(Class<D> type);

    /** Keeps data of the connection. */
    <D> void connectionData(Class<D> type, D data);
}
