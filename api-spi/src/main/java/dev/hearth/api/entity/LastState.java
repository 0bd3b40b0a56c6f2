package dev.hearth.api.entity;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.State;
import java.time.Instant;

/**
 * What the hub remembers of an entity over a restart. Home Assistant: {@code StoredState}.
 *
 * @param state its state when the hub last wrote it down, which is at the end of each run and every 15 minutes
 * @param extra what the entity asked to be kept beside it, see {@link EntityTraits#extraDataToKeep}
 * @param lastSeen when that was
 */
public record LastState(State state, DataMap extra, Instant lastSeen) {}
