package dev.hearth.group.platform;

import dev.hearth.api.Stages;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.event.EventEntity;
import dev.hearth.api.event.Event;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.group.member.Following;
import dev.hearth.group.member.GroupOptions;
import dev.hearth.group.member.MemberGroup;
import dev.hearth.helper.source.Sources;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * An event entity that has had every event that one of its members has. What a member tells when it comes back is no
 * event. Home Assistant: {@code EventGroup}.
 */
final class EventGroup extends EventEntity implements MemberGroup {
    static final EntityGroups PLATFORM =
            EntityGroups.of(GroupOptions.Fields.of("Event group", "event"), EventGroup::new);

    private static final String TYPE = "event_type";
    private static final String TYPES = "event_types";

    private final Following<List<?>, List<String>> events;

    private EventGroup(GroupOptions written, Section nothing) {
        events = new Following<>(this, "event", written, EventGroup::types, EventGroup::union);
    }

    private static List<?> types(State state) {
        return state.attributes().get(TYPES) instanceof List<?> types ? types : List.of();
    }

    private static List<String> union(List<List<?>> members) {
        Set<String> union = new LinkedHashSet<>();
        members.forEach(types -> types.forEach(type -> union.add(String.valueOf(type))));
        return List.copyOf(union);
    }

    @Override
    public Following<?, ?> following() {
        return events;
    }

    @Override
    public CompletionStage<?> addedToHub() {
        events.begin();
        onRemove(Sources.followWhenStarted(hub(), events.followed(), () -> {}, this::changed));
        return Stages.done();
    }

    @Override
    public List<String> eventTypes() {
        return events.result();
    }

    // Each by itself: two of one turn are two.
    private void changed(StateChanged change, Event event) {
        State before = change.oldState();
        State now = change.newState();
        if (before == null || !before.isKnown() || now == null || !now.isKnown()) {
            return;
        }
        String type = now.attributes().text(TYPE);
        boolean another = change.textChanged() || !Objects.equals(before.attributes().text(TYPE), type);
        if (type != null && another && eventTypes().contains(type)) {
            DataMap more = now.attributes()
                    .without(TYPE)
                    .without(TYPES)
                    .without("device_class")
                    .without("friendly_name");
            trigger(type, more, event.context());
        }
    }
}
