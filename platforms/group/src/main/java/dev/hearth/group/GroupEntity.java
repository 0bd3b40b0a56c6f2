package dev.hearth.group;

import dev.hearth.api.Context;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.GroupStates;
import dev.hearth.api.group.Groups;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import dev.hearth.group.member.Members;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;
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
    /**
     * What the members come to.
     *
     * @param state null when no member has a state that means on or off
     * @param assumed whether it is a guess because theirs are
     */
    private record Shown(@Nullable String state, boolean assumed) {}

    /** What it knows of a member. */
    private record Member(String domain, String value, boolean assumed) {
        static Member of(State state) {
            return new Member(
                    state.domain(),
                    state.value(),
                    Boolean.TRUE.equals(state.attributes().get("assumed_state")));
        }
    }

    private final String objectId;
    private final Vocabulary vocabulary;
    private final int order;
    private final boolean auto;
    private GroupConfig config;
    private boolean all;
    private List<String> members;
    // The domain that all members that count have in common.
    private @Nullable String onlyDomain;
    // Words for on that members have shown. They stay when a member becomes unavailable, until one is removed.
    private final Set<String> words = new HashSet<>();
    private int seen;
    private Shown last = new Shown(null, false);
    private final Members<Member, Shown> following = new Members<>(this, Member::of, this::together);
    private Subscription tracking = () -> {};

    /**
     * A group that is not there yet.
     *
     * @param order how many were made before
     * @param auto whether a call makes it, rather than the configuration
     */
    GroupEntity(String objectId, GroupConfig config, Vocabulary vocabulary, int order, boolean auto) {
        this.objectId = objectId;
        this.config = config;
        this.all = config.all();
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

    int order() {
        return order;
    }

    GroupConfig config() {
        return config;
    }

    boolean auto() {
        return auto;
    }

    /**
     * Takes what a call says of it. As in Home Assistant, how many members have to be on counts from the next change of
     * one of them on; the name, the icon and the members count at once.
     */
    void become(GroupConfig changed, Context context) {
        config = changed;
        List<String> now = lower(changed.entities());
        if (!now.equals(members)) {
            members = now;
            words.clear();
            follow();
        }
        all = changed.all();
        writeState(context);
    }

    // ---- what it shows ----

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public @Nullable String suggestedEntityId() {
        return objectId.isEmpty() ? null : Groups.DOMAIN + "." + objectId;
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
        return following.result().state();
    }

    @Override
    public boolean assumedState() {
        return following.result().assumed();
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
        onRemove(() -> tracking.cancel());
        follow();
        return Stages.done();
    }

    private void follow() {
        tracking.cancel();
        List<String> counting = members.stream()
                .filter(id -> vocabulary.counts(EntityId.domainOf(id)))
                .toList();
        List<String> domains =
                counting.stream().map(EntityId::domainOf).distinct().toList();
        onlyDomain = domains.size() == 1 ? domains.getFirst() : null;
        tracking = following.follow(hub(), counting);
    }

    // Keeps what it was when all members have gone.
    private Shown together(List<Member> present) {
        if (present.size() < seen) {
            words.clear();
        }
        seen = present.size();
        if (present.isEmpty()) {
            return last;
        }
        int on = 0;
        int assumed = 0;
        String domain = "";
        GroupStates meaning = null;
        for (Member member : present) {
            if (!member.domain().equals(domain)) {
                domain = member.domain();
                meaning = vocabulary.of(domain);
                if (meaning != null) {
                    words.addAll(meaning.active());
                }
            }
            if (meaning == null) {
                learn(member);
            }
            on += isOn(member, meaning) ? 1 : 0;
            assumed += member.assumed() ? 1 : 0;
        }
        String state = words.isEmpty() ? null : holds(on, present.size()) ? on(present) : off(present);
        last = new Shown(state, holds(assumed, present.size()));
        return last;
    }

    private boolean holds(int count, int members) {
        return all ? count == members : count > 0;
    }

    // Of a member whose domain does not say what its states mean, such as another group.
    private void learn(Member member) {
        if (vocabulary.isOn(member.value())) {
            words.add(member.value());
        } else {
            String on = vocabulary.onOf(member.value());
            if (on != null) {
                words.add(on);
            }
        }
    }

    private boolean isOn(Member member, @Nullable GroupStates meaning) {
        return meaning == null
                ? vocabulary.isOn(member.value())
                : meaning.active().contains(member.value());
    }

    private String on(List<Member> present) {
        if (words.size() == 1) {
            return words.iterator().next();
        }
        String shown = null;
        GroupStates meaning = onlyDomain == null ? null : vocabulary.of(onlyDomain);
        for (Member member : meaning == null ? List.<Member>of() : present) {
            if (isOn(member, meaning)) {
                if (shown != null && !shown.equals(member.value())) {
                    return States.ON;
                }
                shown = member.value();
            }
        }
        return shown == null ? States.ON : shown;
    }

    private String off(List<Member> present) {
        GroupStates meaning = onlyDomain == null ? null : vocabulary.of(onlyDomain);
        if (meaning != null) {
            return meaning.off();
        }
        String shown = null;
        for (Member member : present) {
            if (vocabulary.onOf(member.value()) != null) {
                if (shown != null && !shown.equals(member.value())) {
                    return States.OFF;
                }
                shown = member.value();
            }
        }
        return shown == null ? States.OFF : shown;
    }
}
