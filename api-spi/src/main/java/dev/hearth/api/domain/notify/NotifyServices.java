package dev.hearth.api.domain.notify;

import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Makes services of {@link NotifyService}s; every hub has it as a capability. Loop only. Home Assistant:
 * {@code notify.legacy}.
 */
public interface NotifyServices {
    /**
     * Registers {@code notify.<name>}, and {@code notify.<name>_<target>} for each of its targets. Where there is a
     * service of that name already, it stays.
     *
     * @param hub the platform's view, with which the services go
     * @param name what the owner calls it, of which the name of the service is made; null for {@code notify.notify} and
     *     {@code notify.<integration>_<target>}
     * @return takes the services away
     */
    Subscription register(Hub hub, @Nullable String name, NotifyService service);
}
