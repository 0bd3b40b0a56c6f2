package dev.hearth.api.template;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.json.Json;
import dev.hearth.api.state.State;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was read, such as the answer of a server, as templates refer to it: {@code value} is its text, null when
 * there is none, and {@code value_json} what the text stands for, not defined when it is no JSON. Loop only, unless said
 * otherwise. Home Assistant: {@code ManualTriggerEntity._template_variables_with_value} and
 * {@code Template.async_render_with_possible_json_value}.
 */
public final class ReadValue {
    private static final String VALUE = "value";
    private static final String VALUE_JSON = "value_json";
    private static final String THIS = "this";

    /** A template that is given a value and nothing else. */
    public static final Schema<TemplateText> TEMPLATE = Schemas.templateWith(VALUE, VALUE_JSON);

    /** A template of an entity: it is given the entity's state, {@code this}, too. */
    public static final Schema<TemplateText> ENTITY_TEMPLATE = Schemas.templateWith(VALUE, VALUE_JSON, THIS);

    private final @Nullable String text;
    private @Nullable Map<String, @Nullable Object> variables;

    private ReadValue(@Nullable String text, @Nullable Map<String, @Nullable Object> variables) {
        this.text = text;
        this.variables = variables;
    }

    /** A text, or null, that is looked at as JSON when the first template is. */
    public static ReadValue of(@Nullable String text) {
        return new ReadValue(text, null);
    }

    /** A text, or null, that is looked at as JSON now: on any thread, as that of a large one takes its time. */
    public static ReadValue parsed(@Nullable String text, Json json) {
        return new ReadValue(text, parse(text, json));
    }

    private static Map<String, @Nullable Object> parse(@Nullable String text, Json json) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put(VALUE, text);
        if (text != null && !text.isBlank()) {
            try {
                variables.put(VALUE_JSON, json.parse(text));
            } catch (HubException e) {
                // It is none, which is no mistake: most values are not.
            }
        }
        return Collections.unmodifiableMap(variables);
    }

    /** The text; null when nothing could be read. */
    public @Nullable String text() {
        return text;
    }

    /** What templates can refer to. */
    public Map<String, @Nullable Object> variables(Hub hub) {
        Map<String, @Nullable Object> present = variables;
        if (present == null) {
            present = parse(text, hub.json());
            variables = present;
        }
        return present;
    }

    /** What templates of an entity can refer to. */
    public Map<String, @Nullable Object> variables(Hub hub, State self) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(variables(hub));
        all.put(THIS, self);
        return Collections.unmodifiableMap(all);
    }
}
