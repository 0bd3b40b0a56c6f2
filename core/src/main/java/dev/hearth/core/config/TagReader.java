package dev.hearth.core.config;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Position;

/** Gives the value of a scalar with a tag of Home Assistant's: {@code !include lights.yaml}. */
@FunctionalInterface
interface TagReader {
    /**
     * The value, or an unreadable scalar after a report.
     *
     * @param tag with its exclamation mark
     * @param argument what stands after it, without the blanks around it
     * @param at the place of the tag and its argument
     * @param from the file it stands in
     * @param depth how many lists and maps it stands in, counted from {@code configuration.yaml}
     */
    ConfigNode read(String tag, String argument, Position at, SourceFile from, int depth);
}
