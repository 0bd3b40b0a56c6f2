package dev.hearth.core.state;

import dev.hearth.api.event.Event;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.state.StateListener;
import dev.hearth.core.loop.Labels;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.Registration;
import dev.hearth.core.state.Slots.Slot;
import java.util.List;

/** Somebody who hears of the changes of certain entities, entered in their slots. Loop only. */
final class Tracker extends Registration {
    private final Slots slots;
    private final List<String> entityIds;
    private final StateListener listener;

    @SuppressWarnings("this-escape") // entered in arrays only
    Tracker(Slots slots, Owner owner, List<String> entityIds, StateListener listener) {
        super(owner);
        this.slots = slots;
        this.entityIds = entityIds;
        this.listener = listener;
        for (String id : entityIds) {
            slots.findOrAdd(id).add(this);
        }
    }

    void hear(StateChanged change, Event event) {
        if (active()) {
            listener.onChange(change, event);
        }
    }

    @Override
    protected void release() {
        for (String id : entityIds) {
            Slot slot = slots.findOrAdd(id);
            slot.remove(this);
            if (slot.isFree()) {
                slots.remove(slot);
            }
        }
    }

    @Override
    public String label() {
        return "the tracker " + Labels.of(listener) + " of " + String.join(", ", entityIds);
    }
}
