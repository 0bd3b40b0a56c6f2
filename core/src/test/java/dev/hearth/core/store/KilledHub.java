package dev.hearth.core.store;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.ThreadLoop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * A process that writes documents until it is killed, and says on its standard output which writes were acknowledged:
 * {@code acknowledged <key> <number>}, once it had found what was there.
 */
final class KilledHub {
    /** Documents that are saved at once, one change after the other. */
    static final List<StoreKey> NOW = List.of(StoreKey.of("now.a", 1, 1), StoreKey.of("now.b", 1, 1).asSecret());

    /** Documents that are saved later, several changes in one write. */
    static final List<StoreKey> LATER = List.of(StoreKey.of("later.a", 1, 1), StoreKey.of("later.b", 1, 1));

    private static final int LONGEST = 400;

    private KilledHub() {}

    public static void main(String[] arguments) {
        ThreadLoop loop = ThreadLoop.started();
        Stores stores = new Stores(loop, new StorageFolder(Path.of(arguments[0])), (key, message) -> {
            System.out.println("corrupt " + key + " " + message);
        });
        Owner owner = loop.hubOwner();
        owner.loop().execute(() -> {
            for (StoreKey key : NOW) {
                Store store = stores.open(owner, key);
                store.load().thenAccept(data -> saveNow(store, numberIn(data) + 1));
            }
            for (StoreKey key : LATER) {
                Store store = stores.open(owner, key);
                store.load().thenAccept(data -> saveLater(store, numberIn(data) + 1));
            }
        });
    }

    private static void saveNow(Store store, long number) {
        store.save(() -> data(number)).thenRun(() -> {
            acknowledge(store, number);
            saveNow(store, number + 1);
        });
    }

    private static void saveLater(Store store, long number) {
        for (long each = number; each <= number + 2; each++) {
            long saved = each;
            store.saveLater(() -> data(saved), Duration.ofMillis(saved % 3));
        }
        store.saved().thenRun(() -> {
            acknowledge(store, number + 2);
            saveLater(store, number + 3);
        });
    }

    private static void acknowledge(Store store, long number) {
        System.out.println("acknowledged " + store.key().key() + " " + number);
    }

    /** A document that shows whether it is whole: the number, so many times that the length changes from one to the next. */
    static DataMap data(long number) {
        return DataMap.of("number", number, "again", Collections.nCopies((int) (number * 37 % LONGEST), number));
    }

    static long numberIn(Object data) {
        return data instanceof DataMap map && map.get("number") instanceof Long number ? number : 0;
    }
}
