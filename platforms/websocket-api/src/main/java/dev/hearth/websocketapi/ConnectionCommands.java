package dev.hearth.websocketapi;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.websocket.Command;
import java.util.Map;

/** The commands about the connection itself: {@code ping}, {@code supported_features}, {@code unsubscribe_events}. */
final class ConnectionCommands {
    private static final String COALESCE_MESSAGES = "coalesce_messages";
    private static final Field<Map<String, Long>> FEATURES =
            Field.required("features", Schemas.dict(Wire.TEXT, Wire.INTEGER));
    private static final Field<Long> SUBSCRIPTION = Field.required("subscription", Schemas.integer());

    private ConnectionCommands() {}

    static void add(Hub hub) {
        hub.commands().add(Command.of("ping", Schemas.map(), call -> {
            Call.of(call).pong();
            return Stages.done();
        }));
        hub.commands().add(Command.of("supported_features", Schemas.map(FEATURES), call -> {
            boolean collecting = call.data().get(FEATURES).getOrDefault(COALESCE_MESSAGES, 0L) != 0;
            Call.of(call).connection().collecting(collecting);
            return Stages.done();
        }));
        hub.commands().add(Command.of("unsubscribe_events", Schemas.map(SUBSCRIPTION), call -> {
            if (!Call.of(call).connection().unsubscribe(call.data().get(SUBSCRIPTION))) {
                throw new HubException("not_found", "Subscription not found.");
            }
            return Stages.done();
        }));
    }
}
