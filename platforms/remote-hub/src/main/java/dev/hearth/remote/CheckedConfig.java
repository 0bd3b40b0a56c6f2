package dev.hearth.remote;

import org.jspecify.annotations.Nullable;

/**
 * What a hub says of its configuration files.
 *
 * @param valid whether it could start with them
 * @param errors what is wrong, in words; null when nothing is
 * @param warnings what deserves a look, in words; null when nothing does
 */
public record CheckedConfig(boolean valid, @Nullable String errors, @Nullable String warnings) {}
