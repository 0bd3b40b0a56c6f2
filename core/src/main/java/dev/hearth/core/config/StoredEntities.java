package dev.hearth.core.config;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.EntityId;
import dev.hearth.core.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entities that earlier runs of the home have left in the folder {@code .storage}: those of the entity registry and
 * those whose states were kept. Empty if the home has never run; a document that cannot be read counts as missing, who
 * starts the hub hears of it.
 *
 * @param ids their ids
 * @param platforms {@code domain.platform} of those in the registry: who makes entities that are remembered
 */
record StoredEntities(Set<String> ids, Set<String> platforms) {
    private static final String REGISTRY = "core.entity_registry";
    private static final List<String> STATES = List.of("core.restore_state", "hearth.recent_states");

    /** Reads them. Opens files. */
    static StoredEntities in(Path configFolder) {
        StoredEntities found = new StoredEntities(new TreeSet<>(), new TreeSet<>());
        Path folder = configFolder.resolve(".storage");
        if (data(folder, REGISTRY) instanceof DataMap registry) {
            each(registry.get("entities"), found::addRegistered);
        }
        for (String name : STATES) {
            each(data(folder, name), kept -> {
                if (kept.get("state") instanceof DataMap state) {
                    found.add(state.text("entity_id"));
                }
            });
        }
        return found;
    }

    private static @Nullable Object data(Path folder, String name) {
        try {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) && JsonReader.read(Files.readAllBytes(file)) instanceof DataMap document
                    ? document.get("data")
                    : null;
        } catch (IOException | HubException e) {
            return null;
        }
    }

    private static void each(@Nullable Object list, Consumer<DataMap> job) {
        if (list instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof DataMap map) {
                    job.accept(map);
                }
            }
        }
    }

    private void addRegistered(DataMap entity) {
        String id = entity.text("entity_id");
        if (add(id) && id != null) {
            platforms.add(EntityId.domainOf(id) + "." + entity.text("platform"));
        }
    }

    private boolean add(@Nullable String id) {
        return id != null && EntityId.isValid(id) && (ids.add(id) || ids.contains(id));
    }
}
