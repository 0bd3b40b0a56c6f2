package dev.hearth.api.state;

/** The state texts that mean the same in every domain. */
public final class States {
    /** The entity is there, its value is not known. */
    public static final String UNKNOWN = "unknown";

    /** The entity cannot be reached. */
    public static final String UNAVAILABLE = "unavailable";

    /** On. */
    public static final String ON = "on";

    /** Off. */
    public static final String OFF = "off";

    private States() {}
}
