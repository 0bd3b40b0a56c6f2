package dev.hearth.api.registry;

/** The entities that have a unique id, with what their owner has made of them. Loop only. */
public interface EntityRegistry {}
