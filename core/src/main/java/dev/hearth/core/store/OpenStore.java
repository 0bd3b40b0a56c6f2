package dev.hearth.core.store;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.Registration;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A document as the integration sees it that has it open, until its books are closed. */
final class OpenStore extends Registration implements Store {
    private final Stores stores;
    private final Document document;
    private final StoreKey key;

    OpenStore(Stores stores, Owner owner, Document document, StoreKey key) {
        super(owner);
        this.stores = stores;
        this.document = document;
        this.key = key;
    }

    @Override
    public StoreKey key() {
        return key;
    }

    @Override
    public CompletionStage<@Nullable Object> load() {
        stores.core().checkInLoop();
        return active() ? document.load(this) : Stages.failed(closed());
    }

    @Override
    public CompletionStage<Void> save(Supplier<?> data) {
        stores.core().checkInLoop();
        return active() ? document.save(this, data) : Stages.failed(closed());
    }

    @Override
    public void saveLater(Supplier<?> data, Duration delay) {
        stores.core().checkInLoop();
        if (!active()) {
            throw closed();
        }
        document.saveLater(this, data, delay);
    }

    @Override
    public CompletionStage<Void> saved() {
        stores.core().checkInLoop();
        return document.saved();
    }

    @Override
    public CompletionStage<Void> remove() {
        stores.core().checkInLoop();
        return active() ? document.remove() : Stages.failed(closed());
    }

    private HubException closed() {
        return new HubException(
                "integration_unloaded", owner() + " has been unloaded and can save nothing in " + key.key());
    }

    @Override
    protected void release() {
        document.left();
    }

    @Override
    public String label() {
        return "the store " + key.key();
    }
}
