package dev.hearth.api.domain.todo;

import java.util.Locale;

/** How far an item of a to-do list is. */
public enum TodoItemStatus {
    /** To be done. */
    NEEDS_ACTION,
    /** Done. */
    COMPLETED;

    /** The word in services and answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
