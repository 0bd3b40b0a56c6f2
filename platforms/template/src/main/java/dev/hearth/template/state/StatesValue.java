package dev.hearth.template.state;

import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.Signature;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.jinja.value.Value;
import dev.hearth.template.home.HubRender;
import java.util.Iterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code states}: called it gives the text of a state; by dots or brackets a domain or a state; all states when it is
 * gone over. Home Assistant: {@code template.AllStates}.
 */
public final class StatesValue extends Value {
    /** What a call takes. */
    public static final Signature SIGNATURE = Signature.of("entity_id, rounded?, with_unit?");

    private final HubRender render;

    private StatesValue(HubRender render) {
        this.render = render;
    }

    /** That of a render. */
    public static Object of(Render render) {
        return HubRender.of(render).states(StatesValue::new);
    }

    @Override
    public String typeName() {
        return "AllStates";
    }

    @Override
    public String repr() {
        return "<template AllStates>";
    }

    @Override
    public @Nullable Object attribute(String name) {
        if (name.indexOf('.') >= 0) {
            return state(render, name);
        }
        if (!EntityId.isValidDomain(name)) {
            throw new TemplateException(TemplateException.Kind.RUNTIME, "Invalid domain name '" + name + "'");
        }
        return new DomainStatesValue(render, name);
    }

    @Override
    public boolean subscriptable() {
        return true;
    }

    @Override
    public @Nullable Object item(Object key) {
        String name = Python.text(key);
        if (name == null) {
            if (key instanceof Undefined undefined) {
                throw undefined.error();
            }
            return null;
        }
        return attribute(name);
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
        render.tracked().allStates();
        return DomainStatesValue.sorted(render, state -> true);
    }

    @Override
    public long length() {
        render.tracked().allStatesLifecycle();
        return render.home().states().size();
    }

    @Override
    public boolean callable() {
        return true;
    }

    @Override
    public Object call(Render now, Arguments arguments) {
        @Nullable Object[] a = SIGNATURE.bind("states", arguments);
        return text(render, Python.given(a[0]), a[1], a[2]);
    }

    /** The text of a state; {@code unknown} for an entity that is not there. */
    public static Object text(
            HubRender render, Object entityId, @Nullable Object rounded, @Nullable Object withUnit) {
        if (!(find(render, entityId) instanceof StateValue found)) {
            return States.UNKNOWN;
        }
        boolean unit = withUnit != null && Python.truth(withUnit);
        boolean digits = rounded == null ? unit : Python.truth(rounded);
        return digits || unit ? found.formatted(digits, unit) : found.state().value();
    }

    /**
     * A state by its entity id, noted as soon as it is looked at, or None, noted at once.
     *
     * @throws TemplateException for what cannot be an entity id
     */
    public static Object state(HubRender render, String entityId) {
        State state = render.home().state(entityId);
        if (state != null) {
            return StateValue.named(render, state);
        }
        if (!EntityId.isValid(entityId.toLowerCase(Locale.ROOT))) {
            throw new TemplateException(TemplateException.Kind.RUNTIME, "Invalid entity ID '" + entityId + "'");
        }
        render.tracked().entity(entityId.toLowerCase(Locale.ROOT));
        return None.NONE;
    }

    /** As {@link #state}, where anything was given for the entity id; None for what can be none. */
    public static Object find(HubRender render, Object entityId) {
        String text = Python.text(entityId);
        if (text == null) {
            if (entityId instanceof Undefined undefined) {
                throw undefined.error();
            }
            return None.NONE;
        }
        State state = render.home().state(text);
        if (state != null) {
            return StateValue.named(render, state);
        }
        render.tracked().entity(text.toLowerCase(Locale.ROOT));
        return None.NONE;
    }
}
