package dev.hearth.group;

import dev.hearth.api.Context;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.GroupStates;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.group.Groups;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.state.States;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A group. It follows its members from the start of the hub on, whether they are there yet or not, and is on when one of
 * them is, or when all are if it is told so. It shows the word of its members' domain for that ({@code home},
 * {@code open}) where they have one in common, else {@code on} and {@code off}; {@code unknown} as long as no member has
 * a state that means on or off. Home Assistant: {@code group.entity.Group}.
 *
 * <p>Changes of several members in one turn of the loop make one write, which carries the context of the last.
 */
final class GroupEntity extends Entity {
    private final String objectId;
    private final Vocabulary vocabulary;
    private final int order;
    private final boolean auto;
    private GroupConfig config;
    private List<String> members;
    // Words for on that members have shown. They stay when a member becomes unavailable, until one is removed.
    private final Set<String> words = new HashSet<>();
    private @Nullable Subscription tracking;
    private @Nullable Event cause;
    private boolean assumed;
    private @Nullable String state;

    /**
     * A group that is not there yet.
     *
     * @param order how many were made before
     * @param auto whether a call makes it, rather than the configuration
     */
    GroupEntity(String objectId, GroupConfig config, Vocabulary vocabulary, int order, boolean auto) {
        this.objectId = objectId;
        this.config = config;
        this.vocabulary = vocabulary;
        this.order = order;
        this.auto = auto;
        this.members = lower(config.entities());
    }

    private static List<String> lower(Collection<String> ids) {
        return ids.stream().map(id -> id.toLowerCase(Locale.ROOT)).distinct().toList();
    }

    String objectId() {
        return objectId;
    }

    GroupConfig config() {
        return config;
    }

    boolean auto() {
        return auto;
    }

    /** Takes what a call says of it. */
    void become(GroupConfig changed, Context context) {
        config = changed;
        List<String> now = lower(changed.entities());
        if (!now.equals(members)) {
            stop();
            members = now;
            if (hub().state().isRunning()) {
                follow();
            }
        } else {
            compute();
        }
        writeState(context);
    }

    // ---- what it shows ----

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public @Nullable String suggestedEntityId() {
        String slug = objectId.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return slug.isEmpty() ? null : Groups.DOMAIN + "." + slug;
    }

    @Override
    public String name() {
        String name = config.name();
        return name == null ? objectId : name;
    }

    @Override
    public @Nullable String icon() {
        return config.icon();
    }

    @Override
    public @Nullable String state() {
        return state;
    }

    @Override
    public boolean assumedState() {
        return assumed;
    }

    @Override
    public DataMap extraStateAttributes() {
        return DataMap.builder(3)
                .put("entity_id", members)
                .put("order", order)
                .putIfPresent("auto", auto ? true : null)
                .build();
    }

    // ---- following the members ----

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(this::stop);
        if (hub().state().isRunning()) {
            follow();
        } else {
            onRemove(hub().bus().listenOnce(EventTypes.HOMEASSISTANT_START, event -> {
                follow();
                writeState();
            }));
        }
        return Stages.done();
    }

    private void follow() {
        List<String> counting = counting();
        if (!counting.isEmpty()) {
            tracking = hub().states().track(counting, this::changed);
        }
        compute();
    }

    private void stop() {
        if (tracking != null) {
            tracking.cancel();
            tracking = null;
        }
        words.clear();
    }

    private List<String> counting() {
        return members.stream()
                .filter(id -> vocabulary.counts(EntityId.domainOf(id)))
                .toList();
    }

    // In a turn of its own, so that everybody hears of the member before the group.
    private void changed(StateChanged change, Event event) {
        if (change.newState() == null) {
            words.clear();
        }
        boolean due = cause != null;
        cause = event;
        if (!due) {
            hub().loop().execute(this::catchUp);
        }
    }

    private void catchUp() {
        Event event = cause;
        cause = null;
        if (event != null && isAdded()) {
            compute();
            writeState(event.context());
        }
    }

    private void compute() {
        List<State> present = counting().stream()
                .<State>mapMulti((id, out) -> {
                    State found = hub().states().get(id);
                    if (found != null) {
                        out.accept(found);
                    }
                })
                .toList();
        if (present.isEmpty()) {
            return;
        }
        present.forEach(this::learn);
        assumed = holds(present, member -> Boolean.TRUE.equals(member.attributes().get("assumed_state")));
        state = words.isEmpty() ? null : holds(present, this::isOn) ? on(present) : off(present);
    }

    private boolean holds(List<State> present, Predicate<State> what) {
        return config.all() ? present.stream().allMatch(what) : present.stream().anyMatch(what);
    }

    private void learn(State member) {
        GroupStates meaning = vocabulary.of(member.domain());
        if (meaning != null) {
            words.addAll(meaning.active());
        } else if (vocabulary.isOn(member.value())) {
            words.add(member.value());
        } else {
            String on = vocabulary.onOf(member.value());
            if (on != null) {
                words.add(on);
            }
        }
    }

    private boolean isOn(State member) {
        GroupStates meaning = vocabulary.of(member.domain());
        return meaning == null
                ? vocabulary.isOn(member.value())
                : meaning.active().contains(member.value());
    }

    private String on(List<State> present) {
        if (words.size() == 1) {
            return words.iterator().next();
        }
        List<String> shown = onlyDomain() == null
                ? List.of()
                : present.stream()
                        .filter(member -> vocabulary.of(member.domain()) != null && isOn(member))
                        .map(State::value)
                        .distinct()
                        .toList();
        return shown.size() == 1 ? shown.getFirst() : States.ON;
    }

    private String off(List<State> present) {
        String domain = onlyDomain();
        GroupStates meaning = domain == null ? null : vocabulary.of(domain);
        if (meaning != null) {
            return meaning.off();
        }
        List<String> shown = present.stream()
                .map(State::value)
                .filter(value -> vocabulary.onOf(value) != null)
                .distinct()
                .toList();
        return shown.size() == 1 ? shown.getFirst() : States.OFF;
    }

    /** The domain that all members that count have in common, or null. */
    private @Nullable String onlyDomain() {
        List<String> domains =
                counting().stream().map(EntityId::domainOf).distinct().toList();
        return domains.size() == 1 ? domains.getFirst() : null;
    }
}
