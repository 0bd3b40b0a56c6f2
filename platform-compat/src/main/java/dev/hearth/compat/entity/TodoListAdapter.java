package dev.hearth.compat.entity;

import dev.hearth.api.domain.todo.TodoItem;
import dev.hearth.api.domain.todo.TodoListEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The to-do list that the hub sees in place of a {@link SyncTodoList}. */
final class TodoListAdapter extends TodoListEntity implements Linked {
    private final SyncTodoList entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable List<TodoItem> todoItems, @Nullable Long supportedFeatures) {
        static Snapshot of(SyncTodoList entity) {
            return new Snapshot(entity.todoItems(), entity.supportedFeatures());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    TodoListAdapter(SyncTodoList entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable List<TodoItem> todoItems() {
        return link.snapshot().todoItems();
    }

    @Override
    public @Nullable Long supportedFeatures() {
        return link.snapshot().supportedFeatures();
    }

    @Override
    public CompletionStage<?> createTodoItem(TodoItem item) {
        return link.run(() -> entity.createTodoItem(item));
    }

    @Override
    public CompletionStage<?> updateTodoItem(TodoItem item) {
        return link.run(() -> entity.updateTodoItem(item));
    }

    @Override
    public CompletionStage<?> deleteTodoItems(List<String> uids) {
        return link.run(() -> entity.deleteTodoItems(uids));
    }

    @Override
    public CompletionStage<?> moveTodoItem(String uid, @Nullable String previousUid) {
        return link.run(() -> entity.moveTodoItem(uid, previousUid));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
