package dev.hearth.core.hub;

import dev.hearth.api.Hub;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceHandler;

/** The services of the hub itself: {@code homeassistant.stop} and {@code homeassistant.restart}. */
public final class HubServices {
    private static final String DOMAIN = "homeassistant";

    private HubServices() {}

    /** Registers them. Loop only. */
    public static void register(Hub hub) {
        hub.services().register(DOMAIN, "stop", stopping(hub, 0).described("Stop", "Stops the hub."));
        hub.services()
                .register(
                        DOMAIN,
                        "restart",
                        stopping(hub, Hub.EXIT_RESTART)
                                .described("Restart", "Stops the hub so that whoever started it starts it again."));
    }

    private static ServiceDefinition<?> stopping(Hub hub, int exitCode) {
        return ServiceDefinition.of(
                Schemas.map(),
                ServiceHandler.callback(call -> hub.stop(exitCode)));
    }
}
