package dev.hearth.websocketapi;

import dev.hearth.api.Hub;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.LinkedHashMap;
import java.util.Map;

/** The commands that tell what the hub has: {@code get_states}, {@code get_config}, {@code entity/source}. */
final class HubCommands {
    private final Hub hub;

    private HubCommands(Hub hub) {
        this.hub = hub;
    }

    static void add(Hub hub) {
        HubCommands commands = new HubCommands(hub);
        hub.commands().add(Command.of("get_states", commands::states));
        hub.commands().add(Command.of("get_config", call -> hub.info()));
        hub.commands().add(Command.of("entity/source", commands::sources));
    }

    private Encoded states(CommandCall<?> call) {
        Permissions permissions = call.login().user().permissions();
        return permissions.all()
                ? hub.states().encoded()
                : hub.json()
                        .states(hub.states().all().stream()
                                .filter(state -> permissions.canRead(state.entityId()))
                                .toList());
    }

    private Map<String, Map<String, String>> sources(CommandCall<?> call) {
        Permissions permissions = call.login().user().permissions();
        Map<String, Map<String, String>> sources = new LinkedHashMap<>();
        hub.entities().sources().forEach((entityId, integration) -> {
            if (permissions.canRead(entityId)) {
                sources.put(entityId, Map.of("domain", integration));
            }
        });
        return sources;
    }
}
