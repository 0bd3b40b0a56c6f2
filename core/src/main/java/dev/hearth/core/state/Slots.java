package dev.hearth.core.state;

import dev.hearth.api.state.State;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The slots of the state machine by entity id: a hash table whose entries are the slots themselves, because at a
 * hundred thousand entities every object on the way to a state is a wait for memory. Loop only.
 */
final class Slots {
    private static final int SMALL = 64;
    private static final Tracker[] NOBODY = {};

    private @Nullable Slot[] table = new Slot[SMALL];
    private int size;

    /** The place of one entity id: its state if it has one, and who tracks it. Kept while it has either. */
    static final class Slot {
        final String entityId;
        @Nullable State state;
        // Who has tracked it longest, and the others; the array is replaced, never changed.
        @Nullable Tracker tracker;
        Tracker[] others = NOBODY;
        private final int hash;
        private @Nullable Slot next;

        private Slot(String entityId, int hash) {
            this.entityId = entityId;
            this.hash = hash;
        }

        /** Whether there is neither a state nor anybody who waits for one. */
        boolean isFree() {
            return state == null && tracker == null;
        }

        void add(Tracker more) {
            if (tracker == null) {
                tracker = more;
            } else {
                others = Arrays.copyOf(others, others.length + 1);
                others[others.length - 1] = more;
            }
        }

        @SuppressWarnings("ReferenceEquality") // a tracker is itself
        void remove(Tracker gone) {
            if (tracker != gone) {
                others = Arrays.stream(others).filter(each -> each != gone).toArray(Tracker[]::new);
            } else if (others.length == 0) {
                tracker = null;
            } else {
                tracker = others[0];
                others = others.length == 1 ? NOBODY : Arrays.copyOfRange(others, 1, others.length);
            }
        }
    }

    private static int hashOf(String entityId) {
        int hash = entityId.hashCode();
        return hash ^ (hash >>> 16);
    }

    /** The slot of that id, null when there is none. */
    @Nullable
    Slot find(String entityId) {
        int hash = hashOf(entityId);
        Slot slot = table[hash & (table.length - 1)];
        while (slot != null && !(slot.hash == hash && slot.entityId.equals(entityId))) {
            slot = slot.next;
        }
        return slot;
    }

    /** The slot of that id, made when there is none. */
    Slot findOrAdd(String entityId) {
        Slot present = find(entityId);
        if (present != null) {
            return present;
        }
        if (size == table.length) {
            grow();
        }
        Slot slot = new Slot(entityId, hashOf(entityId));
        enter(slot);
        size++;
        return slot;
    }

    private void enter(Slot slot) {
        int at = slot.hash & (table.length - 1);
        slot.next = table[at];
        table[at] = slot;
    }

    private void grow() {
        @Nullable Slot[] old = table;
        table = new Slot[2 * old.length];
        for (Slot chain : old) {
            Slot slot = chain;
            while (slot != null) {
                Slot next = slot.next;
                enter(slot);
                slot = next;
            }
        }
    }

    /** Takes a slot out. */
    @SuppressWarnings("ReferenceEquality") // a slot is itself
    void remove(Slot gone) {
        int at = gone.hash & (table.length - 1);
        Slot before = null;
        for (Slot slot = table[at]; slot != null; before = slot, slot = slot.next) {
            if (slot == gone) {
                if (before == null) {
                    table[at] = slot.next;
                } else {
                    before.next = slot.next;
                }
                size--;
                return;
            }
        }
    }

    /** Hands over each slot, in no particular order; the table must not change meanwhile. */
    void forEach(Consumer<Slot> action) {
        for (Slot chain : table) {
            for (Slot slot = chain; slot != null; slot = slot.next) {
                action.accept(slot);
            }
        }
    }
}
