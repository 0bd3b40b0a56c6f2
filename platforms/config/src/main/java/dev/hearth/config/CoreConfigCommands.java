package dev.hearth.config;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.HomeSettings;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.concurrent.CompletionStage;

/** {@code config/core/update} and {@code config/core/detect}. Home Assistant: {@code components/config/core.py}. */
final class CoreConfigCommands {
    private CoreConfigCommands() {}

    static void add(Hub hub) {
        // What may be said, the settings check themselves.
        hub.commands()
                .add(Command.of("config/core/update", Schemas.map().allowExtra(), call -> update(hub, call))
                        .adminOnly());
        // Home Assistant asks a service in the internet where the home is; nobody is asked here.
        hub.commands().add(Command.of("config/core/detect", call -> DataMap.of()).adminOnly());
    }

    private static CompletionStage<?> update(Hub hub, CommandCall<Section> call) {
        HomeSettings settings = hub.capability(HomeSettings.class);
        if (settings == null) {
            return Stages.failed(new HubException("not_supported", "this hub keeps no settings of the home"));
        }
        // Values of entities are always shown in the units of the home here.
        return settings.update(
                call.message().without("id").without("type").without("update_units"));
    }
}
