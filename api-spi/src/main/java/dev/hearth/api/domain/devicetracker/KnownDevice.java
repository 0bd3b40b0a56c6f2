package dev.hearth.api.domain.devicetracker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the owner has said about a device that is seen from time to time: an entry of {@code known_devices.yaml}.
 *
 * @param id the part of its entity id behind the dot
 * @param mac the address of its network card, upper case; null when not known
 * @param name its name for people; null takes its name in the network
 * @param picture the address of a picture
 * @param icon such as {@code mdi:phone}
 * @param considerHome how long it counts as home after it was last seen there
 */
public record KnownDevice(
        String id,
        @Nullable String mac,
        @Nullable String name,
        @Nullable String picture,
        @Nullable String icon,
        Duration considerHome) {
    /** How long a device counts as home, unless somebody says otherwise. */
    public static final Duration DEFAULT_CONSIDER_HOME = Duration.ofMinutes(3);

    /** A device of which nothing else is known. */
    public static KnownDevice of(String id, @Nullable String name) {
        return new KnownDevice(id, null, name, null, null, DEFAULT_CONSIDER_HOME);
    }
}
