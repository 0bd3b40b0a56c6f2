package dev.hearth.core.store;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.Values;
import dev.hearth.api.loop.LoopClosedException;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.loop.Culprit;
import dev.hearth.core.loop.LoopFuture;
import dev.hearth.core.store.DocumentFile.Found;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One document and its file: what waits to be written, and the order in which the file is read and written, one after
 * the other. It outlives the integration that has it open until what that left is written. Loop only.
 *
 * <p>Everybody who wants something written before a write begins shares that write. When it begins, the data are taken
 * on the loop; a worker encodes and writes them. A file is looked at before it is written over for the first time, so
 * that one of a newer hub is never destroyed.
 */
final class Document {
    private static final Logger LOG = LoggerFactory.getLogger("core.store");

    /** What shall become of the file. */
    private sealed interface Change {
        /** It gets data that are still to be asked for. */
        record Put(OpenStore by, Supplier<?> data) implements Change {}

        /** It gets these data. */
        record PutTaken(Object data) implements Change {}

        /** It goes. */
        record Delete() implements Change {}
    }

    private static final class Write {
        private final LoopFuture<Void> done;
        private Change change;
        private boolean now;

        Write(LoopFuture<Void> done, Change change) {
            this.done = done;
            this.change = change;
        }
    }

    private record Loaded(@Nullable Object data, boolean migrated) {}

    private final Stores stores;
    private final String name;
    private StoreKey shape;
    private @Nullable OpenStore opened;
    private @Nullable Write waiting;
    private @Nullable Write underWay;
    private @Nullable LoopFuture<@Nullable Object> loading;
    private @Nullable Subscription timer;
    private long dueNanos;
    private boolean examined;
    // Why nothing may be written, and whether the log knows.
    private @Nullable HubException refusal;
    private boolean refusalTold;
    // The failure the log was told last; null when the last write went well.
    private @Nullable String complaint;

    Document(Stores stores, StoreKey key) {
        this.stores = stores;
        this.name = key.key();
        this.shape = plain(key);
    }

    // Without the migration, which is foreign code.
    private static StoreKey plain(StoreKey key) {
        StoreKey plain = StoreKey.of(key.key(), key.version(), key.minorVersion());
        return key.secret() ? plain.asSecret() : plain;
    }

    String name() {
        return name;
    }

    // ---- who has it open ----

    /** Whoever has it open, or null. */
    @Nullable
    OpenStore opened() {
        return opened;
    }

    void openedBy(OpenStore store) {
        opened = store;
        shape = plain(store.key());
    }

    /** Whoever had it open is gone; what it wanted written is asked for now and written. */
    void left() {
        opened = null;
        if (waiting != null) {
            takeData(waiting);
            writeNow();
        }
        forgetIfIdle();
    }

    private void forgetIfIdle() {
        if (opened == null && waiting == null && underWay == null && loading == null) {
            stores.forget(this);
        }
    }

    // ---- reading ----

    CompletionStage<@Nullable Object> load(OpenStore store) {
        if (loading != null) {
            return loading;
        }
        Write last = waiting != null ? waiting : underWay;
        if (last != null) {
            return takeData(last) ? Stages.done().thenApply(done -> dataOf(last)) : last.done.thenApply(done -> null);
        }
        LoopFuture<@Nullable Object> done = stores.future();
        loading = done;
        examine().thenCompose(found -> read(found, store)).whenComplete((loaded, failure) -> {
            loading = null;
            if (failure != null) {
                done.completeExceptionally(Stages.cause(failure));
            } else {
                if (loaded.migrated && loaded.data != null && waiting == null) {
                    want(new Change.PutTaken(loaded.data)).now = true;
                }
                done.complete(loaded.data);
            }
            goOn();
        });
        return done;
    }

    private static @Nullable Object dataOf(Write write) {
        return write.change instanceof Change.PutTaken put ? DocumentFile.asRead(put.data) : null;
    }

    /** Looks at the file; after this it is known whether it may be written over. */
    private CompletionStage<Found> examine() {
        String asideKey = name + ".corrupt." + stores.timestamp();
        return stores.work(() -> DocumentFile.read(stores.storage(), shape, asideKey))
                .whenComplete((found, failure) -> {
                    if (failure == null) {
                        examined = true;
                        refusal = null;
                        refusalTold = false;
                        if (found instanceof Found.Corrupt corrupt) {
                            stores.reportCorrupt(name, corrupt);
                        }
                    } else if (Stages.cause(failure) instanceof HubException e && isRefusal(e)) {
                        refusal = e;
                    }
                });
    }

    private static boolean isRefusal(HubException e) {
        return e.code().equals(DocumentFile.TOO_NEW) || e.code().equals(DocumentFile.UNREADABLE);
    }

    private CompletionStage<Loaded> read(Found found, OpenStore store) {
        if (!(found instanceof Found.Content content)) {
            return Stages.done().thenApply(done -> new Loaded(null, false));
        }
        Object data = content.data();
        if (data == null || !content.olderThan(shape)) {
            return Stages.done().thenApply(done -> new Loaded(data, false));
        }
        LOG.info(
                "{} has version {}.{} and is migrated to {}.{}",
                name,
                content.version(),
                content.minorVersion(),
                shape.version(),
                shape.minorVersion());
        return store.owner()
                .loop()
                .blocking(() -> new Loaded(
                        Values.of(store.key().migration().migrate(content.version(), content.minorVersion(), data)),
                        true))
                .exceptionallyCompose(failure -> Stages.failed(notMigrated(content, Stages.cause(failure))));
    }

    private Throwable notMigrated(Found.Content content, Throwable cause) {
        if (cause instanceof LoopClosedException) {
            return cause;
        }
        refusal = new HubException(
                "store_not_migrated",
                stores.storage().placeOf(name) + " has version " + content.version() + "."
                        + content.minorVersion() + " and cannot be migrated to " + shape.version() + "."
                        + shape.minorVersion() + ": " + cause + "; the file stays as it is",
                cause);
        return refusal;
    }

    // ---- what is to be written ----

    CompletionStage<Void> save(OpenStore by, Supplier<?> data) {
        return refusal != null ? refused(refusal) : soon(new Change.Put(by, data));
    }

    CompletionStage<Void> remove() {
        return refusal != null ? refused(refusal) : soon(new Change.Delete());
    }

    private CompletionStage<Void> soon(Change change) {
        LoopFuture<Void> done = want(change).done;
        writeNow();
        return done;
    }

    private CompletionStage<Void> refused(HubException reason) {
        if (!refusalTold) {
            refusalTold = true;
            LOG.error("Changes of {} are not saved: {}", name, reason.getMessage());
        }
        return Stages.failed(reason);
    }

    void saveLater(OpenStore by, Supplier<?> data, Duration delay) {
        if (refusal != null) {
            refused(refusal);
            return;
        }
        want(new Change.Put(by, data));
        if (stores.flushing() || !delay.isPositive()) {
            writeNow();
            return;
        }
        long due = stores.nanoTime() + delay.toNanos();
        if (timer != null && dueNanos - due <= 0) {
            return;
        }
        cancelTimer();
        dueNanos = due;
        timer = stores.after(delay, () -> {
            timer = null;
            writeNow();
        });
    }

    CompletionStage<Void> saved() {
        Write last = waiting != null ? waiting : underWay;
        writeNow();
        return last == null ? Stages.done() : last.done;
    }

    private Write want(Change change) {
        Write write = waiting;
        if (write == null) {
            write = new Write(stores.future(), change);
            waiting = write;
        }
        write.change = change;
        return write;
    }

    /** Writes what waits, without a delay. */
    void writeNow() {
        cancelTimer();
        if (waiting != null) {
            waiting.now = true;
        }
        goOn();
    }

    boolean writing() {
        return underWay != null;
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    // ---- writing ----

    private void goOn() {
        while (underWay == null && loading == null && waiting != null && waiting.now) {
            Write next = waiting;
            waiting = null;
            begin(next);
        }
        forgetIfIdle();
    }

    private void begin(Write write) {
        underWay = write;
        if (!takeData(write)) {
            underWay = null;
            return;
        }
        (examined ? Stages.done() : examine())
                .thenCompose(known -> stores.work(() -> perform(write.change)))
                .whenComplete((done, failure) -> {
                    underWay = null;
                    if (failure == null) {
                        succeeded(write);
                    } else {
                        failed(write, Stages.cause(failure));
                    }
                    goOn();
                });
    }

    /** Asks for the data if that was not done; what is thrown meanwhile is logged and fails the write. */
    private boolean takeData(Write write) {
        if (!(write.change instanceof Change.Put put)) {
            return !write.done.isDone();
        }
        Culprit before = stores.core().enter(put.by);
        try {
            Object given = put.data.get();
            Object data = given instanceof Written ? given : Values.of(given);
            if (data == null) {
                throw new HubException("invalid_value", "the data are null; use remove() to delete a document");
            }
            write.change = new Change.PutTaken(data);
            return true;
        } catch (Throwable e) {
            put.by.owner().failed(put.by, e);
            drop(write, e);
            return false;
        } finally {
            stores.core().leave(before);
        }
    }

    @SuppressWarnings("ReferenceEquality") // a write is itself
    private void drop(Write write, Throwable reason) {
        if (waiting == write) {
            waiting = null;
        }
        write.done.completeExceptionally(reason);
    }

    private @Nullable Void perform(Change change) throws IOException {
        switch (change) {
            case Change.PutTaken put -> stores.storage()
                    .write(name, DocumentFile.encode(shape, put.data), shape.secret());
            case Change.Delete delete -> stores.storage().delete(name);
            case Change.Put put -> throw new IllegalStateException("the data of " + name + " were not taken");
        }
        return null;
    }

    private void succeeded(Write write) {
        if (complaint != null) {
            complaint = null;
            LOG.info("{} can be written again", name);
        }
        write.done.complete(null);
    }

    private void failed(Write write, Throwable cause) {
        if (cause instanceof LoopClosedException) {
            write.done.completeExceptionally(cause);
        } else if (refusal != null) {
            write.done.completeExceptionally(cause);
            refused(refusal);
        } else if (cause instanceof HubException e && e.code().equals(DocumentFile.NOT_ENCODED)) {
            LOG.error("{}", e.getMessage(), e);
            write.done.completeExceptionally(e);
        } else {
            write.done.completeExceptionally(notWritten(write, cause));
        }
    }

    private HubException notWritten(Write write, Throwable cause) {
        if (waiting == null) {
            want(write.change); // for the next change, or the end
        }
        String reason = cause instanceof IOException e ? StorageFolder.reasonOf(e) : cause.toString();
        String message = name + " cannot be written to " + stores.storage().placeOf(name) + ": " + reason
                + ". Make room on the disk, or let the user who runs the hub write there; "
                + (stores.flushing() ? "the change is lost" : "the change is kept and tried again with the next one");
        if (!message.equals(complaint)) {
            complaint = message;
            LOG.error("{}", message);
        }
        return new HubException("store_not_written", message, cause);
    }
}
