package dev.hearth.compat.entity;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.event.EventEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;

/** What the hub sees in place of a {@link SyncEvent}. */
final class EventAdapter extends EventEntity implements Linked {
    private final Link<List<String>> link;

    @SuppressWarnings("this-escape") // the link only keeps the reference
    EventAdapter(SyncEvent entity, BlockingHub hub) {
        this.link = new Link<>(entity, this, hub, entity::eventTypes);
    }

    @Override
    public List<String> eventTypes() {
        return link.snapshot();
    }

    /** Notes that it has happened. */
    void happened(String type, DataMap attributes) {
        trigger(type, attributes);
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
