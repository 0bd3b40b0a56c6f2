package dev.hearth.remotehomeassistant;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.EntityDomains;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.entity.EntityDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** The ways into the entity domains, each opened when the first mirror of that domain comes. Loop only. */
final class Doors {
    static final HubData.Key<Doors> KEY =
            new HubData.Key<>(RemoteHomeassistantIntegration.DOMAIN + "_doors", Doors.class);

    private static final Set<String> DOMAINS =
            EntityDomains.all().stream().map(EntityDomain::name).collect(Collectors.toUnmodifiableSet());

    private final Hub hub;
    private final List<RemoteInstance> instances = new ArrayList<>();
    private final Map<String, EntityAdder> adders = new HashMap<>();
    private final Map<String, CompletionStage<EntityAdder>> opening = new HashMap<>();

    Doors(Hub hub) {
        this.hub = hub;
    }

    /** Whether entities of that domain are entities here too; those of others are states only. */
    static boolean leadsTo(String domain) {
        return DOMAINS.contains(domain);
    }

    /** The others, to be let go of when the integration is unloaded. */
    List<RemoteInstance> instances() {
        return instances;
    }

    void opened(String domain, EntityAdder adder) {
        adders.put(domain, adder);
    }

    /** The way into a domain, set up if it was not. */
    CompletionStage<EntityAdder> open(String domain) {
        return opening.computeIfAbsent(domain, each -> hub.discovery()
                .loadPlatform(each, hub.integration(), DataMap.of())
                .thenApply(loaded -> adder(each)));
    }

    private EntityAdder adder(String domain) {
        EntityAdder adder = adders.get(domain);
        if (adder == null) {
            throw new HubException("not_found", "mirrors of " + domain + " cannot be added");
        }
        return adder;
    }
}
