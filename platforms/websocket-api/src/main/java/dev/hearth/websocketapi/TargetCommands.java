package dev.hearth.websocketapi;

import dev.hearth.api.Hub;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.group.Groups;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.service.ResolvedTarget;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.Target;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a target means, and what can be done with it: {@code extract_from_target}, {@code get_services_for_target}. There
 * are no triggers and conditions for a target before there is automation, so the lists of those are empty.
 */
final class TargetCommands {
    // The service's own schema, or the search, looks at the ids.
    private static final MapSchema KEYS = Schemas.map(
            Field.optional("entity_id", Schemas.any()),
            Field.optional("device_id", Schemas.any()),
            Field.optional("area_id", Schemas.any()),
            Field.optional("floor_id", Schemas.any()),
            Field.optional("label_id", Schemas.any()));

    /** A target as the client wrote it. */
    static final Schema<DataMap> SCHEMA =
            KEYS.as(section -> DataMap.copyOf(section.node().toPlain()));

    private static final Field<DataMap> TARGET = Field.required("target", SCHEMA);
    private static final Field<Boolean> EXPAND = Field.optional("expand_group", Wire.FLAG).orElse(true);
    private static final Field<Boolean> EXTRACT_EXPAND =
            Field.optional("expand_group", Wire.FLAG).orElse(false);
    private static final Field<Boolean> PRIMARY_ONLY =
            Field.optional("primary_entities_only", Wire.FLAG).orElse(true);

    private final Hub hub;

    private TargetCommands(Hub hub) {
        this.hub = hub;
    }

    static void add(Hub hub) {
        TargetCommands commands = new TargetCommands(hub);
        hub.commands()
                .add(Command.answering(
                        "extract_from_target", commands::extract, TARGET, EXTRACT_EXPAND, PRIMARY_ONLY));
        hub.commands()
                .add(Command.answering(
                        "get_services_for_target", commands::services, TARGET, EXPAND, PRIMARY_ONLY));
        for (String type : List.of("get_triggers_for_target", "get_conditions_for_target")) {
            hub.commands().add(Command.answering(type, call -> List.of(), TARGET, EXPAND, PRIMARY_ONLY));
        }
    }

    private DataMap extract(CommandCall<Section> call) {
        ResolvedTarget resolved = resolve(call);
        ResolvedTarget.Missing missing = resolved.missing();
        return DataMap.builder(7)
                .put("referenced_entities", entities(call, resolved, call.data().get(EXTRACT_EXPAND)))
                .put("referenced_devices", List.copyOf(resolved.devices()))
                .put("referenced_areas", List.copyOf(resolved.areas()))
                .put("missing_devices", List.copyOf(missing.devices()))
                .put("missing_areas", List.copyOf(missing.areas()))
                .put("missing_floors", List.copyOf(missing.floors()))
                .put("missing_labels", List.copyOf(missing.labels()))
                .build();
    }

    private ResolvedTarget resolve(CommandCall<Section> call) {
        return hub.entities()
                .resolve(Target.in(call.data().get(TARGET)), call.data().get(PRIMARY_ONLY));
    }

    /** The entities that the user may see. */
    private List<String> entities(CommandCall<?> call, ResolvedTarget resolved, boolean expandGroups) {
        Groups groups = expandGroups ? hub.capability(Groups.class) : null;
        Set<String> all = groups == null
                ? resolved.entities()
                : new LinkedHashSet<>(groups.expand(resolved.entities()));
        Permissions permissions = call.login().user().permissions();
        return all.stream().filter(permissions::canRead).toList();
    }

    private List<String> services(CommandCall<Section> call) {
        List<Candidate> candidates = new ArrayList<>();
        for (String id : entities(call, resolve(call), call.data().get(EXPAND))) {
            if (EntityId.isValid(id)) {
                candidates.add(candidate(id));
            }
        }
        List<String> names = new ArrayList<>();
        hub.services().all().forEach((domain, services) -> services.forEach((name, definition) -> {
            if (candidates.stream().anyMatch(candidate -> fits(definition, candidate))) {
                names.add(domain + "." + name);
            }
        }));
        return names;
    }

    /** An entity as the selectors of services look at it. */
    private record Candidate(
            String domain, @Nullable String integration, @Nullable String deviceClass, long features) {}

    private Candidate candidate(String id) {
        State state = hub.states().get(id);
        EntityEntry entry = hub.registries().entities().find(id);
        Object features = state == null ? null : state.attributes().get("supported_features");
        return new Candidate(
                EntityId.domainOf(id),
                entry == null ? null : entry.platform(),
                state == null ? null : state.attributes().text("device_class"),
                features instanceof Number number ? number.longValue() : 0);
    }

    // A target selector: {"entity": [{"domain": …, "integration": …, "device_class": …, "supported_features": …}]}.
    private static boolean fits(ServiceDefinition<?> definition, Candidate candidate) {
        DataMap target = definition.target();
        if (target == null || !target.containsKey("entity")) {
            return false;
        }
        List<?> filters = list(target.get("entity"));
        return filters.isEmpty()
                || filters.stream().anyMatch(filter -> !(filter instanceof Map<?, ?> map) || fits(map, candidate));
    }

    private static boolean fits(Map<?, ?> filter, Candidate candidate) {
        return allows(filter.get("domain"), candidate.domain)
                && allows(filter.get("integration"), candidate.integration)
                && allows(filter.get("device_class"), candidate.deviceClass)
                && allowsFeatures(filter.get("supported_features"), candidate.features);
    }

    private static boolean allows(@Nullable Object wanted, @Nullable String present) {
        return wanted == null || (present != null && list(wanted).contains(present));
    }

    // One of these sets of features must be there; a list in the list is a set of several.
    private static boolean allowsFeatures(@Nullable Object wanted, long present) {
        if (wanted == null) {
            return true;
        }
        return list(wanted).stream().anyMatch(each -> {
            long bits = 0;
            for (Object bit : list(each)) {
                bits |= bit instanceof Number number ? number.longValue() : 0;
            }
            return (present & bits) == bits;
        });
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }
}
