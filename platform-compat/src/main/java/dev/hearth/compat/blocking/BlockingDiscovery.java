package dev.hearth.compat.blocking;

import dev.hearth.api.Discovery;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import java.util.Collection;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Discovery} for code that waits; see {@link BlockingHub} for the rules of all calls.
 *
 * <p>Announcing does not wait: what is announced in a component's set-up can often be set up only after it. Failures are
 * logged. Home Assistant 0.45: {@code helpers.discovery}.
 */
public final class BlockingDiscovery {
    private final Hub hub;
    private final Workers workers;
    private final Crossing crossing;

    BlockingDiscovery(Hub hub, Workers workers, Crossing crossing) {
        this.hub = hub;
        this.workers = workers;
        this.crossing = crossing;
    }

    /** A find: the agreed word for its kind, or the platform to load, and what is known of it. */
    public record Found(String what, DataMap discovered) {}

    /** Has a platform set up without an entry in the configuration; see {@link Discovery#loadPlatform}. Any thread. */
    public void loadPlatform(String domain, String platform, DataMap discovered) {
        announce(
                "setting up the " + domain + " platform of " + platform,
                () -> hub.discovery().loadPlatform(domain, platform, discovered));
    }

    /** Announces that a kind of device or service was found; see {@link Discovery#discover}. Any thread. */
    public void discover(String service, DataMap discovered, @Nullable String component) {
        announce("announcing " + service, () -> hub.discovery().discover(service, discovered, component));
    }

    private void announce(String what, Supplier<CompletionStage<Void>> begin) {
        crossing.post(() -> begin.get().exceptionally(thrown -> {
            Throwable cause = Stages.cause(thrown);
            hub.logger().error("{} failed: {}", what, cause.toString(), cause);
            return null;
        }));
    }

    /** Hears of what {@link #discover} announces, on workers. Any thread but the loop. */
    public Subscription listen(Collection<String> services, BlockingListener<? super Found> listener) {
        Deliveries<Found> deliveries =
                new Deliveries<>(hub, workers, "the listener of " + String.join(", ", services), listener);
        return new Listening(
                crossing,
                deliveries,
                crossing.call(() -> hub.discovery().listen(
                        services, (service, discovered) -> deliveries.deliver(new Found(service, discovered)))));
    }

    /** Hears of each platform that {@link #loadPlatform} asks of an entity domain, on workers. Any thread but the loop. */
    public Subscription listenPlatform(String domain, BlockingListener<? super Found> listener) {
        Deliveries<Found> deliveries =
                new Deliveries<>(hub, workers, "the listener of platforms of " + domain, listener);
        return new Listening(
                crossing,
                deliveries,
                crossing.call(() -> hub.discovery().listenPlatform(
                        domain, (platform, discovered) -> deliveries.deliver(new Found(platform, discovered)))));
    }
}
