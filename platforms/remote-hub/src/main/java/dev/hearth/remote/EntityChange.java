package dev.hearth.remote;

import org.jspecify.annotations.Nullable;

/**
 * What became of one entity of a remote hub.
 *
 * @param before its state so far; null for one that is new
 * @param now its state from now on; null for one that is gone
 */
public record EntityChange(String entityId, @Nullable RemoteState before, @Nullable RemoteState now) {}
