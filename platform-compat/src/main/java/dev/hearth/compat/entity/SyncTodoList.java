package dev.hearth.compat.entity;

import dev.hearth.api.domain.todo.TodoItem;
import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A to-do list, written as blocking code; see {@link SyncEntity} for what runs where. Override the commands that
 * {@link #supportedFeatures} promises; what they throw is the caller's failure.
 */
public abstract class SyncTodoList extends SyncEntity {
    /** The items in their order; null when not known. */
    public abstract @Nullable List<TodoItem> todoItems();

    /** A sum of {@link dev.hearth.api.domain.todo.TodoFeatures}; null for what the domain says by itself. */
    public @Nullable Long supportedFeatures() {
        return null;
    }

    /** Adds an item, which has no uid yet. */
    public void createTodoItem(TodoItem item) throws Exception {
        throw notImplemented("createTodoItem");
    }

    /** Puts an item in the place of the one with its uid. */
    public void updateTodoItem(TodoItem item) throws Exception {
        throw notImplemented("updateTodoItem");
    }

    /** Removes the items with these uids. */
    public void deleteTodoItems(List<String> uids) throws Exception {
        throw notImplemented("deleteTodoItems");
    }

    /** Moves an item behind another, or with null to the beginning. */
    public void moveTodoItem(String uid, @Nullable String previousUid) throws Exception {
        throw notImplemented("moveTodoItem");
    }

    @Override
    final Entity adapt(BlockingHub hub) {
        return new TodoListAdapter(this, hub);
    }
}
