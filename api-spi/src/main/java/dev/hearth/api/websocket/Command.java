package dev.hearth.api.websocket;

import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command that clients send over the WebSocket API.
 *
 * {@snippet :
 * Command.of("lamp/identify", Schemas.map(LAMP), call -> bridge.identify(call.data().get(LAMP)))
 * }
 *
 * @param type its name: {@code config/area_registry/list}
 * @param schema what stands beside {@code id} and {@code type}
 * @param admin whether only administrators may send it; others get {@code unauthorized}
 * @param handler carries it out
 * @param <T> the message after the schema has converted it
 */
public record Command<T>(String type, Schema<T> schema, boolean admin, CommandHandler<T> handler) {
    /** A command for every user. */
    public static <T> Command<T> of(String type, Schema<T> schema, CommandHandler<T> handler) {
        return new Command<>(type, schema, false, handler);
    }

    /** A command without parameters that is answered at once. */
    public static Command<Section> of(String type, Function<CommandCall<Section>, ? extends @Nullable Object> answer) {
        return answering(type, answer);
    }

    /** A command with parameters that is answered at once. */
    public static Command<Section> answering(
            String type, Function<CommandCall<Section>, ? extends @Nullable Object> answer, FieldSpec<?>... fields) {
        return of(type, Schemas.map(fields), call -> completed(answer.apply(call)));
    }

    @SuppressWarnings("NullAway") // a result may be null
    private static CompletionStage<?> completed(@Nullable Object result) {
        return CompletableFuture.completedStage(result);
    }

    /** The same for administrators alone. */
    public Command<T> adminOnly() {
        return new Command<>(type, schema, true, handler);
    }
}
