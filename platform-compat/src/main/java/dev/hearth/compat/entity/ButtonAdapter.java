package dev.hearth.compat.entity;

import dev.hearth.api.domain.button.ButtonEntity;
import dev.hearth.compat.blocking.BlockingHub;
import java.util.concurrent.CompletionStage;

/** The button that the hub sees in place of a {@link SyncButton}. */
final class ButtonAdapter extends ButtonEntity implements Linked {
    private final SyncButton entity;
    private final Link<Boolean> link;

    @SuppressWarnings("this-escape") // the link only keeps the reference
    ButtonAdapter(SyncButton entity, BlockingHub hub) {
        this.entity = entity;
        this.link = new Link<>(entity, this, hub, () -> true); // it says nothing that not every entity says
    }

    @Override
    public boolean shouldPoll() {
        return Linked.super.shouldPoll();
    }

    @Override
    public CompletionStage<?> press() {
        return link.run(entity::press);
    }

    @Override
    public Link<?> link() {
        return link;
    }
}
