package dev.hearth.core.store;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.StoreKey;
import dev.hearth.core.json.JsonLayout;
import dev.hearth.core.json.JsonReader;
import dev.hearth.core.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a document's file, Home Assistant's: a JSON object of {@code version}, {@code minor_version} (1 where it
 * is missing), {@code key} and {@code data}. On workers.
 */
final class DocumentFile {
    static final String TOO_NEW = "store_too_new";
    static final String UNREADABLE = "store_unreadable";
    static final String NOT_ENCODED = "store_not_encoded";

    private DocumentFile() {}

    /** What was found. */
    sealed interface Found {
        /** No file, or an object with nothing in it. */
        record Nothing() implements Found {}

        /** A document. */
        record Content(int version, int minorVersion, @Nullable Object data) implements Found {
            boolean olderThan(StoreKey key) {
                return version < key.version() || (version == key.version() && minorVersion < key.minorVersion());
            }
        }

        /**
         * No document, and out of the way by now.
         *
         * @param newPlace where it lies now, for people
         */
        record Corrupt(String reason, String newPlace) implements Found {}
    }

    /**
     * Reads a file.
     *
     * @param asideKey the key that a corrupt one gets
     * @throws HubException {@code store_too_new} or {@code store_unreadable}
     */
    static Found read(Storage storage, StoreKey key, String asideKey) {
        try {
            byte[] bytes = storage.read(key.key());
            if (bytes == null) {
                return new Found.Nothing();
            }
            Found found;
            try {
                found = parse(bytes);
            } catch (HubException e) {
                storage.rename(key.key(), asideKey);
                return new Found.Corrupt(String.valueOf(e.getMessage()), storage.placeOf(asideKey));
            }
            if (found instanceof Found.Content content && content.version > key.version()) {
                throw new HubException(
                        TOO_NEW,
                        storage.placeOf(key.key()) + " has version " + content.version
                                + ", and this hub knows up to version " + key.version()
                                + "; the file stays as it is and nothing is written over it. Use the newer hub that"
                                + " wrote it, or move the file away");
            }
            return found;
        } catch (IOException e) {
            throw new HubException(
                    UNREADABLE,
                    storage.placeOf(key.key()) + " cannot be read: " + StorageFolder.reasonOf(e)
                            + "; nothing is written over it. Let the user who runs the hub read and write it, or move"
                            + " it away",
                    e);
        }
    }

    private static Found parse(byte[] bytes) {
        if (!(JsonReader.read(bytes) instanceof DataMap document)) {
            throw new HubException("invalid_document", "it is no JSON object");
        }
        if (document.isEmpty()) {
            return new Found.Nothing();
        }
        if (!document.containsKey("data")) {
            throw new HubException("invalid_document", "it has no 'data'");
        }
        return new Found.Content(
                version(document, "version", null), version(document, "minor_version", 1), document.get("data"));
    }

    private static int version(DataMap document, String name, @Nullable Integer missing) {
        if (missing != null && !document.containsKey(name)) {
            return missing;
        }
        if (document.get(name) instanceof Long version && version >= 0 && version <= Integer.MAX_VALUE) {
            return version.intValue();
        }
        throw new HubException("invalid_document", "its '" + name + "' is " + document.get(name) + ", not a number");
    }

    /**
     * The bytes of a file.
     *
     * @throws HubException {@code store_not_encoded} for data that could not be read again
     */
    static byte[] encode(StoreKey key, Object data) {
        byte[] bytes;
        try {
            JsonWriter writer = new JsonWriter().beginObject();
            writer.name("version")
                    .number(key.version())
                    .name("minor_version")
                    .number(key.minorVersion())
                    .name("key")
                    .text(key.key())
                    .name("data");
            write(data, writer);
            bytes = JsonLayout.indented(writer.endObject().toByteArray());
        } catch (RuntimeException | StackOverflowError e) {
            throw new HubException(NOT_ENCODED, key.key() + " cannot be written as JSON: " + e.getMessage(), e);
        }
        if (bytes.length > Storage.MOST_BYTES) {
            throw new HubException(
                    NOT_ENCODED,
                    key.key() + " would have " + bytes.length + " bytes, more than " + Storage.MOST_BYTES);
        }
        return bytes;
    }

    private static void write(Object data, JsonWriter writer) {
        if (data instanceof Written written) {
            written.writeTo(writer);
        } else {
            writer.value(data);
        }
    }

    /** The data as they would be read. */
    static @Nullable Object asRead(Object data) {
        if (!(data instanceof Written written)) {
            return data;
        }
        JsonWriter writer = new JsonWriter();
        written.writeTo(writer);
        return JsonReader.read(writer.toByteArray());
    }
}
