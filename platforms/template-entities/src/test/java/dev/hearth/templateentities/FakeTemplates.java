package dev.hearth.templateentities;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.template.Dependencies;
import dev.hearth.api.template.Evaluation;
import dev.hearth.api.template.Template;
import dev.hearth.api.template.TemplateEngine;
import dev.hearth.api.template.TemplateTracker;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the few templates that the tests use, written as the real ones are: literals, {@code states('x')},
 * {@code state_attr('x', 'y')}, {@code is_state('x', 'y')}, variables and their attributes, and {@code fail('why')} which
 * fails unless the state of that name is {@code fine}.
 */
final class FakeTemplates implements TemplateEngine, TemplateTracker {
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{\\s*(.*?)\\s*\\}\\}", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?(0|[1-9]\\d*)(\\.\\d+)?");

    private final Hub hub;

    private FakeTemplates(Hub hub) {
        this.hub = hub;
    }

    /** Has a hub evaluate templates. */
    static void provideTo(Hub hub) {
        FakeTemplates fake = new FakeTemplates(hub);
        hub.provide(TemplateEngine.class, fake);
        hub.provide(TemplateTracker.class, fake);
    }

    @Override
    public Template compile(TemplateText template) {
        if (template.source().contains("{{ }}")) {
            throw new HubException("template_error", "Expected an expression, got 'end of print statement'");
        }
        return (variables, strict) -> {
            Set<String> seen = new LinkedHashSet<>();
            try {
                String text = render(template.source(), variables, seen).strip();
                return new Evaluation(text, parsed(text), null, dependencies(seen));
            } catch (HubException e) {
                return new Evaluation("", null, e, dependencies(seen));
            }
        };
    }

    private static Dependencies dependencies(Set<String> entities) {
        return new Dependencies(false, false, entities, Set.of(), Set.of(), false);
    }

    private String render(String source, Map<String, @Nullable Object> variables, Set<String> seen) {
        StringBuilder out = new StringBuilder();
        Matcher matcher = EXPRESSION.matcher(source);
        while (matcher.find()) {
            matcher.appendReplacement(
                    out, Matcher.quoteReplacement(written(value(matcher.group(1), variables, seen))));
        }
        return matcher.appendTail(out).toString();
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean yes -> yes ? "True" : "False";
            default -> value.toString();
        };
    }

    private @Nullable Object value(String expression, Map<String, @Nullable Object> variables, Set<String> seen) {
        Matcher call = CALL.matcher(expression);
        if (call.matches()) {
            String[] arguments = call.group(2).replace("'", "").split(",\\s*", -1);
            State state = read(arguments[0], seen);
            String known = state == null ? "unknown" : state.value();
            return switch (call.group(1)) {
                case "states" -> known;
                case "is_state" -> known.equals(arguments[1]);
                case "has_value" -> state != null && state.isKnown();
                case "state_attr" -> state == null ? null : state.attributes().get(arguments[1]);
                case "fail" -> {
                    if (!known.equals("fine")) {
                        throw new HubException("template_error", "it is " + known);
                    }
                    yield known;
                }
                default -> throw new HubException("template_error", "'" + call.group(1) + "' is undefined");
            };
        }
        if (expression.startsWith("'")) {
            return expression.substring(1, expression.length() - 1);
        }
        if (expression.startsWith("[") || NUMBER.matcher(expression).matches()) {
            return expression;
        }
        Object value = null;
        for (String step : expression.split("\\.", -1)) {
            value = value == null ? variables.getOrDefault(step, step) : attribute(value, step, seen);
        }
        return value;
    }

    private @Nullable Object attribute(Object value, String name, Set<String> seen) {
        return switch (value) {
            case State state -> {
                seen.add(state.entityId());
                yield name.equals("state")
                        ? state.value()
                        : name.equals("entity_id")
                                ? state.entityId()
                                : state.attributes().get(name);
            }
            case Map<?, ?> map -> map.get(name);
            default -> name.equals("length") ? (Object) value.toString().length() : null;
        };
    }

    private @Nullable State read(String entityId, Set<String> seen) {
        seen.add(entityId);
        return hub.states().get(entityId);
    }

    private static @Nullable Object parsed(String text) {
        if (NUMBER.matcher(text).matches()) {
            return text.contains(".") ? (Object) Double.parseDouble(text) : Long.parseLong(text);
        }
        if (text.startsWith("[") && text.endsWith("]")) {
            List<@Nullable Object> items = new ArrayList<>();
            for (String item : text.substring(1, text.length() - 1).split(",\\s*", -1)) {
                if (!item.isBlank()) {
                    items.add(item.startsWith("'") ? item.replace("'", "") : parsed(item.strip()));
                }
            }
            return items;
        }
        if (text.startsWith("(") && text.endsWith(")")) {
            return parsed("[" + text.substring(1, text.length() - 1) + "]");
        }
        return switch (text) {
            case "None" -> null;
            case "True" -> true;
            case "False" -> false;
            default -> text;
        };
    }

    /** Keeps what it has once: a template that is evaluated to what it was is not told again. */
    @Override
    public Following follow(Hub asking, List<Followed> templates, Listener listener) {
        return new FakeFollowing(asking, templates, listener);
    }

    private static final class FakeFollowing implements Following {
        private final List<Followed> templates;
        private final Listener listener;
        private final List<@Nullable Evaluation> latest = new ArrayList<>();
        private final Subscription changes;

        FakeFollowing(Hub hub, List<Followed> templates, Listener listener) {
            this.templates = templates;
            this.listener = listener;
            templates.forEach(each -> latest.add(null));
            evaluate(null);
            changes = hub.bus().listen(EventTypes.STATE_CHANGED, this::evaluate);
        }

        private void evaluate(@Nullable Event cause) {
            List<Result> results = new ArrayList<>();
            for (int i = 0; i < templates.size(); i++) {
                Evaluation before = latest.get(i);
                if (before == null || cause == null || (cause.data() instanceof StateChanged change
                        && before.dependencies().entities().contains(change.entityId()))) {
                    Evaluation now = templates.get(i)
                            .template()
                            .evaluate(templates.get(i).variables().get(), false);
                    latest.set(i, now);
                    if (before == null || !before.text().equals(now.text())
                            || !Objects.equals(why(before), why(now))) {
                        results.add(new Result(i, now, before));
                    }
                }
            }
            if (!results.isEmpty()) {
                listener.evaluated(cause, results);
            }
        }

        private static @Nullable String why(Evaluation evaluation) {
            HubException error = evaluation.error();
            return error == null ? null : error.getMessage();
        }

        @Override
        public void refresh() {
            evaluate(null);
        }

        @Override
        public Dependencies dependencies() {
            return Dependencies.NONE;
        }

        @Override
        public void cancel() {
            changes.cancel();
        }
    }

}
