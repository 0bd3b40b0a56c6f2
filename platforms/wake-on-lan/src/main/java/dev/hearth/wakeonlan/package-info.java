/**
 * The integration {@code wake_on_lan}: machines in the network are woken by a packet that has their address in it. Read
 * {@link dev.hearth.wakeonlan.MagicPacket} first.
 */
@NullMarked
package dev.hearth.wakeonlan;

import org.jspecify.annotations.NullMarked;
