/**
 * Device trackers, the entity domain {@code device_tracker}: where a phone, a car or a key is. Read
 * {@link dev.hearth.api.domain.devicetracker.TrackerEntity} and
 * {@link dev.hearth.api.domain.devicetracker.ScannerEntity} first.
 */
@NullMarked
package dev.hearth.api.domain.devicetracker;

import org.jspecify.annotations.NullMarked;
