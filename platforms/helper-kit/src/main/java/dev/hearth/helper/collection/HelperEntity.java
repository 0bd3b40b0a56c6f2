package dev.hearth.helper.collection;

import dev.hearth.api.entity.Entity;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A helper that is nothing but what is written about it and a state: the base of {@code input_boolean} and its like.
 * Loop only.
 *
 * @param <C> what is written about it
 */
public abstract class HelperEntity<C extends HelperConfig> extends Entity implements EditableEntity<C> {
    private final String domain;
    private final String id;
    private final boolean editable;
    private C config;

    /** A helper of an entity domain. */
    protected HelperEntity(String domain, Item<C> item) {
        this.domain = domain;
        this.id = item.id();
        this.editable = item.editable();
        this.config = item.config();
    }

    /** What is written about it now. */
    protected final C config() {
        return config;
    }

    /** Whether clients can change it; the attribute {@code editable}. */
    protected final boolean editable() {
        return editable;
    }

    @Override
    public final void become(C newConfig) {
        if (differs(newConfig)) {
            C old = config;
            config = newConfig;
            changed(old);
            if (isAdded()) {
                writeState();
            }
        }
    }

    /** Whether there is anything in it that it does not show already. */
    protected boolean differs(C newConfig) {
        return !newConfig.equals(config);
    }

    /** Called when something else is written about it, before its state is. {@link #config} is the new. */
    protected void changed(C old) {}

    @Override
    public final boolean shouldPoll() {
        return false;
    }

    /** At once: somebody has set it. */
    @Override
    public final Duration keptWithin() {
        return Duration.ZERO;
    }

    @Override
    public final String uniqueId() {
        return id;
    }

    /** One from the configuration has its key there for its object id. */
    @Override
    public final @Nullable String suggestedEntityId() {
        return editable ? null : domain + "." + id;
    }

    @Override
    public final @Nullable String name() {
        return config.name();
    }

    @Override
    public @Nullable String icon() {
        return config.icon();
    }
}
