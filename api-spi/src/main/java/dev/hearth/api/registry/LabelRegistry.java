package dev.hearth.api.registry;

/**
 * The labels that entities, devices and areas carry. Each change is told with the event {@code label_registry_updated}:
 * {@code action} (create, update, remove) and {@code label_id}. Loop only. Home Assistant: {@code LabelRegistry}.
 */
public interface LabelRegistry extends NamedRegistry<LabelEntry> {}
