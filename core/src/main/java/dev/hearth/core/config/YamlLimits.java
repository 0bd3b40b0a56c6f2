package dev.hearth.core.config;

/** How much one configuration may ask of the reader; far above any home, far below the memory of a small machine. */
final class YamlLimits {
    /** Levels of lists and maps inside each other, includes and aliases counted through. */
    static final int MAX_DEPTH = 100;

    /** Files that include each other in a chain. */
    static final int MAX_INCLUDE_DEPTH = 30;

    /** Folders inside each other under {@code !include_dir_…}. */
    static final int MAX_FOLDER_DEPTH = 30;

    /** Files in the whole configuration, each counted as often as it is included. */
    static final int MAX_FILES = 10_000;

    /** Values in the whole configuration, those behind an alias counted at each use. */
    static final int MAX_NODES = 1_000_000;

    private YamlLimits() {}
}
