package dev.hearth.api.registry;

/** What was set up, as entities and devices refer to it. Loop only. */
public interface ConfigEntries {}
