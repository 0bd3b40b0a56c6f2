package dev.hearth.wakeonlan;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Sends packets, and offers to. */
final class Waking {
    private static final String SERVICE = "send_magic_packet";

    private Waking() {}

    /** Registers the service, unless it is there. */
    static void offer(Hub hub) {
        if (!hub.services().has(WakeOnLan.DOMAIN, SERVICE)) {
            hub.services()
                    .register(
                            WakeOnLan.DOMAIN,
                            SERVICE,
                            ServiceDefinition.of(MagicPacket.SCHEMA, call -> send(hub, call.data()))
                                    .described(
                                            "Send magic packet", "Wakes a machine by a packet with its address."));
        }
    }

    /** Sends a packet on a worker; what goes wrong is said in the words of a service. */
    static CompletionStage<Void> send(Hub hub, MagicPacket packet) {
        hub.logger().info("waking {} by way of {}, port {}", packet.mac(), packet.address(), packet.port());
        return hub.loop()
                .<@Nullable Void>blocking(() -> {
                    packet.send();
                    return null;
                })
                .handle((sent, failure) -> failure)
                .thenCompose(failure -> failure == null
                        ? Stages.done()
                        : Stages.failed(new ServiceException(
                                ServiceException.FAILED,
                                "the packet for " + packet.mac() + " cannot be sent to " + packet.address() + ", port "
                                        + packet.port() + ": " + Stages.cause(failure),
                                Stages.cause(failure))));
    }
}
