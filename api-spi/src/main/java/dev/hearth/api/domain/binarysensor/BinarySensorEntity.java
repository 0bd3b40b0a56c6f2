package dev.hearth.api.domain.binarysensor;

import dev.hearth.api.entity.ToggleEntity;

/**
 * Something that is either so or not: a window that is open, a leak. Its device class, one of
 * {@link BinarySensorDeviceClass}, says what {@code on} means. Home Assistant: {@code BinarySensorEntity}.
 */
public abstract class BinarySensorEntity extends ToggleEntity {}
