package dev.hearth.knowndevices;

import dev.hearth.api.domain.devicetracker.KnownDevice;

/**
 * A device of the file.
 *
 * @param tracked whether it has an entity
 */
record DeviceEntry(KnownDevice device, boolean tracked) {}
