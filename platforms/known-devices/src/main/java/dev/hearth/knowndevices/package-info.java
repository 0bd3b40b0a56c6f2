/**
 * The integration {@code known_devices}: devices that others tell about with {@code device_tracker.see}, which are kept in
 * {@code known_devices.yaml}. Read {@link dev.hearth.knowndevices.DeviceBook} first.
 */
@NullMarked
package dev.hearth.knowndevices;

import org.jspecify.annotations.NullMarked;
