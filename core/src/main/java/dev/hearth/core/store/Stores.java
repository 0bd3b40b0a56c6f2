package dev.hearth.core.store;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.loop.CoreLoop;
import dev.hearth.core.loop.Owner;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The hub's documents, for now kept in memory. Loop only. */
public final class Stores {
    private final CoreLoop loop;
    private final Map<String, MemoryStore> stores = new HashMap<>();

    /** No documents yet. */
    public Stores(CoreLoop loop) {
        this.loop = loop;
    }

    /** See {@link dev.hearth.api.Hub#store}. */
    public Store open(Owner owner, StoreKey key) {
        loop.checkInLoop();
        MemoryStore store = stores.computeIfAbsent(key.key(), name -> new MemoryStore(owner, key));
        if (!store.owner.name().equals(owner.name())) {
            throw new HubException(
                    "store_taken", owner + " cannot open the store " + key.key() + ": it is " + store.owner + "'s");
        }
        return store;
    }

    private static final class MemoryStore implements Store {
        private final Owner owner;
        private final StoreKey key;
        private @Nullable Object data;

        MemoryStore(Owner owner, StoreKey key) {
            this.owner = owner;
            this.key = key;
        }

        @Override
        public StoreKey key() {
            return key;
        }

        @Override
        public CompletionStage<@Nullable Object> load() {
            return CompletableFuture.completedStage(data);
        }

        @Override
        public CompletionStage<Void> save(Supplier<Object> newData) {
            data = newData.get();
            return Stages.done();
        }

        @Override
        public void saveLater(Supplier<Object> newData, Duration delay) {
            data = newData.get();
        }

        @Override
        public CompletionStage<Void> saved() {
            return Stages.done();
        }

        @Override
        public CompletionStage<Void> remove() {
            data = null;
            return Stages.done();
        }
    }
}
