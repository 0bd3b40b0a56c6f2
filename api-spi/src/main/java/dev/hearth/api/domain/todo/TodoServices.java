package dev.hearth.api.domain.todo;

import dev.hearth.api.Stages;
import dev.hearth.api.config.DateTimeValue;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.SupportsResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What can be done with to-do lists. */
final class TodoServices {
    private static final Schema<String> NOT_EMPTY = notEmpty(Schemas.string());
    private static final Schema<String> STRIPPED = notEmpty(Schemas.string().as(String::strip));
    private static final Selector STATUSES = Selector.select(
            List.of(TodoItemStatus.NEEDS_ACTION.word(), TodoItemStatus.COMPLETED.word()))
            .with("translation_key", "status");

    private static final Field<String> NEW_ITEM = Field.required("item", STRIPPED)
            .doc("What is to be done.")
            .example("Submit income tax return")
            .form(FieldForm.titled("Item name"));
    private static final Field<String> ITEM = Field.required("item", NOT_EMPTY)
            .doc("The item, by its name or its uid.")
            .example("Submit income tax return")
            .form(FieldForm.titled("Item name"));
    private static final Field<List<String>> ITEMS = Field.required("item", Schemas.ensureList(Schemas.string()))
            .doc("The item, by its name or its uid; or a list of items.")
            .form(FieldForm.of("Item name", Selector.text()));
    private static final OptionalField<String> RENAME = Field.optional("rename", STRIPPED)
            .doc("Another name for the item.")
            .example("Something else")
            .form(FieldForm.titled("Rename item"));
    private static final OptionalField<TodoItemStatus> STATUS = Field.optional(
            "status", Schemas.enumOf(TodoItemStatus.class))
            .doc("How far the item is.")
            .example("needs_action")
            .form(FieldForm.of("Set status", STATUSES));
    private static final OptionalField<List<TodoItemStatus>> WANTED_STATUS = Field.optional(
            "status", Schemas.ensureList(Schemas.enumOf(TodoItemStatus.class)))
            .doc("Items that are this far; without it all items.")
            .example("needs_action")
            .form(FieldForm.of("Status", STATUSES.with("multiple", true)));

    // An empty one takes away what the item had.
    private static final OptionalField<Optional<LocalDate>> DUE_DATE = Field.optional(
            "due_date", orNothing(Schemas.date()))
            .doc("The day by which it is to be done.")
            .example("2023-11-17")
            .form(FieldForm.of("Due date", Selector.of("date")).forFeatures(TodoFeatures.SET_DUE_DATE_ON_ITEM));
    private static final OptionalField<Optional<DateTimeValue>> DUE_DATETIME = Field.optional(
            "due_datetime", orNothing(Schemas.dateTime()))
            .doc("The moment by which it is to be done.")
            .example("2023-11-17 13:30:00")
            .form(FieldForm.of("Due date and time", Selector.of("datetime"))
                    .forFeatures(TodoFeatures.SET_DUE_DATETIME_ON_ITEM));
    private static final OptionalField<Optional<String>> DESCRIPTION = Field.optional(
            "description", orNothing(Schemas.string()))
            .doc("More about the item than its name says.")
            .example("A more complete description of the to-do item than that provided by the summary.")
            .form(FieldForm.of("Description", Selector.text())
                    .forFeatures(TodoFeatures.SET_DESCRIPTION_ON_ITEM));

    private static final MapSchema ADD = Schemas.map(NEW_ITEM, DUE_DATE, DUE_DATETIME, DESCRIPTION)
            .atMostOne(DUE_DATE.key(), DUE_DATETIME.key());
    private static final MapSchema UPDATE = Schemas.map(ITEM, RENAME, STATUS, DUE_DATE, DUE_DATETIME, DESCRIPTION)
            .atMostOne(DUE_DATE.key(), DUE_DATETIME.key())
            .atLeastOne(RENAME.key(), STATUS.key(), DUE_DATE.key(), DUE_DATETIME.key(), DESCRIPTION.key());

    private TodoServices() {}

    private static Schema<String> notEmpty(Schema<String> text) {
        return text.check("text that is not empty", value -> !value.isEmpty());
    }

    private static <T> Schema<Optional<T>> orNothing(Schema<T> schema) {
        return Schemas.emptyAs(Optional.empty(), schema.as(Optional::of));
    }

    static List<EntityService<TodoListEntity, ?>> all() {
        return List.of(
                EntityService.<TodoListEntity, Section>of("add_item", ADD, TodoServices::add)
                        .needing(TodoFeatures.CREATE_TODO_ITEM)
                        .described("Add to-do list item", "Adds an item to a to-do list."),
                EntityService.<TodoListEntity, Section>of("update_item", UPDATE, TodoServices::update)
                        .needing(TodoFeatures.UPDATE_TODO_ITEM)
                        .described("Update to-do list item", "Changes an item of a to-do list."),
                EntityService.<TodoListEntity, Section>of("remove_item", Schemas.map(ITEMS), TodoServices::remove)
                        .needing(TodoFeatures.DELETE_TODO_ITEM)
                        .described("Remove a to-do list item", "Removes an item from a to-do list."),
                EntityService.<TodoListEntity, Section>of(
                        "remove_completed_items", Schemas.map(), (list, data) -> removeCompleted(list))
                        .needing(TodoFeatures.DELETE_TODO_ITEM)
                        .described(
                                "Remove all completed to-do list items",
                                "Removes the items from a to-do list that are done."),
                EntityService.<TodoListEntity, Section>of(
                        "get_items",
                        Schemas.map(WANTED_STATUS),
                        (list, data) -> Stages.done().thenApply(nothing -> items(list, data.find(WANTED_STATUS))))
                        .responding(SupportsResponse.ONLY)
                        .described("Get to-do list items", "Lists the items of a to-do list."));
    }

    private static CompletionStage<?> add(TodoListEntity list, Section data) {
        checkKept(list, data);
        TodoItem item = new TodoItem(data.get(NEW_ITEM), null, TodoItemStatus.NEEDS_ACTION, null, null);
        return list.createTodoItem(extended(item, list, data));
    }

    private static CompletionStage<?> update(TodoListEntity list, Section data) {
        TodoItem found = find(list, data.get(ITEM));
        checkKept(list, data);
        String name = data.find(RENAME);
        TodoItemStatus status = data.find(STATUS);
        TodoItem item = new TodoItem(
                name == null ? found.summary() : name,
                found.uid(),
                status == null ? found.status() : status,
                found.due(),
                found.description());
        return list.updateTodoItem(extended(item, list, data));
    }

    private static CompletionStage<?> remove(TodoListEntity list, Section data) {
        List<String> uids = new ArrayList<>();
        for (String word : data.get(ITEMS)) {
            String uid = find(list, word).uid();
            if (uid == null) {
                throw unknown(list, word);
            }
            uids.add(uid);
        }
        return list.deleteTodoItems(uids);
    }

    private static CompletionStage<?> removeCompleted(TodoListEntity list) {
        List<String> uids = new ArrayList<>();
        for (TodoItem item : present(list)) {
            if (item.status() == TodoItemStatus.COMPLETED && item.uid() != null) {
                uids.add(item.uid());
            }
        }
        return uids.isEmpty() ? Stages.done() : list.deleteTodoItems(uids);
    }

    private static DataMap items(TodoListEntity list, @Nullable List<TodoItemStatus> wanted) {
        ZoneId home = list.hub().config().timeZone();
        return DataMap.of(
                "items",
                present(list).stream()
                        .filter(item -> wanted == null || wanted.isEmpty() || wanted.contains(item.status()))
                        .map(item -> item.listed(home))
                        .toList());
    }

    private static List<TodoItem> present(TodoListEntity list) {
        return Objects.requireNonNullElse(list.todoItems(), List.of());
    }

    private static TodoItem find(TodoListEntity list, String word) {
        return present(list).stream()
                .filter(item -> item.isCalled(word))
                .findFirst()
                .orElseThrow(() -> unknown(list, word));
    }

    private static ServiceException unknown(TodoListEntity list, String word) {
        return new ServiceException(
                ServiceException.INVALID,
                "there is no item '" + word + "' in " + list.entityId() + "; name one of its items or give a uid");
    }

    private static void checkKept(TodoListEntity list, Section data) {
        checkKept(list, data, DUE_DATE, TodoFeatures.SET_DUE_DATE_ON_ITEM);
        checkKept(list, data, DUE_DATETIME, TodoFeatures.SET_DUE_DATETIME_ON_ITEM);
        checkKept(list, data, DESCRIPTION, TodoFeatures.SET_DESCRIPTION_ON_ITEM);
    }

    private static void checkKept(TodoListEntity list, Section data, FieldSpec<?> field, long feature) {
        if (data.has(field) && !list.supports(feature)) {
            throw new ServiceException(
                    ServiceException.INVALID,
                    list.entityId() + " cannot keep '" + field.key() + "' of its items; leave it out");
        }
    }

    /** The item with what the call says about the fields that not every list keeps. */
    private static TodoItem extended(TodoItem item, TodoListEntity list, Section data) {
        TodoDue due = item.due();
        Optional<LocalDate> day = data.find(DUE_DATE);
        if (day != null) {
            due = day.<TodoDue>map(TodoDue.Day::new).orElse(null);
        }
        Optional<DateTimeValue> moment = data.find(DUE_DATETIME);
        if (moment != null) {
            ZoneId home = list.hub().config().timeZone();
            due = moment.<TodoDue>map(value -> new TodoDue.Moment(value.toInstant(home))).orElse(null);
        }
        Optional<String> description = data.find(DESCRIPTION);
        return new TodoItem(
                item.summary(),
                item.uid(),
                item.status(),
                due,
                description == null ? item.description() : description.orElse(null));
    }
}
