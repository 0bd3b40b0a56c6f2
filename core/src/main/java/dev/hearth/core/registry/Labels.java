package dev.hearth.core.registry;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.registry.LabelEntry;
import dev.hearth.api.registry.LabelRegistry;
import dev.hearth.api.store.StoreKey;
import java.time.Instant;
import java.util.Collection;

/** The file {@code core.label_registry}. Loop only. */
final class Labels extends NamedEntries<LabelEntry> implements LabelRegistry {
    private static final DataMap DEFAULTS = DataMap.builder()
            .put("color", null)
            .put("created_at", Instant.EPOCH)
            .put("description", null)
            .put("icon", null)
            .put("label_id", null)
            .put("modified_at", Instant.EPOCH)
            .put("name", null)
            .build();

    Labels(Hub hub) {
        super(
                hub,
                new Kind("label", "labels", "label_id", EventTypes.LABEL_REGISTRY_UPDATED),
                StoreKey.of("core.label_registry", 1, 2),
                DEFAULTS,
                LabelEntry::new);
    }

    /** Refuses new labels that are not there. */
    void checkThere(Collection<String> old, Collection<String> wanted) {
        for (String id : wanted) {
            if (!old.contains(id) && find(id) == null) {
                throw new HubException("invalid_entry", "there is no label '" + id + "'; make it first");
            }
        }
    }
}
