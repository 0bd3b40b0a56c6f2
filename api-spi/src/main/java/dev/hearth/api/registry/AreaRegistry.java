package dev.hearth.api.registry;

import java.util.List;

/**
 * The rooms and other areas of the home. Each change is told with the event {@code area_registry_updated}: {@code action}
 * (create, update, remove) and {@code area_id}. Loop only. Home Assistant: {@code AreaRegistry}.
 */
public interface AreaRegistry extends NamedRegistry<AreaEntry> {
    /** Those on a floor. */
    List<AreaEntry> onFloor(String floorId);

    /** Those that carry a label. */
    List<AreaEntry> withLabel(String labelId);
}
