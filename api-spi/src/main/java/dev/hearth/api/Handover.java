package dev.hearth.api;

import dev.hearth.api.data.DataMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Lets a component set up entities of its own section, such as the {@code sensor:} in {@code command_line:}, through
 * its integration's {@link Platform}: discovery carries plain data only, so the checked section waits here meanwhile.
 * The component calls {@link #load}, the platform's {@link Platform#discovered} calls {@link #take}; both have the same
 * {@code Handover} from their integration. Loop only. Home Assistant keeps such sections in {@code hass.data}.
 *
 * @param <C> what the platform makes its entities from
 */
public final class Handover<C> {
    private static final String NUMBER = "number";

    private final String entityDomain;
    private final Map<Long, C> sections = new HashMap<>();
    private long last;

    /** @param entityDomain the domain of the platform that is handed to */
    public Handover(String entityDomain) {
        this.entityDomain = entityDomain;
    }

    /**
     * Has the platform of the integration that the hub is a view for set up.
     *
     * @return as {@link Discovery#loadPlatform}
     */
    public CompletionStage<Void> load(Hub hub, C section) {
        long number = ++last;
        sections.put(number, section);
        hub.onUnload(() -> sections.remove(number));
        return hub.discovery().loadPlatform(entityDomain, hub.integration(), DataMap.of(NUMBER, number));
    }

    /**
     * The section that was handed over; the same each time, since a set-up may be tried again.
     *
     * @throws HubException {@code discovery_not_supported} when somebody else has discovered the platform
     */
    public C take(DataMap discovered) {
        @Nullable C section = discovered.get(NUMBER) instanceof Long number ? sections.get(number) : null;
        if (section == null) {
            throw new HubException(
                    "discovery_not_supported",
                    "the " + entityDomain + " platform cannot be set up by discovery from outside its integration");
        }
        return section;
    }
}
