package dev.hearth.template.home;

import dev.hearth.api.template.Dependencies;
import java.util.LinkedHashSet;
import java.util.Set;

/** Takes note of what a render looks at. Of one render. Home Assistant: {@code template.RenderInfo}. */
public final class Tracked {
    private final Set<String> entities = new LinkedHashSet<>();
    private final Set<String> domains = new LinkedHashSet<>();
    private final Set<String> domainsLifecycle = new LinkedHashSet<>();
    private boolean allStates;
    private boolean allStatesLifecycle;
    private boolean time;

    /** An entity, there or not. */
    public void entity(String entityId) {
        entities.add(entityId);
    }

    /** Every state of a domain. */
    public void domain(String domain) {
        domains.add(domain);
    }

    /** How many states a domain has. */
    public void domainLifecycle(String domain) {
        domainsLifecycle.add(domain);
    }

    /** Every state. */
    public void allStates() {
        allStates = true;
    }

    /** How many states there are. */
    public void allStatesLifecycle() {
        allStatesLifecycle = true;
    }

    /** The time. */
    public void time() {
        time = true;
    }

    /** All of it, as it is now. */
    public Dependencies dependencies() {
        return new Dependencies(
                allStates,
                allStatesLifecycle,
                Set.copyOf(entities),
                Set.copyOf(domains),
                Set.copyOf(domainsLifecycle),
                time);
    }
}
