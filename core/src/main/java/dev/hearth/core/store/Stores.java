package dev.hearth.core.store;

import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.loop.Blocking;
import dev.hearth.api.loop.Loop;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.loop.CoreLoop;
import dev.hearth.core.loop.LoopFuture;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.ParallelLimit;
import dev.hearth.core.store.DocumentFile.Found;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents of a hub: who has which open, and the few workers that read and write them. Loop only; files are touched
 * by workers alone.
 */
public final class Stores {
    private static final Logger LOG = LoggerFactory.getLogger("core.store");
    private static final int WORKERS = 4;
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Told when a document was found corrupt. On the loop. */
    @FunctionalInterface
    public interface Notice {
        /** For the owner of the home, in Markdown. */
        void corrupt(String key, String message);
    }

    private final CoreLoop core;
    private final Loop loop;
    private final Storage storage;
    private final Notice notice;
    private final Map<String, Document> documents = new HashMap<>();
    private final ParallelLimit workers = new ParallelLimit(WORKERS);
    private boolean flushing;

    /** The documents that lie there. Any thread. */
    public Stores(CoreLoop core, Storage storage, Notice notice) {
        this.core = core;
        this.loop = core.ownedBy(core.hubOwner());
        this.storage = storage;
        this.notice = notice;
    }

    /** See {@link dev.hearth.api.Hub#store}. */
    public Store open(Owner owner, StoreKey key) {
        core.checkInLoop();
        Document document = documents.computeIfAbsent(key.key(), name -> new Document(this, key));
        OpenStore present = document.opened();
        if (present == null) {
            OpenStore opened = new OpenStore(this, owner, document, key);
            document.openedBy(opened);
            return opened;
        }
        if (!present.owner().name().equals(owner.name())) {
            throw new HubException(
                    "store_taken",
                    owner + " cannot open the store " + key.key() + ": it is " + present.owner() + "'s");
        }
        return present;
    }

    /** Writes everything that waits, and from now on without delay: the hub is about to end. */
    public void flush() {
        core.checkInLoop();
        flushing = true;
        List.copyOf(documents.values()).forEach(Document::writeNow);
    }

    /** Whether something is being written. */
    public boolean writing() {
        core.checkInLoop();
        return documents.values().stream().anyMatch(Document::writing);
    }

    // ---- what documents need ----

    CoreLoop core() {
        return core;
    }

    Storage storage() {
        return storage;
    }

    boolean flushing() {
        return flushing;
    }

    void forget(Document document) {
        documents.remove(document.name(), document);
    }

    <T extends @Nullable Object> LoopFuture<T> future() {
        return new LoopFuture<>(core);
    }

    <T extends @Nullable Object> CompletionStage<T> work(Blocking<T> work) {
        return workers.run(() -> loop.blocking(work));
    }

    Subscription after(Duration delay, Runnable callback) {
        return loop.after(delay, callback);
    }

    long nanoTime() {
        return core.time().nanoTime();
    }

    String timestamp() {
        return TIMESTAMP.format(core.time().now());
    }

    void reportCorrupt(String key, Found.Corrupt corrupt) {
        LOG.error(
                "{} is damaged: {}. It is now {}, and the hub goes on without it. That comes from a power failure, an"
                        + " edit by hand or a failing disk; to get it back, stop the hub, mend the file or take it from"
                        + " a backup, and put it in its old place",
                storage.placeOf(key),
                corrupt.reason(),
                corrupt.newPlace());
        notice.corrupt(
                key,
                "The file `" + storage.placeOf(key) + "` is damaged: " + corrupt.reason() + ".\n\nIt is now `"
                        + corrupt.newPlace() + "`, and the hub goes on without it. To get it back, stop the hub, mend"
                        + " the file or take it from a backup, and put it in its old place.");
    }
}
