package dev.hearth.compat.entity;

import dev.hearth.api.entity.Entity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice among a few options, written as blocking code; see {@link SyncEntity} for what runs where.
 * Home Assistant: {@code SelectEntity.select_option}.
 */
public abstract class SyncSelect extends SyncEntity {
    /** What there is to choose from, in order. */
    public abstract List<String> options();

    /** What is chosen; null when not known. */
    public abstract @Nullable String currentOption();

    /** Chooses one of the options. What it throws is the caller's failure. */
    public abstract void selectOption(String option) throws Exception;

    @Override
    final Entity adapt(BlockingHub hub) {
        return new SelectAdapter(this, hub);
    }
}
