package dev.hearth.config;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.EntityRegistry;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code config/entity_registry/…}. Home Assistant: {@code components/config/entity_registry.py}. */
final class EntityCommands {
    private static final String PREFIX = "config/entity_registry/";
    private static final Field<String> ID = Field.required("entity_id", Schemas.entityId());
    private static final Field<List<String>> IDS = Field.required("entity_ids", Schemas.list(Schemas.entityId()));

    private static final OptionalField<List<String>> ALIASES = Messages.texts("aliases");
    private static final OptionalField<Optional<String>> AREA = Messages.nullable("area_id", Schemas.string());
    // A scope with null takes the entity out of its category.
    private static final OptionalField<Map<String, Optional<String>>> CATEGORIES = Field.optional(
            "categories",
            Schemas.dict(
                    Schemas.string(),
                    Schemas.emptyAs(Optional.<String>empty(), Schemas.string().as(Optional::of))));
    private static final OptionalField<Optional<String>> DEVICE_CLASS =
            Messages.nullable("device_class", Schemas.string());
    private static final OptionalField<Optional<String>> DISABLED =
            Messages.nullable("disabled_by", Schemas.enumOf(EntityEntry.USER));
    private static final OptionalField<Optional<String>> HIDDEN =
            Messages.nullable("hidden_by", Schemas.enumOf(EntityEntry.USER));
    private static final OptionalField<Optional<String>> ICON = Messages.nullable("icon", Schemas.string());
    private static final OptionalField<List<String>> LABELS = Messages.texts("labels");
    private static final OptionalField<Optional<String>> NAME = Messages.nullable("name", Schemas.string());
    private static final OptionalField<String> NEW_ID = Field.optional("new_entity_id", Schemas.string());
    private static final OptionalField<String> OPTIONS_DOMAIN = Field.optional("options_domain", Schemas.string());
    private static final OptionalField<DataMap> OPTIONS = Field.optional("options", Schemas.dataMap());

    private static final MapSchema UPDATE = Schemas.map(
            ID,
            ALIASES,
            AREA,
            CATEGORIES,
            DEVICE_CLASS,
            DISABLED,
            HIDDEN,
            ICON,
            LABELS,
            NAME,
            NEW_ID,
            OPTIONS_DOMAIN,
            OPTIONS)
            .together(OPTIONS_DOMAIN.key(), OPTIONS.key());

    private final Hub hub;
    private final EntityRegistry entities;

    private EntityCommands(Hub hub) {
        this.hub = hub;
        this.entities = hub.registries().entities();
    }

    static void add(Hub hub) {
        EntityCommands commands = new EntityCommands(hub);
        hub.commands()
                .add(Command.of(
                        PREFIX + "list",
                        call -> commands.entities.all().stream()
                                .map(EntityShapes::listed)
                                .toList()));
        hub.commands()
                .add(Command.of(
                        PREFIX + "list_for_display", call -> EntityShapes.forDisplay(commands.entities.all())));
        hub.commands()
                .add(Command.answering(
                        PREFIX + "get",
                        call -> EntityShapes.full(commands.known(call.data().get(ID))),
                        ID));
        hub.commands().add(Command.answering(PREFIX + "get_entries", commands::entries, IDS));
        hub.commands()
                .add(Command.answering(PREFIX + "get_automatic_entity_ids", commands::automaticIds, IDS)
                        .adminOnly());
        Messages.addChange(hub, PREFIX + "update", UPDATE, commands::update);
        Messages.addChange(hub, PREFIX + "remove", Schemas.map(ID), commands::remove);
    }

    private DataMap entries(CommandCall<Section> call) {
        DataMap.Builder found = DataMap.builder();
        for (String id : call.data().get(IDS)) {
            EntityEntry entry = entities.find(id);
            found.put(id, entry == null ? null : EntityShapes.full(entry));
        }
        return found.build();
    }

    private DataMap automaticIds(CommandCall<Section> call) {
        DataMap.Builder found = DataMap.builder();
        Set<String> reserved = new HashSet<>();
        for (String id : call.data().get(IDS)) {
            String automatic = entities.find(id) == null ? null : entities.automaticEntityId(id, reserved);
            if (automatic != null) {
                reserved.add(automatic);
            }
            found.put(id, automatic);
        }
        return found.build();
    }

    private @Nullable Object remove(CommandCall<Section> call) {
        entities.remove(known(call.data().get(ID)).entityId());
        return null;
    }

    private DataMap update(CommandCall<Section> call) {
        Section said = call.data();
        EntityEntry old = known(said.get(ID));
        checkId(old, said.find(NEW_ID));
        checkDevice(old, said);
        EntityEntry now = Messages.refusing(() -> entities.update(old.entityId(), entry -> with(entry, said)));
        DataMap result = DataMap.of("entity_entry", EntityShapes.full(now));
        boolean comes = old.disabled() && !now.disabled() && hub.entities().find(now.entityId()) == null;
        return comes ? result.with("require_restart", true) : result;
    }

    private void checkId(EntityEntry old, @Nullable String newId) {
        if (newId == null || newId.equals(old.entityId())) {
            return;
        }
        if (!EntityId.isValid(newId)) {
            throw new HubException(Messages.INVALID_INFO, "Invalid entity ID");
        }
        if (!hub.states().available(newId)) {
            throw new HubException(Messages.INVALID_INFO, "Entity with this ID is already registered");
        }
        if (!EntityId.domainOf(newId).equals(old.domain())) {
            throw new HubException(Messages.INVALID_INFO, "New entity ID should be same domain");
        }
    }

    private void checkDevice(EntityEntry old, Section said) {
        Optional<String> disabler = said.find(DISABLED);
        String deviceId = old.deviceId();
        DeviceEntry device =
                deviceId == null ? null : hub.registries().devices().find(deviceId);
        if (disabler != null && disabler.isEmpty() && device != null && device.disabled()) {
            throw new HubException(Messages.INVALID_INFO, "Device is disabled");
        }
    }

    private static EntityEntry with(EntityEntry old, Section said) {
        DataMap changes = Messages.said(said, ID, CATEGORIES, NEW_ID, OPTIONS_DOMAIN, OPTIONS);
        EntityEntry now = new EntityEntry(old.data().with(changes));
        String newId = said.find(NEW_ID);
        if (newId != null) {
            now = now.withEntityId(newId);
        }
        Map<String, Optional<String>> categories = said.find(CATEGORIES);
        if (categories != null) {
            now = now.with("categories", with(now.categories(), categories));
        }
        String domain = said.find(OPTIONS_DOMAIN);
        DataMap options = said.find(OPTIONS);
        return domain == null || options == null ? now : now.withOptions(domain, options);
    }

    private static DataMap with(DataMap categories, Map<String, Optional<String>> said) {
        DataMap now = categories;
        for (Map.Entry<String, Optional<String>> each : said.entrySet()) {
            String category = each.getValue().orElse(null);
            now = category == null ? now.without(each.getKey()) : now.with(each.getKey(), category);
        }
        return now;
    }

    private EntityEntry known(String id) {
        EntityEntry entry = entities.find(id);
        if (entry == null) {
            throw new HubException("not_found", "Entity not found");
        }
        return entry;
    }
}
