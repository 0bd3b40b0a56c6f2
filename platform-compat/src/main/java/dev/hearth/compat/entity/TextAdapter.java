package dev.hearth.compat.entity;

import dev.hearth.api.domain.text.TextEntity;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.api.domain.text.TextMode;
import org.jspecify.annotations.Nullable;
import java.util.concurrent.CompletionStage;

/** The text that the hub sees in place of a {@link SyncText}. */
final class TextAdapter extends TextEntity implements Linked {
    private final SyncText entity;
    private final Link<Snapshot> link;

    /** What the entity said of itself at one moment. */
    private record Snapshot(@Nullable String nativeValue, int nativeMin, int nativeMax, @Nullable String pattern,
            TextMode mode) {
        static Snapshot of(SyncText entity) {
            return new Snapshot(entity.nativeValue(), entity.nativeMin(), entity.nativeMax(), entity.pattern(),
                    entity.mode());
        }
    }

    @SuppressWarnings("this-escape") // the link only keeps the reference
    TextAdapter(SyncText entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> Snapshot.of(entity));
    }

    @Override
    public @Nullable String nativeValue() {
        return link.snapshot().nativeValue();
    }

    @Override
    public int nativeMin() {
        return link.snapshot().nativeMin();
    }

    @Override
    public int nativeMax() {
        return link.snapshot().nativeMax();
    }

    @Override
    public @Nullable String pattern() {
        return link.snapshot().pattern();
    }

    @Override
    public TextMode mode() {
        return link.snapshot().mode();
    }

    @Override
    public CompletionStage<?> setValue(String value) {
        return link.run(() -> entity.setValue(value));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
