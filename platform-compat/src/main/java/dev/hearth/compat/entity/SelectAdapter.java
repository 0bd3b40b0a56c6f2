package dev.hearth.compat.entity;

import dev.hearth.api.domain.select.SelectEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.List;
import org.jspecify.annotations.Nullable;
import java.util.concurrent.CompletionStage;

/** The select that the hub sees in place of a {@link SyncSelect}. */
final class SelectAdapter extends SelectEntity implements Linked {
    private final SyncSelect entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(List<String> options, @Nullable String currentOption) {
        static Snapshot of(SyncSelect entity) {
            return new Snapshot(entity.options(), entity.currentOption());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    SelectAdapter(SyncSelect entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public List<String> options() {
        return link.snapshot().options();
    }

    @Override
    public @Nullable String currentOption() {
        return link.snapshot().currentOption();
    }

    @Override
    public CompletionStage<?> selectOption(String option) {
        return link.run(() -> entity.selectOption(option));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
