package dev.hearth.api.domain.update;

/** What an update may be able to do, as bits of {@code supported_features}. */
public final class UpdateFeatures {
    /** Be installed from the hub. */
    public static final long INSTALL = 1;

    /** Install a version that its caller names. */
    public static final long SPECIFIC_VERSION = 2;

    /** Tell how far the installation is. */
    public static final long PROGRESS = 4;

    /** Back up before it installs. */
    public static final long BACKUP = 8;

    /** Tell what is new, at length. */
    public static final long RELEASE_NOTES = 16;

    private UpdateFeatures() {}
}
