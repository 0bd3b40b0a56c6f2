package dev.hearth.group;

import dev.hearth.api.Hub;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityDomainRegistry;
import dev.hearth.api.entity.GroupStates;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.States;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the states of the domains mean to a group. Made anew when a component comes, which may bring a domain. Loop only.
 * Home Assistant: {@code group.registry.GroupIntegrationRegistry}.
 */
final class Vocabulary {
    private static final Set<String> EXCLUDED = Set.of("air_quality", "sensor", "weather");

    private final Hub hub;
    private @Nullable Words words;

    private record Words(Map<String, GroupStates> domains, Set<String> on, Map<String, String> onOfOff) {
        static Words of(List<EntityDomain<?>> all) {
            Map<String, GroupStates> domains = new HashMap<>();
            Set<String> on = new HashSet<>(Set.of(States.ON));
            Map<String, String> onOfOff = new HashMap<>(Map.of(States.OFF, States.ON));
            for (EntityDomain<?> domain : all) {
                GroupStates states = domain.groupStates();
                if (states != null) {
                    domains.put(domain.name(), states);
                    on.addAll(states.active());
                    onOfOff.putIfAbsent(states.off(), states.on());
                }
            }
            return new Words(domains, on, onOfOff);
        }
    }

    Vocabulary(Hub hub) {
        this.hub = hub;
        hub.bus().listen(EventTypes.COMPONENT_LOADED, event -> words = null);
    }

    private Words words() {
        Words present = words;
        if (present == null) {
            EntityDomainRegistry domains = hub.capability(EntityDomainRegistry.class);
            present = Words.of(domains == null ? List.of() : domains.all());
            words = present;
        }
        return present;
    }

    /** Whether members of the domain count. */
    boolean counts(String domain) {
        return !EXCLUDED.contains(domain);
    }

    /** What the states of the domain mean, null for a domain that does not say, such as that of groups. */
    @Nullable
    GroupStates of(String domain) {
        return words().domains().get(domain);
    }

    /** Whether the text means on in some domain. */
    boolean isOn(String text) {
        return words().on().contains(text);
    }

    /** What a group shows when it is on whose members show this text when they are off; null for another text. */
    @Nullable
    String onOf(String off) {
        return words().onOfOff().get(off);
    }
}
