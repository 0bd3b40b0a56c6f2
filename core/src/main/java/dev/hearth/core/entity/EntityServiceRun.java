package dev.hearth.core.entity;

import dev.hearth.api.Stages;
import dev.hearth.api.Translation;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.Caller;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.RelayedEntity;
import dev.hearth.api.group.Groups;
import dev.hearth.api.service.ResolvedTarget;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Carries out the calls of one entity service, entity by entity. Loop only. */
final class EntityServiceRun<E extends Entity, T> {
    private final EntityComponent<E> component;
    private final EntityService<E, T> service;

    EntityServiceRun(EntityComponent<E> component, EntityService<E, T> service) {
        this.component = component;
        this.service = service;
    }

    private String name() {
        return component.name() + "." + service.name();
    }

    /** Completes when every entity has done it and its state is written, with the answers by entity id if asked for. */
    CompletionStage<@Nullable DataMap> call(ServiceCall<Targeted<T>> call) {
        Permissions permissions =
                Caller.permissions(component.hub().capability(Auth.class), call.context());
        List<AddedEntity> chosen = choose(call.data().target(), permissions);
        if (chosen.isEmpty() && call.returnResponse()) {
            return Stages.failed(new ServiceException(
                    ServiceException.FAILED,
                    name() + " should answer, but none of its entities is there and available"));
        }
        Map<AddedEntity, CompletionStage<@Nullable Object>> running = new LinkedHashMap<>();
        for (AddedEntity entity : chosen) {
            running.put(
                    entity,
                    entity.call(call.context(), () -> carryOut(entity, call)));
        }
        return Stages.all(running.values())
                .handle((nothing, failure) -> outcome(call, running));
    }

    private CompletionStage<? extends @Nullable Object> carryOut(AddedEntity entity, ServiceCall<Targeted<T>> call)
            throws Exception {
        return entity.entity() instanceof RelayedEntity relayed
                ? relayed.call(service.name(), call.data().given(), call.returnResponse())
                : service.handler().handle(component.typed(entity), call.data().data());
    }

    // ---- whom it is for ----

    private List<AddedEntity> choose(Target target, Permissions permissions) {
        if (Targets.is(target, Target.NO_ENTITY)) {
            return List.of();
        }
        if (Targets.is(target, Target.ALL)) {
            return component.all().stream()
                    .filter(entity -> permissions.canControl(entity.entityId()))
                    .filter(this::isAvailable)
                    .filter(this::isAble)
                    .toList();
        }
        ResolvedTarget resolved = component.components().targets().resolve(target);
        List<String> missing = resolved.missing().words();
        List<AddedEntity> chosen = new ArrayList<>();
        Collection<String> named = withoutGroups(resolved.named(), missing);
        if (!permissions.all()) {
            named.forEach(permissions::checkControl);
            resolved.found().forEach(permissions::checkControl);
        }
        for (String id : named) {
            AddedEntity entity = component.find(id);
            if (entity == null) {
                if (resolved.named().contains(id) || id.startsWith(component.name() + ".")) {
                    missing.add(id); // a group's members of other domains are not meant
                }
            } else if (isAvailable(entity)) {
                checkAble(entity);
                chosen.add(entity);
            }
        }
        for (String id : resolved.found()) {
            AddedEntity entity = component.find(id);
            if (entity != null && !named.contains(id) && isAvailable(entity) && isAble(entity)) {
                chosen.add(entity);
            }
        }
        if (!missing.isEmpty()) {
            component.components()
                    .logger()
                    .warn("{} was called for what is not there: {}", name(), String.join(", ", missing));
        }
        return chosen;
    }

    /** The members in the place of groups, unless it is groups that the service is for. */
    private Collection<String> withoutGroups(Set<String> named, List<String> missing) {
        Groups groups = component.hub().capability(Groups.class);
        if (groups == null || component.name().equals(Groups.DOMAIN)) {
            return named;
        }
        named.stream()
                .filter(id -> id.startsWith(Groups.DOMAIN + ".") && component.hub().states().get(id) == null)
                .forEach(missing::add);
        return new LinkedHashSet<>(groups.expand(named));
    }

    private boolean isAvailable(AddedEntity entity) {
        return entity.living() && entity.asks(entity.entity()::available);
    }

    private boolean isAble(AddedEntity entity) {
        return entity.asks(() -> service.isFor(entity.entity()));
    }

    private void checkAble(AddedEntity entity) {
        if (!isAble(entity)) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    "Entity " + entity.entityId() + " does not support action " + name(),
                    new Translation(
                            "homeassistant",
                            "service_not_supported",
                            DataMap.of(
                                    "domain", component.name(),
                                    "service", service.name(),
                                    "entity_id", entity.entityId())));
        }
    }

    // ---- what came of it ----

    private @Nullable DataMap outcome(
            ServiceCall<?> call, Map<AddedEntity, CompletionStage<@Nullable Object>> running) {
        Throwable first = null;
        DataMap.Builder answers = DataMap.builder(running.size());
        for (Map.Entry<AddedEntity, CompletionStage<@Nullable Object>> each : running.entrySet()) {
            AddedEntity entity = each.getKey();
            try {
                Object answer = each.getValue().toCompletableFuture().join();
                if (call.returnResponse()) {
                    answers.put(entity.entityId(), answer(entity, answer));
                }
            } catch (RuntimeException e) {
                Throwable failure = Stages.cause(e);
                if (first == null) {
                    first = failure;
                } else {
                    entity.owner().failed(entity, failure);
                }
            }
        }
        if (first != null) {
            throw first instanceof RuntimeException unchecked
                    ? unchecked
                    : new ServiceException(ServiceException.FAILED, name() + " failed: " + first, first);
        }
        return call.returnResponse() ? answers.build() : null;
    }

    private DataMap answer(AddedEntity entity, @Nullable Object answer) {
        if (answer instanceof DataMap map) {
            return map;
        }
        throw new ServiceException(
                ServiceException.FAILED,
                name() + " promises an answer, but " + entity.entityId() + " gave "
                        + (answer == null ? "none" : "something that is not a map"));
    }
}
