package dev.hearth.api.domain.calendar;

/** What a calendar may be able to do beside showing its events, as bits of {@code supported_features}. */
public final class CalendarFeatures {
    /** Take new events. */
    public static final long CREATE_EVENT = 1;

    /** Delete events. */
    public static final long DELETE_EVENT = 2;

    /** Change events. */
    public static final long UPDATE_EVENT = 4;

    private CalendarFeatures() {}
}
