package dev.hearth.core.loop;

import dev.hearth.api.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Something an {@link Owner} has registered, linked into the owner's list so that adding and taking back cost a few
 * nanoseconds and no memory of their own. Loop only.
 */
public abstract class Registration implements Subscription, Culprit {
    final Owner owner;
    @Nullable Registration previous;
    @Nullable Registration next;
    private boolean active = true;

    /**
     * Enters it in the owner's books. The subclass puts it wherever it works.
     *
     * @throws dev.hearth.api.HubException when the owner has been unloaded
     */
    @SuppressWarnings("this-escape") // the owner only links it
    protected Registration(Owner owner) {
        this.owner = owner;
        owner.add(this);
    }

    @Override
    public final Owner owner() {
        return owner;
    }

    /** Whether it has not been cancelled. */
    public final boolean active() {
        return active;
    }

    @Override
    public final void cancel() {
        if (active) {
            owner.remove(this);
            active = false;
            release();
        }
    }

    /** Takes it out of wherever it works. Called once. */
    protected abstract void release();
}
