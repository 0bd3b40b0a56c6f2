package dev.hearth.core.config;

/** Counts the values, files and characters of one configuration, and remembers that there were too many. */
final class NodeBudget {
    private long nodes;
    private int files;
    private long characters;
    private boolean exhausted;

    /** Counts some more values; false once there are more than {@link YamlLimits#MAX_NODES}. */
    boolean spend(long more) {
        nodes += more;
        return nodes <= YamlLimits.MAX_NODES;
    }

    /** Counts one more file; false once there are more than {@link YamlLimits#MAX_FILES}. */
    boolean openFile() {
        return ++files <= YamlLimits.MAX_FILES;
    }

    /** Counts some more text; false once there is more than {@link ConfigFolder#MAX_TOTAL_BYTES} characters. */
    boolean read(long more) {
        characters += more;
        return characters <= ConfigFolder.MAX_TOTAL_BYTES;
    }

    /** True the first time it is asked, so that a configuration that is too large is reported once. */
    boolean firstRefusal() {
        boolean first = !exhausted;
        exhausted = true;
        return first;
    }
}
