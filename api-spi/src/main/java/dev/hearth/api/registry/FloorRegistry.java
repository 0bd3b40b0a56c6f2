package dev.hearth.api.registry;

/** The floors that areas are on. Loop only. */
public interface FloorRegistry {}
