package dev.hearth.compat.blocking;

/** Which threads run the blocking code of an integration. */
public enum ThreadKind {
    /** A virtual thread for each run: as many at once as there is work. */
    VIRTUAL,

    /**
     * One platform thread for the whole integration, always the same, so one thing at a time: for a library that must be
     * used by the thread that opened it.
     */
    ONE_PLATFORM_THREAD
}
