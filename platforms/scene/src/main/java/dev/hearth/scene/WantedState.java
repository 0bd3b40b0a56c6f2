package dev.hearth.scene;

import dev.hearth.api.Context;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an entity is to be brought into. */
record WantedState(String value, DataMap attributes) {
    private static final String TEXT = "a state as text, such as 'on' (numbers in quotes)";
    // on and off without quotes are booleans to YAML.
    private static final Schema<String> VALUE = Schemas.any()
            .converted(WantedState::value)
            .narrowedTo(Map.of("type", List.of("boolean", "string")));
    private static final Field<String> STATE = Field.required("state", VALUE).doc("Its state.").example("on");

    /** Entities, each with its state or with a map of its state and attributes. */
    static final Schema<Map<String, WantedState>> ENTITIES = Schemas.dict(
            Schemas.entityId(),
            Schemas.<WantedState>oneOf(
                    VALUE.as(value -> new WantedState(value, DataMap.of())),
                    Schemas.map(STATE).allowExtra().as(WantedState::of)));

    /** An example of {@link #ENTITIES}. */
    static final DataMap EXAMPLE = DataMap.of("light.ceiling", DataMap.of("state", "on", "brightness", 80));

    /** How clients ask for {@link #ENTITIES}. */
    static final FieldForm FORM = FieldForm.of("Entities state", Selector.object());

    private static @Nullable String value(ConfigNode node, ConfigNode at, Problems problems) {
        Object value = node instanceof ScalarNode scalar ? scalar.value() : null;
        if (value instanceof Boolean on) {
            return on ? States.ON : States.OFF;
        } else if (value instanceof String text) {
            return text;
        }
        problems.wrong(at, TEXT);
        return null;
    }

    private static WantedState of(Section written) {
        DataMap.Builder attributes = DataMap.builder(written.extra().size());
        written.extra().forEach((name, node) -> attributes.put(name, node.toPlain()));
        return new WantedState(written.get(STATE), attributes.build());
    }

    /** What an entity is in now. */
    static WantedState of(State state) {
        return new WantedState(state.value(), state.attributes());
    }

    State asState(String entityId, Context context) {
        return new State(entityId, value, attributes, context, 0, 0, 0);
    }
}
