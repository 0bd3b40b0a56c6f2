package dev.hearth.tod;

import dev.hearth.helper.source.ComputedConfig;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a part of the day.
 *
 * @param afterOffset how much later than {@code after} it begins
 * @param beforeOffset how much later than {@code before} it ends
 */
record TodConfig(
        String name,
        @Nullable String uniqueId,
        Edge after,
        Duration afterOffset,
        Edge before,
        Duration beforeOffset) implements ComputedConfig {}
