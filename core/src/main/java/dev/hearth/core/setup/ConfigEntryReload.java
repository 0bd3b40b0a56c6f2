package dev.hearth.core.setup;

import dev.hearth.api.Hub;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.api.registry.DeviceEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.Registries;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The service {@code homeassistant.reload_config_entry}. Loop only. */
final class ConfigEntryReload {
    private static final OptionalField<String> ENTRY_ID = Field.optional("entry_id", Schemas.string())
            .doc("The id of the config entry.")
            .example("8955375327824e14ba89e4b29cc3ec9a")
            .form(FieldForm.of("Config entry ID", Selector.text()).asAdvanced());
    private static final OptionalField<List<String>> ENTITIES = Field.optional(
            "entity_id", Schemas.ensureList(Schemas.string())).doc("Entities; means their config entries.");
    private static final OptionalField<List<String>> DEVICES = Field.optional(
            "device_id", Schemas.ensureList(Schemas.string())).doc("Devices; means their config entries.");

    private final Hub hub;

    private ConfigEntryReload(Hub hub) {
        this.hub = hub;
    }

    static void register(Hub hub) {
        hub.services()
                .register(
                        "homeassistant",
                        "reload_config_entry",
                        ServiceDefinition.of(
                                Schemas.map(ENTRY_ID, ENTITIES, DEVICES),
                                call -> new ConfigEntryReload(hub).reload(call.data()))
                                .described(
                                        "Reload config entry",
                                        "Sets up anew the integration of a config entry, a device or an entity.")
                                .targeting(DataMap.of(
                                        "entity", List.of(DataMap.of()), "device", List.of(DataMap.of())))
                                .forAdmins(hub));
    }

    private CompletionStage<Void> reload(Section data) {
        Set<String> domains = new LinkedHashSet<>();
        for (String id : entryIds(data)) {
            domains.add(reloadable(id));
        }
        if (domains.isEmpty()) {
            throw refused("none of what was named belongs to a config entry; name one in entry_id");
        }
        return Reloads.oneByOne(
                new ArrayList<>(domains), domain -> hub.services().call(domain, "reload", DataMap.of()));
    }

    private Set<String> entryIds(Section data) {
        Registries registries = hub.registries();
        Set<String> ids = new LinkedHashSet<>();
        String named = data.find(ENTRY_ID);
        if (named != null) {
            ids.add(named);
        }
        for (String id : listed(data.find(ENTITIES))) {
            EntityEntry entity = registries.entities().find(id);
            String entry = entity == null ? null : entity.configEntryId();
            if (entry != null) {
                ids.add(entry);
            }
        }
        for (String id : listed(data.find(DEVICES))) {
            DeviceEntry device = registries.devices().find(id);
            if (device != null) {
                ids.addAll(device.configEntries());
            }
        }
        return ids;
    }

    private static List<String> listed(@Nullable List<String> ids) {
        return ids == null ? List.of() : ids;
    }

    /** The integration of an entry, which can be reloaded. */
    private String reloadable(String entryId) {
        ConfigEntry entry = hub.registries().configEntries().find(entryId);
        if (entry == null) {
            throw refused("entry_id '" + entryId + "' is the id of no config entry");
        }
        if (!hub.services().has(entry.domain(), "reload")) {
            throw refused(entry.domain() + ", the integration of the config entry '" + entry.title()
                    + "', cannot be set up anew while the hub runs; restart the hub");
        }
        return entry.domain();
    }

    private static ServiceException refused(String message) {
        return new ServiceException(ServiceException.INVALID, message);
    }
}
