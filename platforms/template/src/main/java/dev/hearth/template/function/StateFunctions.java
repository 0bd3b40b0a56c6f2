package dev.hearth.template.function;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.state.States;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.PerRender;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.SequenceValue;
import dev.hearth.template.home.HubRender;
import dev.hearth.template.home.Profile;
import dev.hearth.template.state.StateValue;
import dev.hearth.template.state.StatesValue;
import dev.hearth.template.state.ToTemplate;
import org.jspecify.annotations.Nullable;

/** {@code states} and what asks for the state of one entity. */
final class StateFunctions {
    private StateFunctions() {}

    static Library library(Profile profile) {
        boolean old = profile == Profile.OF_2021;
        Function states = Function.of(
                "states",
                StatesValue.SIGNATURE,
                (render, a) -> StatesValue.text(hub(render, "states"), Python.given(a[0]), a[1], a[2]));
        Function attribute = Function.of("state_attr", "entity_id, name", StateFunctions::attribute);
        Function isState = Function.of("is_state", "entity_id, state", StateFunctions::isState);
        Function isAttribute = Function.of(
                "is_state_attr", "entity_id, name, value", (render, a) -> isAttribute(render, a, old));
        Function hasValue = Function.of("has_value", "entity_id", StateFunctions::hasValue);
        Function translated = Function.of("state_translated", "entity_id", StateFunctions::translated);
        Function attributeTranslated = Function.of("state_attr_translated", "entity_id, attribute", (render, a) -> {
            hub(render, "state_attr_translated");
            return attribute(render, a);
        });
        Function hidden = Function.of("is_hidden_entity", "entity_id", (render, a) -> {
            EntityEntry entry =
                    hub(render, "is_hidden_entity").home().entity(Python.str(Python.given(a[0])));
            return entry != null && entry.hiddenBy() != null;
        });
        Library.Builder made = Library.builder()
                .global("states", new PerRender("AllStates", StatesValue::of))
                .global("state_attr", attribute)
                .global("is_state", isState)
                .global("is_state_attr", isAttribute);
        if (old) {
            return made.build();
        }
        return made.global("has_value", hasValue)
                .global("state_translated", translated)
                .global("is_hidden_entity", hidden)
                .global("state_attr_translated", attributeTranslated)
                .filter("state_attr_translated", attributeTranslated)
                .filter("states", states)
                .filter("state_attr", attribute)
                .filter("has_value", hasValue)
                .filter("state_translated", translated)
                .test("is_state", isState)
                .test("is_state_attr", isAttribute)
                .test("has_value", hasValue)
                .test("is_hidden_entity", hidden)
                .build();
    }

    private static HubRender hub(Render render, String function) {
        HubRender hub = HubRender.of(render);
        hub.home(function);
        return hub;
    }

    private static Object attribute(Render render, @Nullable Object[] a) {
        HubRender hub = hub(render, "state_attr");
        if (!(StatesValue.find(hub, Python.given(a[0])) instanceof StateValue state)) {
            return None.NONE;
        }
        String name = Python.text(Python.given(a[1]));
        return name == null ? None.NONE : ToTemplate.value(state.state().attributes().get(name), hub);
    }

    private static Object isState(Render render, @Nullable Object[] a) {
        if (!(StatesValue.find(hub(render, "is_state"), Python.given(a[0])) instanceof StateValue state)) {
            return false;
        }
        Object wanted = Python.given(a[1]);
        String text = state.state().value();
        return Python.equal(wanted, text) || (wanted instanceof SequenceValue list && list.contains(text));
    }

    private static Object isAttribute(Render render, @Nullable Object[] a, boolean old) {
        HubRender hub = hub(render, "is_state_attr");
        if (!(StatesValue.find(hub, Python.given(a[0])) instanceof StateValue state)) {
            return false;
        }
        DataMap attributes = state.state().attributes();
        String name = Python.text(Python.given(a[1]));
        if (name == null || !attributes.containsKey(name) || (old && attributes.get(name) == null)) {
            return false;
        }
        return Python.equal(ToTemplate.value(attributes.get(name), hub), Python.given(a[2]));
    }

    private static Object hasValue(Render render, @Nullable Object[] a) {
        return StatesValue.find(hub(render, "has_value"), Python.given(a[0])) instanceof StateValue state
                && !state.state().value().equals(States.UNAVAILABLE)
                && !state.state().value().equals(States.UNKNOWN);
    }

    // The words of other languages are the frontend's: here are those that every entity can have.
    private static Object translated(Render render, @Nullable Object[] a) {
        if (!(StatesValue.find(hub(render, "state_translated"), Python.given(a[0])) instanceof StateValue state)) {
            return States.UNKNOWN;
        }
        return switch (state.state().value()) {
            case States.ON -> "On";
            case States.OFF -> "Off";
            default -> state.state().value();
        };
    }
}
