package dev.hearth.templateentities.base;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.automation.RunnableScript;
import dev.hearth.api.automation.Script;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.config.TemplateValue;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Values;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.state.States;
import dev.hearth.api.template.Evaluation;
import dev.hearth.api.template.Rendering;
import dev.hearth.api.template.Template;
import dev.hearth.api.template.TemplateEngine;
import dev.hearth.api.template.TemplateTracker;
import dev.hearth.templateentities.base.Watched.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one entity and what they have given: its name, icon, picture, attributes and whether it can be
 * reached; what is particular to its domain it hears in the order in which it asks for it. Loop only.
 *
 * <p>The templates are evaluated from the start of the hub on, so that all other entities are there, whenever something
 * changes that they look at; or, in a block with triggers, at each trigger and never else. All that one change gives is
 * taken before the state is written, once, in the context of that change. Home Assistant: {@code TemplateEntity} and
 * {@code TriggerEntity}.
 */
public final class EntityTemplates {
    private final Entity entity;
    private final TemplateEntity self;
    private final Setting setting;
    private final Options options;
    private final List<Watched> all = new ArrayList<>();
    private final Map<String, RunnableScript> scripts = new HashMap<>();
    private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    private final Map<Watched, String> reported = new HashMap<>();
    private final Map<String, String> doubted = new HashMap<>();
    private final Set<String> warned = new HashSet<>();

    private @Nullable String name;
    private @Nullable String icon;
    private @Nullable String picture;
    // What its availability says, once it has been evaluated.
    private boolean told;
    private boolean reachable = true;
    private boolean optimistic;
    private boolean restoring;
    private boolean begun;
    private boolean broken;
    private int ownChanges;
    private @Nullable Context context;
    private TemplateTracker.@Nullable Following following;
    private List<Template> templates = List.of();
    private Map<String, @Nullable Object> triggered = Map.of();

    /** Those of an entity. */
    public static <E extends Entity & TemplateEntity> EntityTemplates of(E entity, Setting setting) {
        return new EntityTemplates(entity, entity, setting);
    }

    private EntityTemplates(Entity entity, TemplateEntity self, Setting setting) {
        this.entity = entity;
        this.self = self;
        this.setting = setting;
        this.options = setting.options();
        this.restoring = setting.block().triggers() != null;
        watch(CommonKeys.AVAILABILITY, Role.AVAILABILITY, (value, text) -> {});
        nameIt(options.find(CommonKeys.NAME));
        decorate(CommonKeys.ICON, given -> icon = given);
        decorate(CommonKeys.PICTURE, given -> picture = given);
        Map<String, TemplateText> own = options.find(CommonKeys.ATTRIBUTES);
        if (own != null) {
            own.forEach((key, template) -> all.add(new Watched(
                    "attribute '" + key + "'", template, Role.DETAIL, (value, text) -> attributes.put(key, value))));
        }
    }

    private void nameIt(@Nullable TemplateText template) {
        if (template == null) {
            String slug = options.slug();
            name = slug == null ? setting.kind().defaultName() : slug;
        } else if (template.dynamic()) {
            name = firstName(template);
            all.add(new Watched(CommonKeys.NAME.key(), template, Role.DECORATION,
                    (value, text) -> name = value == null ? null : text));
        } else {
            name = template.source();
        }
    }

    // The entity id is made of it, so that it is evaluated before there is an entity.
    private @Nullable String firstName(TemplateText template) {
        try {
            return Rendering.text(setting.hub(), template, variables(Map.of()));
        } catch (HubException e) {
            return null;
        }
    }

    private void decorate(OptionalField<TemplateText> field, Consumer<@Nullable String> shown) {
        TemplateText template = options.find(field);
        if (template != null && !template.dynamic()) {
            shown.accept(template.source());
        } else {
            watch(field, Role.DECORATION, (value, text) -> shown.accept(value == null ? null : text));
        }
    }

    // ---- what the entity asks for when it is made ----

    /** Follows the template of the state, if it is written: one that fails makes the entity unavailable. */
    public void state(FieldSpec<TemplateText> field, Consumer<@Nullable Object> taker) {
        watch(field, Role.STATE, (value, text) -> taker.accept(value));
    }

    /** As {@link #state}, of a state that is shown as Python would write what the template gives; null for nothing. */
    public void stateText(FieldSpec<TemplateText> field, Consumer<@Nullable Object> taker) {
        watch(
                field,
                Role.STATE,
                (value, text) -> taker.accept(
                        value == null || value instanceof Number ? value : Results.text(value, text)));
    }

    /** Follows another template, if it is written. */
    public void detail(FieldSpec<TemplateText> field, Consumer<@Nullable Object> taker) {
        watch(field, Role.DETAIL, (value, text) -> taker.accept(value));
    }

    /** Follows a template that stands elsewhere. */
    public void detail(String option, TemplateText template, Consumer<@Nullable Object> taker) {
        all.add(new Watched(option, template, Role.DETAIL, (value, text) -> taker.accept(value)));
    }

    private void watch(FieldSpec<TemplateText> field, Role role, Watched.Taker taker) {
        TemplateText template = written(field);
        if (template != null && !template.source().isBlank()) {
            all.add(new Watched(field.key(), template, role, taker));
        }
    }

    private @Nullable TemplateText written(FieldSpec<TemplateText> field) {
        return switch (field) {
            case Field<TemplateText> sure -> options.get(sure);
            case OptionalField<TemplateText> perhaps -> options.find(perhaps);
        };
    }

    /**
     * Has the entity take on what it is told at once, and remember it over a restart, if the configuration wants it or if
     * none of these has a template.
     */
    public void assumeWithout(List<OptionalField<TemplateText>> fields) {
        Boolean wanted = options.find(CommonKeys.OPTIMISTIC);
        boolean stateless = fields.stream().allMatch(field -> {
            TemplateText template = options.find(field);
            return template == null || template.source().isBlank();
        });
        optimistic = wanted == null ? stateless : wanted;
        restoring |= optimistic || stateless;
    }

    /** Has the entity remember its state over a restart. */
    public void rememberState() {
        restoring = true;
    }

    // ---- what the entity shows ----

    /** What is written about the entity. */
    public Options options() {
        return options;
    }

    @Nullable
    String uniqueId() {
        String own = options.find(CommonKeys.UNIQUE_ID);
        String common = setting.block().uniqueId();
        return own == null || common == null ? own : common + "-" + own;
    }

    /** Its name; null when the template has none. */
    public @Nullable String name() {
        return name;
    }

    @Nullable
    String suggestedEntityId() {
        String wanted = options.find(CommonKeys.DEFAULT_ENTITY_ID);
        String objectId = wanted == null ? options.slug() : EntityId.objectIdOf(wanted);
        return objectId == null ? null : setting.kind().domain() + "." + objectId;
    }

    @Nullable
    String icon() {
        return icon;
    }

    @Nullable
    String picture() {
        return picture;
    }

    boolean available() {
        return reachable && !broken;
    }

    DataMap attributes() {
        return DataMap.copyOf(attributes);
    }

    /** Whether it takes on at once what it is told. */
    public boolean optimistic() {
        return optimistic;
    }

    /** Whether it remembers its state over a restart. */
    public boolean restoring() {
        return restoring;
    }

    /** Whether it is evaluated at triggers only. */
    public boolean isTriggered() {
        return setting.block().triggers() != null;
    }

    // ---- life ----

    /** What an entity does when it is added. */
    public CompletionStage<?> added() {
        LastState last = restoring ? entity.lastState() : null;
        if (last != null && last.state().isKnown()) {
            self.restore(last);
            if (isTriggered()) {
                restoreCommon(last.state().attributes());
            }
        }
        TriggerSource triggers = setting.block().triggers();
        Hub hub = entity.hub();
        if (triggers != null) {
            entity.onRemove(triggers.listen(new AtTrigger()));
        } else if (hub.state().isRunning()) {
            follow();
        } else {
            entity.onRemove(hub.bus().listenOnce(EventTypes.HOMEASSISTANT_START, start -> {
                follow();
                entity.writeState();
            }));
        }
        return Stages.done();
    }

    private void restoreCommon(DataMap shown) {
        for (Watched each : all) {
            if (each.role == Role.DECORATION) {
                switch (each.option) {
                    case "name" -> name = shown.text("friendly_name");
                    case "icon" -> icon = shown.text("icon");
                    default -> picture = shown.text("entity_picture");
                }
            }
        }
        Map<String, TemplateText> own = options.find(CommonKeys.ATTRIBUTES);
        if (own != null) {
            own.keySet().stream()
                    .filter(shown::containsKey)
                    .forEach(key -> attributes.put(key, shown.get(key)));
        }
    }

    private void follow() {
        if (compile()) {
            following = tracker().follow(
                    entity.hub(),
                    templates.stream()
                            .map(each -> TemplateTracker.Followed.of(each, () -> variables(Map.of())))
                            .toList(),
                    this::evaluated);
            entity.onRemove(following);
        }
        begun = true;
    }

    private TemplateTracker tracker() {
        return Objects.requireNonNull(
                entity.hub().capability(TemplateTracker.class), "who evaluates templates follows them too");
    }

    private boolean compile() {
        TemplateEngine engine = entity.hub().capability(TemplateEngine.class);
        if (engine == null) {
            if (!all.isEmpty()) {
                broken = true;
                entity.hub().logger().error(
                        "{} cannot be evaluated: no installed integration evaluates templates", entity.entityId());
            }
            return false;
        }
        templates = all.stream().map(each -> each.compiled(engine)).toList();
        return true;
    }

    CompletionStage<?> refresh() {
        if (following != null) {
            following.refresh();
        }
        return Stages.done();
    }

    // ---- results ----

    private void evaluated(@Nullable Event cause, List<TemplateTracker.Result> results) {
        if (isLoop(cause)) {
            entity.hub().logger().warn(
                    "{} depends on its own state and changes each time; it is not evaluated again until something else"
                            + " changes",
                    entity.entityId());
            return;
        }
        List<Watched> changed = new ArrayList<>();
        for (TemplateTracker.Result result : results) {
            Watched watched = all.get(result.index());
            watched.latest(result.now());
            changed.add(watched);
        }
        context = cause == null ? null : cause.context();
        take(changed);
        if (begun && entity.isAdded()) {
            write();
        }
    }

    private void write() {
        Context cause = context;
        if (cause == null) {
            entity.writeState();
        } else {
            entity.writeState(cause);
        }
    }

    /** What has caused the evaluation whose results are handed over; null for nothing in particular. */
    public @Nullable Context cause() {
        return context;
    }

    // Each template may see what the entity has become by the others; more often it would never end.
    private boolean isLoop(@Nullable Event cause) {
        boolean own = cause != null && cause.data() instanceof StateChanged change
                && change.entityId().equals(entity.entityId());
        ownChanges = own ? ownChanges + 1 : 0;
        return ownChanges > all.size();
    }

    private void take(List<Watched> changed) {
        boolean wasTold = told;
        told = isReachable();
        if (!told && isTriggered()) {
            self.lost();
        }
        for (Watched each : told && !wasTold ? all : changed) {
            if (told || each.role == Role.DECORATION || each.role == Role.AVAILABILITY) {
                report(each);
                each.handOver();
            }
        }
        reachable = told && !isStateLost();
    }

    // A template that fails leaves it reachable.
    private boolean isReachable() {
        return Watched.of(all, Role.AVAILABILITY).stream().allMatch(Watched::saysYes);
    }

    private boolean isStateLost() {
        return Watched.of(all, Role.AVAILABILITY).isEmpty()
                && Watched.of(all, Role.STATE).stream().anyMatch(Watched::failed);
    }

    private void report(Watched each) {
        each.warnings().forEach(warning -> {
            if (warned.add(each.option + warning)) {
                entity.hub().logger().warn(
                        "the template for {} of {} ({}): {}",
                        each.option,
                        entity.entityId(),
                        each.text.position(),
                        warning);
            }
        });
        HubException error = each.error();
        if (error == null) {
            reported.remove(each);
        } else if (!String.valueOf(error.getMessage()).equals(reported.put(each, String.valueOf(error.getMessage())))) {
            entity.hub().logger().error(
                    "the template for {} of {} ({}) fails: {}",
                    each.option,
                    entity.entityId(),
                    each.text.position(),
                    error.getMessage());
        }
    }

    /** Logs that a template has given what is of no use, once for the same. */
    public void complain(String option, @Nullable Object value, String expected) {
        String got = String.valueOf(value);
        if (!got.equals(doubted.put(option, got))) {
            entity.hub().logger().error(
                    "the template for {} of {} gives '{}', which is not {}", option, entity.entityId(), got, expected);
        }
    }

    /** Yes or no as a template gives it; null for nothing, and with a complaint for anything else. */
    public @Nullable Boolean bool(String option, @Nullable Object value) {
        Boolean read = Results.bool(value);
        if (read == null && value != null) {
            complain(option, value, "a yes or a no such as 'on' or 'false'");
        }
        return read;
    }

    /** A number within bounds as a template gives it; null for nothing, and with a complaint for anything else. */
    public @Nullable Double number(String option, @Nullable Object value, double from, double to) {
        Number read = value instanceof Boolean ? null : Results.number(value);
        if (read != null && read.doubleValue() >= from && read.doubleValue() <= to) {
            return read.doubleValue();
        }
        if (value != null) {
            complain(
                    option,
                    value,
                    from == Double.NEGATIVE_INFINITY ? "a number" : "a number from " + from + " to " + to);
        }
        return null;
    }

    /** One of some words as a template gives it; null for nothing, and with a complaint for anything else. */
    public @Nullable String word(String option, @Nullable Object value, Collection<String> words) {
        String read = Results.word(value, words);
        if (read == null && value != null && !Results.isNoState(value)) {
            complain(option, value,
                    words.isEmpty() ? "possible: there are none" : "one of " + String.join(", ", words));
        }
        return read;
    }

    /** One of some texts as a template gives it; null for nothing, and with a complaint for anything else. */
    public @Nullable String option(String option, @Nullable Object value, Collection<String> offered) {
        String read = value == null ? null : Results.text(value, String.valueOf(value));
        if (read == null || offered.contains(read)) {
            return read;
        }
        if (!Results.isNoState(value)) {
            complain(
                    option,
                    value,
                    offered.isEmpty() ? "possible: there are none" : "one of " + String.join(", ", offered));
        }
        return null;
    }

    /** Why the template under the field fails at the moment; null when it does not. */
    public @Nullable String failureOf(OptionalField<TemplateText> field) {
        return all.stream()
                .filter(each -> each.option.equals(field.key()))
                .map(Watched::error)
                .filter(Objects::nonNull)
                .map(error -> String.valueOf(error.getMessage()))
                .findFirst()
                .orElse(null);
    }

    private final class AtTrigger implements TriggerSource.Listener {
        @Override
        public void triggered(Map<String, @Nullable Object> variables, @Nullable Context cause) {
            triggered = variables;
            context = cause;
            if (templates.size() != all.size() && !compile()) {
                write();
                return;
            }
            Map<String, @Nullable Object> seen = variables(Map.of());
            for (int i = 0; i < all.size(); i++) {
                Evaluation now = templates.get(i).evaluate(seen, false);
                all.get(i).latest(now);
            }
            take(all);
            write();
        }

        @Override
        public void failed() {
            broken = true;
            entity.writeState();
        }
    }

    // ---- actions ----

    /** Whether there is a script for it. */
    public boolean can(OptionalField<Script> field) {
        return options.find(field) != null;
    }

    /** Runs a script if there is one, in the context of the call that asks for it. */
    public CompletionStage<?> run(OptionalField<Script> field, Map<String, @Nullable Object> given) {
        Script script = options.find(field);
        if (script == null) {
            return Stages.done();
        }
        return scripts.computeIfAbsent(
                field.key(), key -> script.in(entity.hub(), key + " of " + entity.entityId()))
                .run(variables(given), entity.context());
    }

    /** As {@link #run}, then has the entity take on what it was told, if it is optimistic. */
    public CompletionStage<?> run(
            OptionalField<Script> field, Map<String, @Nullable Object> given, Runnable assumption) {
        return run(field, given).thenApply(done -> {
            assume(assumption);
            return null;
        });
    }

    /** Takes on what the entity was told, if it is optimistic. */
    public void assume(Runnable assumption) {
        assume(optimistic, assumption);
    }

    /** Takes on what the entity was told, if it is to be assumed. */
    public void assume(boolean assumed, Runnable assumption) {
        if (assumed && entity.isAdded()) {
            assumption.run();
            entity.writeState();
        }
    }

    Map<String, @Nullable Object> variables() {
        return variables(Map.of());
    }

    private Map<String, @Nullable Object> variables(Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("this", ownState());
        variables.putAll(triggered);
        if (!isTriggered()) {
            evaluate(setting.block().variables(), variables);
        }
        Map<String, TemplateValue> own = options.find(CommonKeys.VARIABLES);
        if (own != null) {
            evaluate(own, variables);
        }
        variables.putAll(given);
        return variables;
    }

    private void evaluate(Map<String, TemplateValue> written, Map<String, @Nullable Object> variables) {
        written.forEach((key, template) -> {
            @Nullable Object value = null;
            try {
                value = Rendering.value(setting.hub(), template, variables);
            } catch (HubException e) {
                if (!Objects.equals(String.valueOf(e.getMessage()), doubted.put(key, String.valueOf(e.getMessage())))) {
                    setting.hub().logger().error("the variable '{}' of '{}' fails: {}", key, name, e.getMessage());
                }
            }
            variables.put(key, Values.of(value));
        });
    }

    // Before it has a state, it has one that says nothing.
    private State ownState() {
        String entityId = entity.isAdded() ? entity.entityId() : setting.kind().domain() + ".unknown";
        State present = setting.hub().states().get(entityId);
        return present != null && entity.isAdded()
                ? present
                : new State(entityId, States.UNKNOWN, DataMap.of(), setting.hub().newContext(null, null), 0, 0, 0);
    }
}
