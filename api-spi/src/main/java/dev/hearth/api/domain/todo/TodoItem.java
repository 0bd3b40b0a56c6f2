package dev.hearth.api.domain.todo;

import dev.hearth.api.data.DataMap;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An item of a to-do list. Home Assistant: {@code TodoItem}.
 *
 * @param summary what is to be done
 * @param uid tells it apart in its list; null for one that is not in a list yet
 * @param description more about it
 */
public record TodoItem(
        @Nullable String summary,
        @Nullable String uid,
        @Nullable TodoItemStatus status,
        @Nullable TodoDue due,
        @Nullable String description) {

    /** Something to be done. */
    public static TodoItem of(String uid, String summary) {
        return new TodoItem(summary, uid, TodoItemStatus.NEEDS_ACTION, null, null);
    }

    /** The same under another uid. */
    public TodoItem withUid(String newUid) {
        return new TodoItem(summary, newUid, status, due, description);
    }

    /** Whether a caller who says this means this item. */
    boolean isCalled(String word) {
        return word.equals(uid) || word.equals(summary);
    }

    /** As {@code todo.get_items} lists it. */
    public DataMap listed(ZoneId home) {
        return DataMap.builder(5)
                .putIfPresent("summary", summary)
                .putIfPresent("uid", uid)
                .putIfPresent("status", status)
                .putIfPresent("due", due == null ? null : due.text(home))
                .putIfPresent("description", description)
                .build();
    }
}
