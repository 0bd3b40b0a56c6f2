package dev.hearth.api.registry;

import java.util.concurrent.CompletionStage;

/** The registries of the hub. Loop only; they answer from memory. */
public interface Registries {
    /** The entities that have a unique id. */
    EntityRegistry entities();

    /** The devices they belong to. */
    DeviceRegistry devices();

    /** The rooms and other areas of the home. */
    AreaRegistry areas();

    /** The floors the areas are on. */
    FloorRegistry floors();

    /** The labels that entities, devices and areas carry. */
    LabelRegistry labels();

    /** The categories that people sort lists by. */
    CategoryRegistry categories();

    /** What was set up, as entities and devices refer to it. */
    ConfigEntries configEntries();

    /**
     * Writes what has changed and is not written yet.
     *
     * @return completes when all changes that were made before are on the disk to stay; fails if they cannot be written
     */
    CompletionStage<Void> saved();
}
