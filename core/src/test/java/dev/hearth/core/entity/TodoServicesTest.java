package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.todo.TodoDomain;
import dev.hearth.api.domain.todo.TodoFeatures;
import dev.hearth.api.domain.todo.TodoItem;
import dev.hearth.api.domain.todo.TodoItemStatus;
import dev.hearth.api.domain.todo.TodoListEntity;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TodoServicesTest {
    private static final long CHANGES =
            TodoFeatures.CREATE_TODO_ITEM | TodoFeatures.UPDATE_TODO_ITEM | TodoFeatures.DELETE_TODO_ITEM;
    private static final long EVERYTHING = CHANGES
            | TodoFeatures.SET_DUE_DATE_ON_ITEM
            | TodoFeatures.SET_DUE_DATETIME_ON_ITEM
            | TodoFeatures.SET_DESCRIPTION_ON_ITEM;

    private final EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    /** Two items at first. */
    private static final class FakeList extends TodoListEntity {
        final List<TodoItem> items = new ArrayList<>(List.of(TodoItem.of("1", "Bread"), TodoItem.of("2", "Milk")));
        final long features;

        FakeList(long features) {
            this.features = features;
        }

        @Override
        public String name() {
            return "T";
        }

        @Override
        public boolean shouldPoll() {
            return false;
        }

        @Override
        public Long supportedFeatures() {
            return features;
        }

        @Override
        public List<TodoItem> todoItems() {
            return items;
        }

        @Override
        public CompletionStage<?> createTodoItem(TodoItem item) {
            items.add(item.withUid("new"));
            return Stages.done();
        }

        @Override
        public CompletionStage<?> updateTodoItem(TodoItem item) {
            items.replaceAll(each -> item.uid().equals(each.uid()) ? item : each);
            return Stages.done();
        }

        @Override
        public CompletionStage<?> deleteTodoItems(List<String> uids) {
            items.removeIf(each -> uids.contains(each.uid()));
            return Stages.done();
        }
    }

    private FakeList added(long features) {
        FakeList list = new FakeList(features);
        rig.hub.get(rig.open(TodoDomain.DOMAIN, new PlainPlatform("todo"), null).add(list));
        return list;
    }

    private void call(String service, DataMap data) {
        rig.hub.call("todo", service, data.with("entity_id", "todo.t"));
    }

    private List<?> items(DataMap data) {
        DataMap answer = rig.hub.call(
                ServiceRequest.of("todo", "get_items", data.with("entity_id", "todo.t")).respond());
        return (List<?>) ((DataMap) answer.get("todo.t")).get("items");
    }

    @Test
    void stateIsWhatIsLeftToDo() {
        added(EVERYTHING);
        String before = rig.state("todo.t");

        call("update_item", DataMap.of("item", "Bread", "status", "completed"));
        call("add_item", DataMap.of("item", "  Apples "));
        call("add_item", DataMap.of("item", "Pears"));

        assertEquals("2", before);
        assertEquals("3", rig.state("todo.t"));
    }

    @Test
    void itemsAreListedInTheirOrderWithWhatIsKnownOfThem() {
        added(EVERYTHING);

        call("add_item", DataMap.of("item", "Tax", "due_datetime", "2026-07-01 12:00:00", "description", "Form A"));
        call("update_item", DataMap.of("item", "2", "rename", "Oat milk", "due_date", "2026-02-03"));
        call("update_item", DataMap.of("item", "Bread", "status", "completed"));

        assertEquals(
                List.of(
                        DataMap.of("summary", "Bread", "uid", "1", "status", "completed"),
                        DataMap.builder()
                                .put("summary", "Oat milk")
                                .put("uid", "2")
                                .put("status", "needs_action")
                                .put("due", "2026-02-03")
                                .build(),
                        DataMap.builder()
                                .put("summary", "Tax")
                                .put("uid", "new")
                                .put("status", "needs_action")
                                .put("due", "2026-07-01T12:00:00+02:00")
                                .put("description", "Form A")
                                .build()),
                items(DataMap.of()));
        assertEquals(1, items(DataMap.of("status", "completed")).size());
    }

    @Test
    void anEmptyValueTakesAwayWhatTheItemHad() {
        FakeList list = added(EVERYTHING);
        call("update_item", DataMap.of("item", "Milk", "due_date", "2026-02-03", "description", "Two"));

        call("update_item", DataMap.of("item", "Milk", "due_date", null));

        assertEquals(
                new TodoItem("Milk", "2", TodoItemStatus.NEEDS_ACTION, null, "Two"), list.items.getLast());
    }

    @Test
    void itemsAreRemovedByNameAndTheDoneOnesTogether() {
        FakeList list = added(EVERYTHING);
        call("add_item", DataMap.of("item", "Apples"));
        call("remove_item", DataMap.of("item", List.of("Bread", "new")));
        List<TodoItem> left = List.copyOf(list.items);
        call("update_item", DataMap.of("item", "Milk", "status", "completed"));

        call("remove_completed_items", DataMap.of());

        assertEquals(List.of(TodoItem.of("2", "Milk")), left);
        assertEquals(List.of(), list.items);
    }

    @Test
    void anItemThatIsNotThereIsNamedAndNothingIsRemoved() {
        FakeList list = added(EVERYTHING);

        ServiceException refused = assertThrows(
                ServiceException.class, () -> call("remove_item", DataMap.of("item", List.of("Milk", "Beer"))));

        assertEquals(ServiceException.INVALID, refused.code());
        assertTrue(refused.getMessage().contains("there is no item 'Beer' in todo.t"), refused.getMessage());
        assertEquals(2, list.items.size());
    }

    @Test
    void whatTheListCannotKeepIsRefusedByName() {
        added(CHANGES);

        for (String field : List.of("due_date", "due_datetime", "description")) {
            String value = field.equals("due_date") ? "2026-02-03" : "2026-02-03 10:00:00";
            ServiceException refused = assertThrows(
                    ServiceException.class, () -> call("add_item", DataMap.of("item", "X", field, value)));
            assertTrue(refused.getMessage().contains("todo.t cannot keep '" + field + "'"), refused.getMessage());
        }
    }

    @Test
    void wrongDataIsRefusedByField() {
        added(EVERYTHING);

        String empty = assertThrows(HubException.class, () -> call("add_item", DataMap.of("item", "  "))).getMessage();
        String nothing =
                assertThrows(HubException.class, () -> call("update_item", DataMap.of("item", "Milk"))).getMessage();
        String both = assertThrows(
                HubException.class,
                () -> call(
                        "add_item",
                        DataMap.of("item", "X", "due_date", "2026-02-03", "due_datetime", "2026-02-03 10:00")))
                .getMessage();
        String status = assertThrows(
                HubException.class, () -> call("update_item", DataMap.of("item", "Milk", "status", "later")))
                .getMessage();

        assertTrue(empty.contains("not empty"), empty);
        assertTrue(nothing.contains("rename"), nothing);
        assertTrue(both.contains("due_datetime"), both);
        assertTrue(status.contains("needs_action"), status);
    }
}
