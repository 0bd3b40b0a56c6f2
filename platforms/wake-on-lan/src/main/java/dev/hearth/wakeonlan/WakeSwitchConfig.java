package dev.hearth.wakeonlan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a switch.
 *
 * @param host what is asked whether the machine is on; null for a switch that assumes it
 * @param turnOff what turns the machine off, one after the other
 */
record WakeSwitchConfig(String name, MagicPacket packet, @Nullable String host, List<PlainCall> turnOff) {}
