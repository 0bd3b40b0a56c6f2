package dev.hearth.api.domain.todo;

/** What a to-do list may be able to do, as bits of {@code supported_features}. */
public final class TodoFeatures {
    /** Take new items. */
    public static final long CREATE_TODO_ITEM = 1;

    /** Remove items. */
    public static final long DELETE_TODO_ITEM = 2;

    /** Change items. */
    public static final long UPDATE_TODO_ITEM = 4;

    /** Move items to other places in the list. */
    public static final long MOVE_TODO_ITEM = 8;

    /** Keep a day by which an item is due. */
    public static final long SET_DUE_DATE_ON_ITEM = 16;

    /** Keep a moment by which an item is due. */
    public static final long SET_DUE_DATETIME_ON_ITEM = 32;

    /** Keep a description of an item. */
    public static final long SET_DESCRIPTION_ON_ITEM = 64;

    private TodoFeatures() {}
}
