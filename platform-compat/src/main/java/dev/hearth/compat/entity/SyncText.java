package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.api.domain.text.TextMode;
import dev.hearth.api.state.StateMachine;
import org.jspecify.annotations.Nullable;

/**
 * A text that can be set, written as blocking code; see {@link SyncEntity} for what runs where.
 * Home Assistant: {@code TextEntity.set_value}.
 */
public abstract class SyncText extends SyncEntity {
    /** The present text; null when not known. */
    public abstract @Nullable String nativeValue();

    /** How many characters it has at least. */
    public int nativeMin() {
        return 0;
    }

    /** How many characters it has at most. */
    public int nativeMax() {
        return StateMachine.MAX_STATE_LENGTH;
    }

    /** A regular expression that it matches from its beginning on; null for none. */
    public @Nullable String pattern() {
        return null;
    }

    /** How clients show it. */
    public TextMode mode() {
        return TextMode.TEXT;
    }

    /** Sets it, to a text that its bounds allow. What it throws is the caller's failure. */
    public abstract void setValue(String value) throws Exception;

    @Override
    final Entity adapt(BlockingHub hub) {
        return new TextAdapter(this, hub);
    }
}
