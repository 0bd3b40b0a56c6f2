package dev.hearth.api.domain.notify;

/** What a notify entity may be able to do, as bits of {@code supported_features}. */
public final class NotifyFeatures {
    /** Show a title above the message. */
    public static final long TITLE = 1;

    private NotifyFeatures() {}
}
