package dev.hearth.api.domain.todo;

import dev.hearth.api.entity.EntityDomain;
import java.time.Duration;

/** The entity domain {@code todo}. */
public final class TodoDomain {
    /** The domain with the services that read and change lists. */
    public static final EntityDomain<TodoListEntity> DOMAIN =
            EntityDomain.of("todo", "To-do list", TodoListEntity.class)
                    .every(Duration.ofSeconds(60))
                    .serving(TodoServices.all());

    private TodoDomain() {}
}
