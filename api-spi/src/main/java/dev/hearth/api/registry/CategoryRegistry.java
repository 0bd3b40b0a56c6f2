package dev.hearth.api.registry;

/** The categories that people sort lists by, each in a scope. Loop only. */
public interface CategoryRegistry {}
