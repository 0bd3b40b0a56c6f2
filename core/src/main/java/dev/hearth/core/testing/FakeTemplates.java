package dev.hearth.core.testing;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.state.State;
import dev.hearth.api.template.Dependencies;
import dev.hearth.api.template.Evaluation;
import dev.hearth.api.template.Template;
import dev.hearth.api.template.TemplateChecker;
import dev.hearth.api.template.TemplateEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates templates as far as the tests of integrations need it that have some among their options: names of variables
 * and what is in them, <code>{{ value_json.power }}</code>, texts, <code>{{ 'text' }}</code>, and the comparison of two
 * such, <code>{{ value == 'on' }}</code>. A variable that is not there is an error, whether it must be or not. Statements
 * and comments are dropped.
 *
 * {@snippet :
 * try (TestHub hub = FakeTemplates.in(TestHub.create())) {
 *     hub.setUp("…");
 * }
 * }
 */
public final class FakeTemplates implements Integration, TemplateEngine {
    private static final String OPERAND = "('[^']*'|[\\w.]+)";
    private static final Pattern PIECE = Pattern.compile(
            "\\{\\{\\s*" + OPERAND + "(?:\\s*==\\s*" + OPERAND + ")?\\s*\\}\\}|\\{%.*?%\\}|\\{#.*?#\\}",
            Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)");

    private final Map<String, ?> globals;

    private FakeTemplates(Map<String, ?> globals) {
        this.globals = globals;
    }

    /** A hub that takes templates in its configuration and evaluates them. */
    public static TestHub in(TestHub hub) {
        return in(hub, Map.of());
    }

    /**
     * As {@link #in(TestHub)}.
     *
     * @param globals what every template can refer to, whatever its variables; may change
     */
    public static TestHub in(TestHub hub, Map<String, ?> globals) {
        FakeTemplates templates = new FakeTemplates(globals);
        hub.install(templates);
        hub.viewOf("template").provide(TemplateEngine.class, templates);
        return hub;
    }

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "template", "Templates of a test", "1.0.0");
    }

    @Override
    public TemplateChecker templateChecker() {
        return (template, variables) -> TemplateChecker.Report.NOTHING;
    }

    @Override
    public Template compile(TemplateText template) {
        return (variables, strict) -> {
            try {
                Map<String, @Nullable Object> all = new HashMap<>(globals);
                all.putAll(variables);
                String text = text(template, all);
                return Evaluation.of(text, value(text));
            } catch (HubException e) {
                return new Evaluation("", null, e, Dependencies.NONE);
            }
        };
    }

    private static String text(TemplateText template, Map<String, @Nullable Object> variables) {
        Matcher pieces = PIECE.matcher(template.source());
        StringBuilder text = new StringBuilder();
        while (pieces.find()) {
            String written = "";
            if (pieces.group(2) != null) {
                boolean same = operand(pieces.group(1), variables).equals(operand(pieces.group(2), variables));
                written = same ? "True" : "False";
            } else if (pieces.group(1) != null) {
                written = operand(pieces.group(1), variables);
            }
            pieces.appendReplacement(text, Matcher.quoteReplacement(written));
        }
        return pieces.appendTail(text).toString().strip();
    }

    private static String operand(String written, Map<String, @Nullable Object> variables) {
        if (written.startsWith("'")) {
            return written.substring(1, written.length() - 1);
        }
        Object value = variables;
        for (String name : written.split("\\.", -1)) {
            Map<?, ?> map =
                    switch (value) {
                        case Map<?, ?> present -> present;
                        case State state -> Map.of(
                                "entity_id", state.entityId(), "state", state.value(), "attributes",
                                state.attributes());
                        case null, default -> Map.of();
                    };
            if (!map.containsKey(name)) {
                throw new HubException("template_error", "'" + name + "' is undefined");
            }
            value = map.get(name);
        }
        return switch (value) {
            case null -> "None";
            case Boolean yes -> yes ? "True" : "False";
            default -> value.toString();
        };
    }

    private static Object value(String text) {
        return switch (text) {
            case "True" -> true;
            case "False" -> false;
            default -> NUMBER.matcher(text).matches() ? (Object) Long.valueOf(text) : text;
        };
    }
}
