package dev.hearth.config.domain;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Permissions.Action;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.todo.TodoFeatures;
import dev.hearth.api.domain.todo.TodoItem;
import dev.hearth.api.domain.todo.TodoListEntity;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.StateReported;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** {@code todo/item/list}, {@code move} and {@code subscribe}. Home Assistant: {@code homeassistant.components.todo}. */
final class TodoCommands {
    private static final Field<String> UID = Field.required("uid", Schemas.string());
    private static final OptionalField<Optional<String>> PREVIOUS = Field.optional(
            "previous_uid", Schemas.emptyAs(Optional.<String>empty(), Schemas.string().as(Optional::of)));

    private TodoCommands() {}

    static void add(Hub hub) {
        hub.commands()
                .add(Command.answering("todo/item/list", call -> items(hub, list(hub, call)), DomainCommands.ENTITY_ID));
        hub.commands()
                .add(Command.of(
                        "todo/item/subscribe",
                        Schemas.map(DomainCommands.ENTITY_ID),
                        call -> follow(hub, call)));
        hub.commands()
                .add(Command.of(
                        "todo/item/move",
                        Schemas.map(DomainCommands.ENTITY_ID, UID, PREVIOUS),
                        call -> move(hub, call)));
    }

    private static TodoListEntity list(Hub hub, CommandCall<Section> call) {
        return DomainCommands.named(hub, call, TodoListEntity.class, Action.READ);
    }

    private static DataMap items(Hub hub, TodoListEntity list) {
        ZoneId home = hub.config().timeZone();
        List<TodoItem> items = Objects.requireNonNullElse(list.todoItems(), List.of());
        return DataMap.of("items", items.stream().map(item -> item.listed(home)).toList());
    }

    // An item that is renamed leaves the number of those to be done as it is, so the state is only reported.
    private static CompletionStage<?> follow(Hub hub, CommandCall<Section> call) {
        TodoListEntity list = list(hub, call);
        String id = list.entityId();
        call.acknowledge(null);
        Runnable send = () -> {
            if (list.isAdded()) {
                call.event(items(hub, list));
            }
        };
        call.subscribe(hub.states().track(id, (change, event) -> send.run()));
        call.subscribe(hub.bus().listen(
                EventTypes.STATE_REPORTED,
                data -> data instanceof StateReported reported && reported.entityId().equals(id),
                event -> send.run()));
        send.run();
        return Stages.done();
    }

    private static CompletionStage<?> move(Hub hub, CommandCall<Section> call) {
        TodoListEntity list = DomainCommands.named(hub, call, TodoListEntity.class, Action.CONTROL);
        DomainCommands.checkSupports(list, TodoFeatures.MOVE_TODO_ITEM, "moving its items");
        Optional<String> previous = call.data().find(PREVIOUS);
        return list.moveTodoItem(call.data().get(UID), previous == null ? null : previous.orElse(null))
                .thenApply(done -> null);
    }
}
