package dev.hearth.compat.entity;

import dev.hearth.api.domain.notify.NotifyEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What the hub sees in place of a {@link SyncNotify}. */
final class NotifyAdapter extends NotifyEntity implements Linked {
    private final SyncNotify entity;
    private final Link<Long> link;

    @SuppressWarnings("this-escape") // the link only keeps the reference
    NotifyAdapter(SyncNotify entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, entity::supportedFeatures);
    }

    @Override
    public Long supportedFeatures() {
        return link.snapshot();
    }

    @Override
    public CompletionStage<?> sendMessage(String message, @Nullable String title) {
        return link.run(() -> entity.sendMessage(message, title));
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
