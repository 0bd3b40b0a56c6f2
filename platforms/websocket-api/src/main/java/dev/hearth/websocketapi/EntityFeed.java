package dev.hearth.websocketapi;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.EntityFilter.Rules;
import dev.hearth.api.state.EntityFilter;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * {@code subscribe_entities}: all states once, then what changes of them. The text of a change is made once for
 * everybody.
 */
final class EntityFeed {
    private static final int LONGEST_GLOBS = 10_000;
    private static final Schema<List<String>> TEXTS = Schemas.ensureList(Wire.TEXT);
    private static final OptionalField<List<String>> ENTITY_IDS =
            Field.optional("entity_ids", Schemas.ensureList(Schemas.entityId()));
    private static final OptionalField<List<String>> DOMAINS = Field.optional("domains", TEXTS);
    private static final OptionalField<List<String>> ENTITIES =
            Field.optional("entities", Schemas.ensureList(Schemas.entityId()));
    private static final OptionalField<List<String>> GLOBS = Field.optional("entity_globs", TEXTS);
    private static final Schema<Rules> RULES =
            Schemas.map(DOMAINS, ENTITIES, GLOBS).as(EntityFeed::rules);
    private static final Field<Rules> INCLUDE = Field.optional("include", RULES).orElse(Rules.NONE);
    private static final Field<Rules> EXCLUDE = Field.optional("exclude", RULES).orElse(Rules.NONE);

    private final Hub hub;
    private final CompressedStates states;
    private @Nullable Subscription listening;
    private final Followers<Follower> followers = new Followers<>(this::stop);

    private EntityFeed(Hub hub) {
        this.hub = hub;
        this.states = new CompressedStates(hub.json());
    }

    private static Rules rules(Section section) {
        return new Rules(
                Set.copyOf(orNone(section.find(DOMAINS))),
                Set.copyOf(orNone(section.find(ENTITIES))),
                orNone(section.find(GLOBS)));
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    static void add(Hub hub) {
        EntityFeed feed = new EntityFeed(hub);
        hub.commands()
                .add(Command.of("subscribe_entities", Schemas.map(ENTITY_IDS, INCLUDE, EXCLUDE), feed::subscribe));
    }

    private CompletionStage<?> subscribe(CommandCall<Section> call) {
        Follower follower = new Follower(call, wanted(call.data()));
        call.acknowledge(null);
        call.event(states.snapshot(chosen(follower)));
        if (listening == null) {
            listening = hub.bus().listen(EventTypes.STATE_CHANGED, this::changed);
        }
        call.subscribe(followers.add(follower));
        return Stages.done();
    }

    private static @Nullable Predicate<String> wanted(Section section) {
        Set<String> ids = new HashSet<>(orNone(section.find(ENTITY_IDS)));
        Rules include = section.get(INCLUDE);
        Rules exclude = section.get(EXCLUDE);
        Predicate<String> rules = include.equals(Rules.NONE) && exclude.equals(Rules.NONE)
                ? null
                : filter(include, exclude);
        if (ids.isEmpty()) {
            return rules;
        }
        return rules == null ? ids::contains : id -> ids.contains(id) && rules.test(id);
    }

    // Every state that changes is held against the patterns.
    private static EntityFilter filter(Rules include, Rules exclude) {
        int length = 0;
        for (String glob : include.globs()) {
            length += glob.length();
        }
        for (String glob : exclude.globs()) {
            length += glob.length();
        }
        if (length > LONGEST_GLOBS) {
            throw new HubException(
                    "invalid_format", "the patterns are longer than " + LONGEST_GLOBS + " characters together");
        }
        try {
            return new EntityFilter(include, exclude);
        } catch (PatternSyntaxException e) {
            throw new HubException("invalid_format", "there is a pattern that makes no sense: " + e.getDescription(),
                    e);
        }
    }

    private List<State> chosen(Follower follower) {
        List<State> chosen = new ArrayList<>();
        for (State state : hub.states().all()) {
            if (follower.wants(state.entityId())) {
                chosen.add(state);
            }
        }
        return chosen;
    }

    private void changed(Event event) {
        if (!(event.data() instanceof StateChanged change)) {
            return; // somebody fired an event of that name
        }
        states.changed(change);
        Encoded difference = null;
        for (Follower follower : followers.all()) {
            if (follower.wants(change.entityId())) {
                difference = difference == null ? states.difference(change) : difference;
                follower.call.event(difference);
            }
        }
    }

    private void stop() {
        if (listening != null) {
            listening.cancel();
            listening = null;
        }
        states.clear();
    }

    /**
     * Somebody who follows states.
     *
     * @param chosen the entities that were asked for; null for all
     */
    private record Follower(CommandCall<?> call, @Nullable Predicate<String> chosen) {
        /** Whether it has asked for the entity and may see it: that can change. */
        boolean wants(String entityId) {
            if (chosen != null && !chosen.test(entityId)) {
                return false;
            }
            Permissions permissions = call.login().user().permissions();
            return permissions.all() || permissions.canRead(entityId);
        }
    }
}
