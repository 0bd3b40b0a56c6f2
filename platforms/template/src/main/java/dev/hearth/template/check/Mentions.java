package dev.hearth.template.check;

import dev.hearth.api.config.Problem.Severity;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.template.TemplateChecker.Finding;
import dev.hearth.api.template.TemplateChecker.Mention;
import dev.hearth.jinja.syntax.Expression.Attribute;
import dev.hearth.jinja.syntax.Expression.CallArguments;
import dev.hearth.jinja.syntax.Expression.Comparator;
import dev.hearth.jinja.syntax.Expression.Item;
import dev.hearth.jinja.syntax.Expression.Literal;
import dev.hearth.jinja.syntax.Expression.Name;
import dev.hearth.jinja.syntax.Expression;
import dev.hearth.jinja.syntax.Statement;
import dev.hearth.jinja.syntax.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the entities that a template names, and where it asks for them in a way that gets no answer. */
final class Mentions {
    /** Whose first argument is an entity id and nothing else. */
    private static final Set<String> OF_ENTITY =
            Set.of("states", "state_attr", "is_state", "is_state_attr", "has_value",
                    "state_translated", "is_hidden_entity");
    /** Whose first argument may be an entity id. */
    private static final Set<String> PERHAPS_OF_ENTITY = Set.of("device_id", "device_attr", "is_device_attr", "area_id",
            "area_name", "floor_id", "floor_name", "labels", "config_entry_id", "device_name");
    /** All of whose arguments may be entity ids, or lists of them. */
    private static final Set<String> OF_ENTITIES = Set.of("expand", "distance", "closest");
    /** The filters that apply one of {@link #OF_ENTITY} to each element. */
    private static final Set<String> APPLYING = Set.of("map", "select", "reject");
    private static final String STATES = "states";

    private final String source;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param source what was parsed */
    Mentions(String source) {
        this.source = source;
    }

    void look(Statement.Root root) {
        Walk.expressions(root.body(), this::visit);
    }

    List<Mention> mentions() {
        return mentions;
    }

    List<Finding> findings() {
        return findings;
    }

    private void visit(Expression expression) {
        switch (expression) {
            case Expression.Call call when call.function() instanceof Name name ->
                asked(name.name(), argument(call.arguments(), 0), call.arguments(), 1);
            case Expression.Filter filter -> {
                asked(filter.name(), filter.value(), filter.arguments(), 0);
                applied(filter);
            }
            case Expression.Test test -> asked(test.name(), test.value(), test.arguments(), 0);
            case Attribute attribute -> object(attribute);
            case Item item when isStates(item.object()) -> entity(item.key(), true);
            case Expression.Compare compare -> compared(compare);
            default -> {}
        }
    }

    // --- functions, filters and tests

    private static @Nullable Expression argument(CallArguments arguments, int place) {
        if (place < arguments.positional().size()) {
            return arguments.positional().get(place);
        }
        return place > 0
                ? null
                : arguments.named().stream()
                        .filter(each -> each.name().equals("entity_id"))
                        .map(Expression.Named::value)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * One of the functions, also in its form as a filter or a test.
     *
     * @param next the place of the argument after the entity
     */
    private void asked(String function, @Nullable Expression of, CallArguments arguments, int next) {
        if (OF_ENTITY.contains(function)) {
            entity(of, true);
            if (function.equals("is_state") && next < arguments.positional().size()) {
                compared(arguments.positional().get(next));
            }
        } else if (PERHAPS_OF_ENTITY.contains(function)) {
            entity(of, false);
        } else if (OF_ENTITIES.contains(function)) {
            entity(of, false);
            arguments.positional().stream().skip(next).forEach(each -> entity(each, false));
        }
    }

    private void applied(Expression.Filter filter) {
        if (APPLYING.contains(filter.name())
                && filter.value() instanceof Expression.ListLiteral
                && argument(filter.arguments(), 0) instanceof Literal literal
                && literal.value() instanceof String name
                && OF_ENTITY.contains(name)) {
            entity(filter.value(), true);
        }
    }

    private void entity(@Nullable Expression expression, boolean surely) {
        if (expression instanceof Expression.ListLiteral list) {
            list.items().forEach(item -> entity(item, surely));
        } else if (expression instanceof Literal literal && literal.value() instanceof String id) {
            String lower = id.toLowerCase(Locale.ROOT);
            // The text stands behind its quotation mark, unless something in it is escaped.
            boolean plain = source.startsWith(id, literal.at() + 1);
            int at = plain ? literal.at() + 1 : literal.at();
            int length = plain ? Math.max(1, id.length()) : 1;
            if (EntityId.isValid(lower)) {
                mentions.add(new Mention(lower, at, length));
            } else if (surely) {
                findings.add(new Finding(
                        Severity.WARNING,
                        at,
                        length,
                        "'" + id + "' is not an entity id; one looks like 'light.kitchen'",
                        null));
            }
        }
    }

    private void compared(Expression state) {
        if (state instanceof Literal literal && !(literal.value() instanceof String)) {
            findings.add(new Finding(
                    Severity.WARNING,
                    literal.at(),
                    1,
                    "a state is text and equals nothing else; put it in quotes, such as 'on'",
                    null));
        }
    }

    // --- states.light.kitchen

    private static boolean isStates(Expression expression) {
        return expression instanceof Name name && name.name().equals(STATES);
    }

    private void object(Attribute object) {
        if (object.object() instanceof Attribute domain && isStates(domain.object())) {
            String id = (domain.name() + "." + object.name()).toLowerCase(Locale.ROOT);
            if (EntityId.isValid(id)) {
                mentions.add(new Mention(id, domain.at(), object.at() + object.name().length() - domain.at()));
            }
        }
    }

    private void compared(Expression.Compare compare) {
        Expression left = compare.first();
        for (Expression.Comparison step : compare.comparisons()) {
            Expression right = step.value();
            boolean equality = step.comparator() == Comparator.EQUAL || step.comparator() == Comparator.UNEQUAL;
            boolean mixed = (isState(left) && isText(right)) || (isText(left) && isState(right));
            if (equality && mixed) {
                findings.add(new Finding(
                        Severity.WARNING,
                        compare.at(),
                        2,
                        "a state object never equals text; compare its '.state'",
                        null));
            }
            left = right;
        }
    }

    private static boolean isState(Expression expression) {
        return expression instanceof Attribute object
                && object.object() instanceof Attribute domain
                && isStates(domain.object())
                && EntityId.isValid(domain.name() + "." + object.name());
    }

    private static boolean isText(Expression expression) {
        return expression instanceof Literal literal && literal.value() instanceof String;
    }
}
