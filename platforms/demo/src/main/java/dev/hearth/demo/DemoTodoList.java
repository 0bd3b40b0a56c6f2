package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.todo.TodoFeatures;
import dev.hearth.api.domain.todo.TodoItem;
import dev.hearth.api.domain.todo.TodoListEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A to-do list that keeps whatever it is told, until the hub stops. */
final class DemoTodoList extends TodoListEntity {
    private final String name;
    private final List<TodoItem> items = new ArrayList<>();
    private int lastUid;

    private DemoTodoList(String name, String... summaries) {
        this.name = name;
        for (String summary : summaries) {
            items.add(TodoItem.of(nextUid(), summary));
        }
    }

    static List<DemoTodoList> all() {
        return List.of(new DemoTodoList("Shopping List", "Bread", "Milk", "Apples"));
    }

    static DemoTodoList numbered(int number) {
        return new DemoTodoList("Demo " + number, "Bread");
    }

    private String nextUid() {
        lastUid++;
        return Integer.toString(lastUid);
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Long supportedFeatures() {
        return TodoFeatures.CREATE_TODO_ITEM
                | TodoFeatures.DELETE_TODO_ITEM
                | TodoFeatures.UPDATE_TODO_ITEM
                | TodoFeatures.MOVE_TODO_ITEM
                | TodoFeatures.SET_DUE_DATE_ON_ITEM
                | TodoFeatures.SET_DUE_DATETIME_ON_ITEM
                | TodoFeatures.SET_DESCRIPTION_ON_ITEM;
    }

    @Override
    public List<TodoItem> todoItems() {
        return List.copyOf(items);
    }

    @Override
    public CompletionStage<?> createTodoItem(TodoItem item) {
        items.add(item.withUid(nextUid()));
        return changed();
    }

    @Override
    public CompletionStage<?> updateTodoItem(TodoItem item) {
        items.replaceAll(each -> sameUid(each, item.uid()) ? item : each);
        return changed();
    }

    @Override
    public CompletionStage<?> deleteTodoItems(List<String> uids) {
        items.removeIf(each -> each.uid() != null && uids.contains(each.uid()));
        return changed();
    }

    @Override
    public CompletionStage<?> moveTodoItem(String uid, @Nullable String previousUid) {
        TodoItem moved = items.stream().filter(each -> sameUid(each, uid)).findFirst().orElseThrow();
        items.remove(moved);
        int place = 0;
        for (int i = 0; i < items.size(); i++) {
            if (sameUid(items.get(i), previousUid)) {
                place = i + 1;
            }
        }
        items.add(place, moved);
        return changed();
    }

    private static boolean sameUid(TodoItem item, @Nullable String uid) {
        return uid != null && uid.equals(item.uid());
    }

    private CompletionStage<?> changed() {
        writeState();
        return Stages.done();
    }
}
