/**
 * Sensors for the machine the hub runs on. Read {@link dev.hearth.systemmonitor.ResourceType} for what there is, then
 * {@link dev.hearth.systemmonitor.Monitor} for how it is read: by one worker for all sensors.
 */
@NullMarked
package dev.hearth.systemmonitor;

import org.jspecify.annotations.NullMarked;
