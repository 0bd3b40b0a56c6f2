package dev.hearth.api.domain.remote;

/** What a remote may be able to do, as bits of {@code supported_features}. */
public final class RemoteFeatures {
    /** Learn a command from another remote. */
    public static final long LEARN_COMMAND = 1;

    /** Forget a command it has learnt. */
    public static final long DELETE_COMMAND = 2;

    /** Begin activities, which turn on several devices at once. */
    public static final long ACTIVITY = 4;

    private RemoteFeatures() {}
}
