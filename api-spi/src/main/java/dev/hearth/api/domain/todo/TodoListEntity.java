package dev.hearth.api.domain.todo;

import dev.hearth.api.entity.Entity;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A to-do list, whose state is how much is left to be done. Override {@link #todoItems} and what the list lets others
 * change; {@link #supportedFeatures} is a sum of {@link TodoFeatures}. Home Assistant: {@code TodoListEntity}.
 */
public abstract class TodoListEntity extends Entity {
    /** The items in their order; null when not known. */
    public abstract @Nullable List<TodoItem> todoItems();

    /** Adds an item, which has no uid yet. */
    public CompletionStage<?> createTodoItem(TodoItem item) {
        return notImplemented("createTodoItem");
    }

    /** Puts an item in the place of the one with its uid. */
    public CompletionStage<?> updateTodoItem(TodoItem item) {
        return notImplemented("updateTodoItem");
    }

    /** Removes the items with these uids. */
    public CompletionStage<?> deleteTodoItems(List<String> uids) {
        return notImplemented("deleteTodoItems");
    }

    /**
     * Moves an item to another place.
     *
     * @param previousUid the item it shall come after; null for the beginning
     */
    public CompletionStage<?> moveTodoItem(String uid, @Nullable String previousUid) {
        return notImplemented("moveTodoItem");
    }

    /** How many items are to be done. */
    @Override
    public final @Nullable Long state() {
        List<TodoItem> items = todoItems();
        return items == null
                ? null
                : items.stream().filter(item -> item.status() == TodoItemStatus.NEEDS_ACTION).count();
    }
}
