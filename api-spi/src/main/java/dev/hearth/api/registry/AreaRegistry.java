package dev.hearth.api.registry;

/** The rooms and other areas of the home. Loop only. */
public interface AreaRegistry {}
