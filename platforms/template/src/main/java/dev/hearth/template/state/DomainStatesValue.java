package dev.hearth.template.state;

import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Value;
import dev.hearth.template.home.HubRender;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code states.light}: the states of a domain. To name it notes nothing, to go over it the domain. */
final class DomainStatesValue extends Value {
    private final HubRender render;
    private final String domain;

    DomainStatesValue(HubRender render, String domain) {
        this.render = render;
        this.domain = domain;
    }

    @Override
    public String typeName() {
        return "DomainStates";
    }

    @Override
    public String repr() {
        return "<template DomainStates(" + Python.repr(domain) + ")>";
    }

    @Override
    public @Nullable Object attribute(String name) {
        return StatesValue.state(render, domain + "." + name);
    }

    @Override
    public boolean subscriptable() {
        return true;
    }

    @Override
    public @Nullable Object item(Object key) {
        String name = Python.text(key);
        return name == null ? null : attribute(name);
    }

    @Override
    public boolean truth() {
        return length() > 0;
    }

    @Override
    public boolean iterable() {
        return true;
    }

    @Override
    public Iterator<Object> iterate() {
        render.tracked().domain(domain);
        return sorted(render, state -> state.domain().equals(domain));
    }

    @Override
    public long length() {
        render.tracked().domainLifecycle(domain);
        return render.home().states().stream()
                .filter(state -> EntityId.domainOf(state.entityId()).equals(domain))
                .count();
    }

    /** The states that are wanted, by their entity ids. */
    static Iterator<Object> sorted(HubRender render, Predicate<State> wanted) {
        List<State> states = render.home().states().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(State::entityId))
                .toList();
        Budget.spend(states.size());
        Iterator<State> each = states.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public Object next() {
                return StateValue.given(render, each.next());
            }
        };
    }
}
