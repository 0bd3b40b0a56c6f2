package dev.hearth.core.entity;

import dev.hearth.api.Stages;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.Caller;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ResolvedTarget;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRegistry;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.Target;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The services for entities of whatever domain: {@code homeassistant.turn_on}, {@code turn_off}, {@code toggle} hand the
 * call on to the services of the same name that the domains have, with the members in the place of a group;
 * {@code update_entity} asks devices at once. Loop only. Home Assistant:
 * {@code homeassistant.components.homeassistant.async_handle_turn_service}.
 */
public final class GenericServices {
    private static final String DOMAIN = "homeassistant";
    private static final String GROUP = "group";
    private static final DataMap ANY_ENTITY = DataMap.of("entity", List.of(DataMap.of()));

    private final EntityComponents components;
    private final ServiceRegistry services;

    private GenericServices(EntityComponents components) {
        this.components = components;
        this.services = components.hub().services().ownedBy(components.hub().loop().hubOwner());
    }

    /** Registers them. */
    public static void register(EntityComponents components) {
        new GenericServices(components).register();
    }

    private void register() {
        handOn("turn_on", "Generic turn on", "Turns entities on, each as its domain does.");
        handOn("turn_off", "Generic turn off", "Turns entities off, each as its domain does.");
        handOn("toggle", "Generic toggle", "Turns entities on or off, each the other way than it is.");
        services.register(
                DOMAIN,
                "update_entity",
                ServiceDefinition.of(Targeted.schema(Schemas.map()), this::update)
                        .described("Update entity", "Asks the devices of entities at once, without waiting for the next"
                                + " time they are asked.")
                        .targeting(ANY_ENTITY));
    }

    private void handOn(String service, String title, String description) {
        services.register(
                DOMAIN,
                service,
                ServiceDefinition.of(Targeted.schema(Schemas.dataMap()), this::handOn)
                        .described(title, description)
                        .targeting(ANY_ENTITY));
    }

    private CompletionStage<Void> handOn(ServiceCall<Targeted<DataMap>> call) {
        Set<String> named = new LinkedHashSet<>();
        Map<String, List<String>> byDomain = new TreeMap<>();
        for (String entityId : members(entitiesOf(call.service(), call.data().target()), named)) {
            byDomain.computeIfAbsent(EntityId.domainOf(entityId), domain -> new ArrayList<>()).add(entityId);
        }
        List<CompletionStage<@Nullable DataMap>> calls = new ArrayList<>();
        List<String> unable = new ArrayList<>();
        byDomain.forEach((domain, ids) -> {
            if (domain.equals(DOMAIN) || !services.has(domain, call.service())) {
                unable.addAll(ids);
            } else {
                calls.add(services.call(ServiceRequest.of(domain, call.service(), call.data().data())
                        .on(Target.entities(ids.toArray(String[]::new)))
                        .in(call.context())));
            }
        });
        if (!unable.isEmpty()) {
            components.logger().warn("{}.{} cannot be done to {}", DOMAIN, call.service(), String.join(", ", unable));
        }
        return Stages.all(calls);
    }

    // Groups have no services of their own: what is done to one is done to its members, and theirs.
    private Set<String> members(Set<String> entityIds, Set<String> found) {
        for (String entityId : entityIds) {
            if (found.add(entityId) && EntityId.domainOf(entityId).equals(GROUP)) {
                State group = components.hub().states().get(entityId);
                if (group != null && group.attributes().get("entity_id") instanceof List<?> list) {
                    Set<String> inside = new LinkedHashSet<>();
                    list.forEach(member -> inside.add(String.valueOf(member)));
                    members(inside, found);
                }
            }
        }
        return found;
    }

    private CompletionStage<Void> update(ServiceCall<? extends Targeted<?>> call) {
        Permissions permissions =
                Caller.permissions(components.hub().capability(Auth.class), call.context());
        List<CompletionStage<Void>> updates = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String entityId : entitiesOf("update_entity", call.data().target())) {
            permissions.checkControl(entityId);
            AddedEntity entity = components.added(entityId);
            if (entity == null) {
                missing.add(entityId);
            } else {
                updates.add(entity.refresh(true));
            }
        }
        if (!missing.isEmpty()) {
            components.logger().warn(
                    "{}.update_entity was called for what is not there: {}", DOMAIN, String.join(", ", missing));
        }
        return Stages.all(updates);
    }

    private Set<String> entitiesOf(String service, Target target) {
        if (Targets.is(target, Target.ALL)) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    DOMAIN + "." + service + " cannot be called for 'all'; name the entities, areas or labels");
        }
        if (Targets.is(target, Target.NO_ENTITY)) {
            return Set.of();
        }
        ResolvedTarget resolved = components.targets().resolve(target);
        List<String> missing = resolved.missing().words();
        if (!missing.isEmpty()) {
            components.logger().warn(
                    "{}.{} was called for what is not there: {}",
                    DOMAIN,
                    service,
                    String.join(", ", missing));
        }
        return resolved.entities();
    }
}
