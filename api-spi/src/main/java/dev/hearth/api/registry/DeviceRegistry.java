package dev.hearth.api.registry;

/** The devices that entities belong to. Loop only. */
public interface DeviceRegistry {}
