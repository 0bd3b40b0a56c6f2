package dev.hearth.api.template;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a render looked at, so that a change of it asks for another. Immutable.
 * Home Assistant: {@code template.RenderInfo}.
 *
 * @param allStates whether it read every state
 * @param allStatesLifecycle whether it counted all states or read their names: it depends on which there are
 * @param entities the entities it read, also those that do not exist
 * @param domains the domains all of whose states it read
 * @param domainsLifecycle the domains whose states it counted
 * @param time whether it asked for the time
 */
public record Dependencies(
        boolean allStates,
        boolean allStatesLifecycle,
        Set<String> entities,
        Set<String> domains,
        Set<String> domainsLifecycle,
        boolean time) {
    /** Nothing. */
    public static final Dependencies NONE =
            new Dependencies(false, false, Set.of(), Set.of(), Set.of(), false);

    /** How long to wait between renders that changes of all states ask for, or any after a failure. */
    public static final Duration ALL_STATES_LIMIT = Duration.ofMinutes(1);

    /** How long to wait between renders that changes of a domain ask for. */
    public static final Duration DOMAIN_LIMIT = Duration.ofSeconds(1);

    /** The least time between two renders: {@link #ALL_STATES_LIMIT}, {@link #DOMAIN_LIMIT}, or null for none. */
    public @Nullable Duration rateLimit() {
        if (allStates) {
            return ALL_STATES_LIMIT;
        }
        return domains.isEmpty() && domainsLifecycle.isEmpty() ? null : DOMAIN_LIMIT;
    }
}
