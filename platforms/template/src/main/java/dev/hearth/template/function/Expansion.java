package dev.hearth.template.function;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.State;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.Python;
import dev.hearth.template.home.HubRender;
import dev.hearth.template.home.Profile;
import dev.hearth.template.state.StateValue;
import dev.hearth.template.state.StatesValue;
import dev.hearth.template.state.ToTemplate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces groups by their members and zones by the persons in them, and collects the states that are left, each once:
 * the last given come first, as Home Assistant's {@code expand} has it. Used once.
 */
final class Expansion {
    private final HubRender render;
    private final Profile profile;
    private final Deque<Object> left = new ArrayDeque<>();
    private final Map<String, StateValue> found = new LinkedHashMap<>();
    private final Set<String> groups = new HashSet<>();

    private Expansion(HubRender render, Profile profile) {
        this.render = render;
        this.profile = profile;
    }

    /** The states that some entity ids, states, and whatever can be gone over with such in it, stand for. */
    static List<StateValue> of(HubRender render, Profile profile, Object... given) {
        return new Expansion(render, profile).all(given);
    }

    private List<StateValue> all(Object[] given) {
        for (Object each : given) {
            left.push(each);
        }
        while (!left.isEmpty()) {
            Budget.spend(1);
            next(left.pop());
        }
        List<StateValue> states = new ArrayList<>(found.values());
        if (profile == Profile.OF_2021) {
            states.sort(Comparator.comparing(each -> each.state().entityId()));
        }
        return states;
    }

    private void next(Object each) {
        if (each instanceof StateValue state) {
            state(state);
        } else if (Python.isText(each)) {
            if (StatesValue.find(render, each) instanceof StateValue state) {
                state(state);
            }
        } else if (Python.iterable(each)) {
            addAll(each);
        }
    }

    // A Python list that is extended asks first how much will come, which is noted.
    private void addAll(Object iterable) {
        Python.lengthOf(iterable);
        for (Iterator<Object> all = Python.iterate(iterable); all.hasNext();) {
            left.push(all.next());
            Budget.elements(left.size());
        }
    }

    private void state(StateValue value) {
        State state = value.state();
        String entityId = state.entityId();
        if (found.containsKey(entityId)) {
            return;
        }
        String listed = listedIn(state);
        if (listed == null) {
            render.tracked().entity(entityId);
            found.put(entityId, value);
        } else if (groups.add(entityId)) {
            // A group that is in itself would go on for ever.
            Object members = ToTemplate.value(state.attributes().get(listed), render);
            if (Python.truth(members) && Python.iterable(members)) {
                addAll(members);
            }
        }
    }

    // The attribute that has what it stands for; null if it stands for itself.
    private @Nullable String listedIn(State state) {
        DataMap attributes = state.attributes();
        return switch (state.domain()) {
            case "group" -> "entity_id";
            case "zone" -> profile == Profile.OF_2021 ? null : "persons";
            default -> attributes.containsKey("entity_id")
                    && render.home().entitiesOf("group").contains(state.entityId())
                            ? "entity_id"
                            : null;
        };
    }

    /** As a list of templates. */
    static ListValue list(List<StateValue> states) {
        return ListValue.of(states);
    }
}
