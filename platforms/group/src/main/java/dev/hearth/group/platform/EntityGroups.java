package dev.hearth.group.platform;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.state.EntityId;
import dev.hearth.group.member.GroupOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/**
 * The groups of one domain: those of the configuration, and those that were made in a browser and stand among the config
 * entries.
 */
public final class EntityGroups implements Platform<Section> {
    /** What a config entry's id stands under in what {@link #discovered} is given. */
    public static final String ENTRY_ID = "entry_id";

    private final String domain;
    private final GroupOptions.Fields fields;
    private final MapSchema schema;
    private final BiFunction<GroupOptions, Section, Entity> maker;

    private EntityGroups(
            String domain,
            GroupOptions.Fields fields,
            MapSchema schema,
            BiFunction<GroupOptions, Section, Entity> maker) {
        this.domain = domain;
        this.fields = fields;
        this.schema = schema;
        this.maker = maker;
    }

    /**
     * The groups of a domain.
     *
     * @param fields what every group has; the first domain that its members may be of is its own
     * @param maker makes one of what is written
     * @param more what else may be written
     */
    static EntityGroups of(
            GroupOptions.Fields fields, BiFunction<GroupOptions, Section, Entity> maker, FieldSpec<?>... more) {
        return new EntityGroups(
                fields.domain(), fields, fields.schema().plus(Schemas.map(more)), maker);
    }

    /** Those of all domains. */
    public static List<Platform<?>> all() {
        return List.of(
                BinarySensorGroup.PLATFORM,
                ButtonGroup.PLATFORM,
                CoverGroup.PLATFORM,
                EventGroup.PLATFORM,
                FanGroup.PLATFORM,
                LightGroup.PLATFORM,
                LockGroup.PLATFORM,
                MediaPlayerGroup.PLATFORM,
                new NotifyGroups(),
                SensorGroup.PLATFORM,
                SwitchGroup.PLATFORM,
                ValveGroup.PLATFORM);
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public MapSchema schema() {
        return schema;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section entry, EntityAdder entities) {
        return entities.add(maker.apply(fields.read(entry), entry));
    }

    @Override
    public CompletionStage<?> discovered(Hub hub, DataMap discovered, EntityAdder entities) {
        String entryId = discovered.text(ENTRY_ID);
        ConfigEntry entry = entryId == null ? null : hub.registries().configEntries().find(entryId);
        if (entryId == null || entry == null) {
            return Stages.failed(new HubException("not_found", "there is no config entry '" + entryId + "'"));
        }
        Section section = schema.parse(written(hub, entry));
        return entities.add(maker.apply(fields.read(section).of(entryId), section));
    }

    // As it would be written in the configuration. What only forms use, such as hide_members, is left out.
    private DataMap written(Hub hub, ConfigEntry entry) {
        DataMap options = entry.data().get("options") instanceof DataMap found ? found : DataMap.of();
        DataMap.Builder written = DataMap.builder();
        schema.fields().keySet().forEach(key -> written.putIfPresent(key, options.get(key)));
        List<String> members = new ArrayList<>();
        if (options.get("entities") instanceof List<?> ids) {
            ids.forEach(id -> members.add(entityId(hub, String.valueOf(id))));
        }
        return written.put("name", entry.title()).put("entities", members).build();
    }

    // People's choices in forms are kept by the ids of the entity registry.
    private static String entityId(Hub hub, String idOrEntityId) {
        if (EntityId.isValid(idOrEntityId)) {
            return idOrEntityId;
        }
        EntityEntry entry = hub.registries().entities().findById(idOrEntityId);
        if (entry == null) {
            throw new HubException("not_found", "its member '" + idOrEntityId + "' is not known any more");
        }
        return entry.entityId();
    }
}
