package dev.hearth.api.websocket;

import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The commands of the WebSocket API. Integrations add to it whether or not the API is there. Loop only.
 * {@link dev.hearth.api.Hub#commands}.
 */
public interface Commands {
    /**
     * Adds a command.
     *
     * @throws HubException {@code command_taken} when there is one of that type
     */
    Subscription add(Command<?> command);

    /** The command of that type, or null. */
    @Nullable
    Command<?> find(String type);

    /** The names of all commands, in the order they came; a copy. */
    List<String> types();
}
