package dev.hearth.config;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityCategory;
import dev.hearth.api.registry.EntityEntry;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of the entity registry as clients see them. Home Assistant: {@code RegistryEntry}. */
final class EntityShapes {
    private static final List<EntityCategory> INDEXED = List.of(EntityCategory.CONFIG, EntityCategory.DIAGNOSTIC);
    private static final DataMap CATEGORIES = categories();

    private EntityShapes() {}

    private static DataMap categories() {
        DataMap.Builder all = DataMap.builder();
        for (int i = 0; i < INDEXED.size(); i++) {
            all.put(String.valueOf(i), INDEXED.get(i).word());
        }
        return all.build();
    }

    /** As in a list. */
    static DataMap listed(EntityEntry entry) {
        return withCommon(entry).build();
    }

    private static DataMap.Builder withCommon(EntityEntry entry) {
        EntityCategory category = entry.entityCategory();
        return DataMap.builder(28)
                .put("area_id", entry.areaId())
                .put("categories", entry.categories())
                .put("config_entry_id", entry.configEntryId())
                .put("config_subentry_id", entry.configSubentryId())
                .put("created_at", Messages.seconds(entry.createdAt()))
                .put("device_id", entry.deviceId())
                .put("disabled_by", entry.disabledBy())
                .put("entity_category", category == null ? null : category.word())
                .put("entity_id", entry.entityId())
                .put("has_entity_name", entry.hasEntityName())
                .put("hidden_by", entry.hiddenBy())
                .put("icon", entry.icon())
                .put("id", entry.id())
                .put("labels", List.copyOf(entry.labels()))
                .put("modified_at", Messages.seconds(entry.modifiedAt()))
                .put("name", entry.name())
                .put("options", entry.options())
                .put("original_name", entry.originalName())
                .put("platform", entry.platform())
                .put("translation_key", entry.translationKey())
                .put("unique_id", entry.uniqueId());
    }

    /** All of it. */
    static DataMap full(EntityEntry entry) {
        return withCommon(entry)
                .put("aliases", List.copyOf(entry.aliases()))
                .put("capabilities", entry.data().get("capabilities"))
                .put("device_class", entry.deviceClass())
                .put("original_device_class", entry.originalDeviceClass())
                .put("original_icon", entry.originalIcon())
                .build();
    }

    /** What is needed to show the entities that are enabled, under short keys; what is not said is null or false. */
    static DataMap forDisplay(Collection<EntityEntry> entries) {
        return DataMap.of(
                "entity_categories",
                CATEGORIES,
                "entities",
                entries.stream()
                        .filter(entry -> !entry.disabled())
                        .map(EntityShapes::shown)
                        .toList());
    }

    private static DataMap shown(EntityEntry entry) {
        EntityCategory category = entry.entityCategory();
        return DataMap.builder(12)
                .put("ei", entry.entityId())
                .put("pl", entry.platform())
                .putIfPresent("ai", entry.areaId())
                .put("lb", List.copyOf(entry.labels()))
                .putIfPresent("di", entry.deviceId())
                .putIfPresent("ic", entry.icon())
                .putIfPresent("tk", entry.translationKey())
                .putIfPresent("ec", category == null ? null : INDEXED.indexOf(category))
                .putIfPresent("hb", entry.hiddenBy() == null ? null : true)
                .putIfPresent("hn", entry.hasEntityName() ? true : null)
                .putIfPresent("en", entry.name() != null ? entry.name() : entry.originalName())
                .putIfPresent("dp", precision(entry))
                .build();
    }

    private static @Nullable Object precision(EntityEntry entry) {
        DataMap options = entry.domain().equals("sensor") ? entry.options("sensor") : DataMap.of();
        Object chosen = options.get("display_precision");
        return chosen != null ? chosen : options.get("suggested_display_precision");
    }
}
