package dev.hearth.api.registry;

/** The labels that entities, devices and areas carry. Loop only. */
public interface LabelRegistry {}
