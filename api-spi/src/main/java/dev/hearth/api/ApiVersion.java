package dev.hearth.api;

/**
 * The version of this interface. An integration passes {@link #CURRENT} to {@link Manifest#of}; the compiler copies the
 * number into its jar, so that an older hub can say that the jar was built for a newer one.
 */
public final class ApiVersion {
    /** Goes up by one whenever something is added that an older hub does not have. */
    public static final int CURRENT = 1;

    /**
     * The version of Home Assistant that the hub announces to clients, which choose their protocol by it. The hub's own is
     * {@code hearth_version}.
     */
    public static final String HOME_ASSISTANT = "2026.8.0";

    private ApiVersion() {}
}
