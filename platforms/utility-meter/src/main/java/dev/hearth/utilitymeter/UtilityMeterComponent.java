package dev.hearth.utilitymeter;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.Caller;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.group.Groups;
import dev.hearth.api.service.ResolvedTarget;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.api.service.Target;
import dev.hearth.api.state.EntityId;
import dev.hearth.helper.source.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The section {@code utility_meter:}, and the services that set meters to zero or to an amount. */
record UtilityMeterComponent(String domain, MeterPlatform sensors, MeterPlatform selects)
        implements Component<Map<String, MeterConfig>> {
    private static final Schema<Map<String, MeterConfig>> SECTION =
            Schemas.dict(Schemas.slug(), MeterConfig.SCHEMA);

    private static final Field<List<String>> METERS = Field.required("entity_id", Schemas.entityIds())
            .doc("The selects of the tariffs, or the sensors of meters without tariffs.");

    private static final Field<BigDecimal> VALUE = Field.required(
            "value", Schemas.string().as(UtilityMeterComponent::number))
            .doc("The amount that the meter shows from now on.")
            .example("100")
            .form(FieldForm.of("Value", Selector.text()));
    private static final OptionalField<List<String>> ENTITIES =
            Field.optional("entity_id", Schemas.entityIdsOrAll()).doc("The meters.");
    private static final OptionalField<List<String>> DEVICES = names("device_id", "Devices; means their meters.");
    private static final OptionalField<List<String>> AREAS = names("area_id", "Areas; means the meters in them.");
    private static final OptionalField<List<String>> FLOORS = names("floor_id", "Floors; means their areas.");
    private static final OptionalField<List<String>> LABELS = names("label_id", "Labels; means what carries them.");

    private static OptionalField<List<String>> names(String key, String doc) {
        return Field.optional(key, Schemas.ensureList(Schemas.string())).doc(doc);
    }

    private static BigDecimal number(String text) {
        Reading reading = Reading.of(text);
        if (!reading.isNumber()) {
            throw new IllegalArgumentException("'" + text + "' is not a number");
        }
        return reading.decimal();
    }

    @Override
    public Schema<Map<String, MeterConfig>> schema() {
        return SECTION;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Map<String, MeterConfig> configs) {
        List<Meter> meters = new ArrayList<>();
        configs.forEach((slug, config) -> meters.add(Meter.of(slug, config)));
        hub.services().register(domain, "reset", ServiceDefinition.of(
                Schemas.map(METERS),
                ServiceHandler.<Section>callback(call -> reset(hub, meters, call)))
                .described("Reset", "Has meters begin anew, and keeps their amounts as those of the last period.")
                .targeting(selector(DataMap.of("domain", List.of("select")))));
        hub.services().register(domain, "calibrate", ServiceDefinition.of(
                Schemas.map(VALUE, ENTITIES, DEVICES, AREAS, FLOORS, LABELS)
                        .atLeastOne(Target.KEYS.toArray(String[]::new)),
                ServiceHandler.<Section>callback(call -> calibrate(hub, call)))
                .described("Calibrate", "Sets what a meter shows to an amount.")
                .targeting(selector(DataMap.of("domain", List.of("sensor"), "integration", domain))));
        List<CompletionStage<Void>> loading = new ArrayList<>();
        for (Meter meter : meters) {
            if (!meter.config().tariffs().isEmpty()) {
                loading.add(selects.load(hub, meter));
            }
            loading.add(sensors.load(hub, meter));
        }
        return Stages.all(loading);
    }

    private static DataMap selector(DataMap entity) {
        return DataMap.of("entity", List.of(entity));
    }

    private void reset(Hub hub, List<Meter> meters, ServiceCall<Section> call) {
        List<String> entityIds = call.data().get(METERS).stream().map(this::present).toList();
        Permissions permissions = permissions(hub, call);
        entityIds.forEach(permissions::checkControl);
        for (String entityId : entityIds) {
            for (Meter meter : meters) {
                String select = meter.tariffEntity();
                meter.sensors().stream()
                        .filter(sensor -> sensor.isAdded()
                                && entityId.equals(select == null ? sensor.entityId() : select))
                        .forEach(MeterSensor::reset);
            }
        }
    }

    // Before 2022.4 a meter with tariffs was an entity of its own, which automations still name.
    private String present(String entityId) {
        return EntityId.domainOf(entityId).equals(domain) ? "select." + EntityId.objectIdOf(entityId) : entityId;
    }

    private static Permissions permissions(Hub hub, ServiceCall<?> call) {
        return Caller.permissions(hub.capability(Auth.class), call.context());
    }

    private void calibrate(Hub hub, ServiceCall<Section> call) {
        Section data = call.data();
        BigDecimal value = data.get(VALUE);
        Target target = Target.in(data.node().toPlain());
        List<String> missing = new ArrayList<>();
        for (String entityId : targets(hub, target, permissions(hub, call), missing)) {
            if (hub.entities().find(entityId) instanceof MeterSensor sensor) {
                if (sensor.available()) {
                    sensor.calibrate(value, call.context());
                }
            } else if (target.entityIds().contains(entityId)) {
                missing.add(entityId);
            }
        }
        if (!missing.isEmpty()) {
            hub.logger().warn("{}.calibrate was called for what is no meter: {}", domain, String.join(", ", missing));
        }
    }

    // As for the services of an entity domain: whoever names what he may not control is refused, and "all" are those that
    // he may.
    private static Collection<String> targets(
            Hub hub, Target target, Permissions permissions, List<String> missing) {
        if (target.entityIds().equals(List.of(Target.ALL))) {
            return hub.entities().sources().keySet().stream()
                    .filter(permissions::canControl)
                    .toList();
        }
        if (target.entityIds().equals(List.of(Target.NO_ENTITY))) {
            return List.of();
        }
        ResolvedTarget resolved = hub.entities().resolve(target, true);
        missing.addAll(resolved.missing().words());
        Groups groups = hub.capability(Groups.class);
        Collection<String> meant = groups == null ? resolved.entities() : groups.expand(resolved.entities());
        meant.forEach(permissions::checkControl);
        return meant;
    }
}
