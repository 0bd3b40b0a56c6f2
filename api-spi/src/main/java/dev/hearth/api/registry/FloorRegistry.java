package dev.hearth.api.registry;

/**
 * The floors that areas are on. Each change is told with the event {@code floor_registry_updated}: {@code action}
 * (create, update, remove) and {@code floor_id}. Loop only. Home Assistant: {@code FloorRegistry}.
 */
public interface FloorRegistry extends NamedRegistry<FloorEntry> {}
