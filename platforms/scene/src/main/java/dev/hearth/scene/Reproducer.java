package dev.hearth.scene;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityDomainRegistry;
import dev.hearth.api.entity.Reproduction;
import dev.hearth.api.group.Groups;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Brings entities into states, by the services that their domains name for it: all entities at the same time, the
 * calls for one entity one after the other. What cannot be done is logged. Loop only. Home Assistant:
 * {@code helpers.state.async_reproduce_state}.
 */
final class Reproducer {
    private final Hub hub;

    Reproducer(Hub hub) {
        this.hub = hub;
    }

    /**
     * Does it.
     *
     * @param wanted by entity id; what is said of a group is said of its members
     * @param context what the calls carry, null to make one
     * @return completes when all calls are done; fails as the first of those that failed
     */
    CompletionStage<Void> reproduce(Map<String, WantedState> wanted, DataMap options, @Nullable Context context) {
        Context cause = context == null ? hub.newContext(null, null) : context;
        List<CompletionStage<?>> all = new ArrayList<>();
        membersOfGroups(wanted).forEach((id, state) -> all.add(inOrder(requests(id, state, options, cause), cause)));
        return Stages.all(all);
    }

    private Map<String, WantedState> membersOfGroups(Map<String, WantedState> wanted) {
        Groups groups = hub.capability(Groups.class);
        Map<String, WantedState> all = new LinkedHashMap<>();
        wanted.forEach((id, state) -> {
            if (groups == null || groups.members(id).isEmpty()) {
                all.put(id, state);
            } else {
                groups.expand(List.of(id)).stream()
                        .filter(member -> !wanted.containsKey(member))
                        .forEach(member -> all.putIfAbsent(member, state));
            }
        });
        return all;
    }

    private List<ServiceRequest> requests(String entityId, WantedState wanted, DataMap options, Context cause) {
        State present = hub.states().get(entityId);
        if (present == null) {
            hub.logger().warn("there is no {} to bring into the state {}", entityId, wanted.value());
            return List.of();
        }
        Reproduction reproduction = reproductionOf(EntityId.domainOf(entityId));
        if (reproduction == null) {
            hub.logger().warn("{} cannot be brought into a state", entityId);
            return List.of();
        }
        try {
            List<ServiceRequest> requests =
                    reproduction.requests(wanted.asState(entityId, cause), present, options);
            if (requests.isEmpty() && !present.value().equals(wanted.value())) {
                hub.logger().warn("{} cannot be brought into the state {}", entityId, wanted.value());
            }
            return requests;
        } catch (RuntimeException e) { // the domain may be an integration's
            hub.logger().warn("{} cannot be brought into the state {}: {}", entityId, wanted.value(), e.getMessage());
            return List.of();
        }
    }

    private @Nullable Reproduction reproductionOf(String domain) {
        EntityDomainRegistry domains = hub.capability(EntityDomainRegistry.class);
        EntityDomain<?> found = domains == null ? null : domains.find(domain);
        return found == null ? null : found.reproduction();
    }

    private CompletionStage<?> inOrder(List<ServiceRequest> requests, Context cause) {
        CompletionStage<?> last = Stages.done();
        for (ServiceRequest request : requests) {
            last = last.thenCompose(done -> hub.services().call(request.in(cause)));
        }
        return last;
    }
}
