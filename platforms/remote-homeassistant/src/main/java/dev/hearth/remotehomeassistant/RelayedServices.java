package dev.hearth.remotehomeassistant;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.group.Groups;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.api.service.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Services for entities that another hub has and this one has not, such as those of helpers or {@code sonos.snapshot}:
 * offered here too, for the mirrors. A service that this hub has, or gets later, is its own. Loop only.
 */
final class RelayedServices {
    private final Hub hub;
    private final Set<RemoteInstance> instances = new LinkedHashSet<>();

    RelayedServices(Hub hub) {
        this.hub = hub;
    }

    /** Offers what is missing here of another hub's services, as {@code get_services} tells them. */
    void offer(RemoteInstance instance, DataMap all) {
        instances.add(instance);
        all.forEach((domain, services) -> {
            if (services instanceof DataMap named) {
                named.forEach((service, description) -> offer(domain, service, description));
            }
        });
    }

    private void offer(String domain, String service, @Nullable Object description) {
        if (!(description instanceof DataMap explained)
                || !(explained.get("target") instanceof DataMap target)
                || hub.services().has(domain, service)) {
            return;
        }
        String title = explained.text("name");
        String sentence = explained.text("description");
        hub.services().register(
                domain,
                service,
                ServiceDefinition.untyped(this::call)
                        .responding(responds(explained.get("response")))
                        .described(title == null ? service : title, sentence == null ? "" : sentence)
                        .targeting(target));
    }

    private static SupportsResponse responds(@Nullable Object response) {
        if (!(response instanceof DataMap map)) {
            return SupportsResponse.NONE;
        }
        return Boolean.TRUE.equals(map.get("optional")) ? SupportsResponse.OPTIONAL : SupportsResponse.ONLY;
    }

    private CompletionStage<@Nullable DataMap> call(ServiceCall<DataMap> call) {
        Map<RemoteInstance, List<String>> wanted = wanted(call);
        DataMap data = call.data();
        for (String key : Target.KEYS) {
            data = data.without(key);
        }
        List<CompletionStage<@Nullable DataMap>> calls = new ArrayList<>();
        for (Map.Entry<RemoteInstance, List<String>> each : wanted.entrySet()) {
            calls.add(each.getKey().call(call.domain(), call.service(), data, each.getValue(), call.returnResponse()));
        }
        return Stages.all(calls).thenApply(done -> {
            if (!call.returnResponse()) {
                return null;
            }
            DataMap all = DataMap.of();
            for (CompletionStage<@Nullable DataMap> each : calls) {
                DataMap answer = each.toCompletableFuture().join();
                all = answer == null ? all : all.with(answer);
            }
            return all;
        });
    }

    /** The mirrors that a call is for, by the hub they live in. */
    private Map<RemoteInstance, List<String>> wanted(ServiceCall<DataMap> call) {
        Target target = Target.in(call.data());
        String name = call.domain() + "." + call.service();
        if (!target.deviceIds().isEmpty() || !target.areaIds().isEmpty() || !target.floorIds().isEmpty()
                || !target.labelIds().isEmpty()) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    name + " is a service of another hub and takes entity_id only, not areas, devices or labels");
        }
        Map<RemoteInstance, List<String>> wanted = new LinkedHashMap<>();
        if (target.entityIds().equals(List.of(Target.ALL))) {
            instances.forEach(instance -> instance.mirrorsOf(call.domain()).forEach(mirror -> put(wanted, mirror)));
            return wanted;
        }
        List<String> missing = new ArrayList<>();
        for (String id : expand(target.entityIds())) {
            Mirror mirror = find(id);
            if (mirror == null) {
                missing.add(id);
            } else {
                put(wanted, mirror);
            }
        }
        if (wanted.isEmpty() && !target.entityIds().equals(List.of(Target.NO_ENTITY))) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    name + " is a service of another hub, and none of its entities is named in entity_id"
                            + (missing.isEmpty() ? "" : ": " + String.join(", ", missing)));
        }
        if (!missing.isEmpty()) {
            hub.logger().warn("{} was called for what no other hub has: {}", name, String.join(", ", missing));
        }
        return wanted;
    }

    private List<String> expand(List<String> ids) {
        Groups groups = hub.capability(Groups.class);
        return groups == null ? ids : groups.expand(ids);
    }

    private @Nullable Mirror find(String id) {
        for (RemoteInstance instance : instances) {
            Mirror mirror = instance.mirrorOf(id);
            if (mirror != null) {
                return mirror;
            }
        }
        return null;
    }

    private static void put(Map<RemoteInstance, List<String>> wanted, Mirror mirror) {
        wanted.computeIfAbsent(mirror.instance(), instance -> new ArrayList<>()).add(mirror.remoteId());
    }
}
