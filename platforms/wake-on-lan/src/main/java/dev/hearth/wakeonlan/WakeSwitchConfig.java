package dev.hearth.wakeonlan;

import dev.hearth.api.automation.Script;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a switch.
 *
 * @param host what is asked whether the machine is on; null for a switch that assumes it
 * @param turnOff what turns the machine off
 */
record WakeSwitchConfig(String name, MagicPacket packet, @Nullable String host, Script turnOff) {}
