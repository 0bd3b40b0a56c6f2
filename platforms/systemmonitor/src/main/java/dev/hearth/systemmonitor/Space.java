package dev.hearth.systemmonitor;

/**
 * How full something is, in bytes.
 *
 * @param free what may still be used; on a disk that is less than what is not used, as some is kept for the system
 */
record Space(long used, long free) {
    /** How much of what may be used is used, in per cent; 0 when there is nothing at all. */
    double usedPercent() {
        long usable = used + free;
        return usable == 0 ? 0 : used * 100.0 / usable;
    }
}
