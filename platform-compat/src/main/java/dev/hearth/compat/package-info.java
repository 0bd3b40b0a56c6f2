/**
 * Integrations written as plain blocking code, in the shape of Home Assistant's platforms of 2017. Read
 * {@link dev.hearth.compat.SyncIntegration} first.
 */
@NullMarked
package dev.hearth.compat;

import org.jspecify.annotations.NullMarked;
