package dev.hearth.api.entity;

import dev.hearth.api.Hub;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import dev.hearth.api.template.ReadValue;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An entity that shows what is written about it under the keys that entities of all domains have in common, and whose
 * templates are evaluated with each value that it reads.
 */
public interface ConfiguredEntity extends EntityTraits {
    /** What is written about it. */
    RenderedOptions rendered();

    /** As {@link Entity#hub}. */
    Hub hub();

    /** As {@link Entity#isAdded}. */
    boolean isAdded();

    /** As {@link Entity#entityId}. */
    String entityId();

    /**
     * Takes a value that was read: from {@code addedToHub} on, since templates refer to the entity's state. Evaluates
     * whether the entity is available, and if so has the value shown, then evaluates the other options.
     *
     * @param show shows the value; gets what its templates can refer to
     */
    default void showRead(ReadValue value, Consumer<Supplier<Map<String, @Nullable Object>>> show) {
        Supplier<Map<String, @Nullable Object>> variables = () -> value.variables(hub(), currentState());
        if (rendered().renderAvailability(hub(), variables)) {
            show.accept(variables);
            rendered().render(hub(), variables);
        }
    }

    private State currentState() {
        State present = hub().states().get(entityId());
        long now = hub().loop().time().epochMicros();
        return present == null
                ? new State(entityId(), States.UNKNOWN, DataMap.of(), hub().newContext(null, null), now, now, now)
                : present;
    }

    @Override
    default @Nullable String name() {
        return isAdded() ? rendered().name(hub()) : rendered().label();
    }

    @Override
    default @Nullable String uniqueId() {
        return rendered().uniqueId();
    }

    @Override
    default @Nullable String icon() {
        return rendered().icon();
    }

    @Override
    default @Nullable String entityPicture() {
        return rendered().picture();
    }

    @Override
    default boolean available() {
        return rendered().available(hub());
    }
}
