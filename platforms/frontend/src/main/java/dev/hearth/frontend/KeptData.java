package dev.hearth.frontend;

import dev.hearth.api.Hub;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values that clients keep under keys, one document for each user ({@code .storage/frontend.user_data_<id>}) or for all
 * ({@code .storage/frontend.system_data}). Loop only. Home Assistant: {@code frontend/storage.py}.
 */
final class KeptData {
    private static final Field<String> KEY = Field.required("key", Schemas.string());
    private static final OptionalField<String> ANY_KEY = Field.optional("key", Schemas.string());
    private static final Field<ConfigNode> VALUE = Field.required("value", Schemas.any());

    private final Hub hub;
    private final Map<String, CompletionStage<Document>> documents = new HashMap<>();

    private KeptData(Hub hub) {
        this.hub = hub;
    }

    /** Adds {@code frontend/get_user_data}, {@code set_user_data} and {@code subscribe_user_data}. */
    static void addForUsers(Hub hub) {
        KeptData data = new KeptData(hub);
        Function<CommandCall<Section>, CompletionStage<Document>> document =
                call -> data.document("frontend.user_data_" + call.login().user().id());
        hub.commands()
                .add(Command.of("frontend/get_user_data", Schemas.map(ANY_KEY), call -> document.apply(call)
                        .thenApply(kept -> kept.shown(call.data().find(ANY_KEY)))));
        hub.commands()
                .add(Command.of("frontend/set_user_data", Schemas.map(KEY, VALUE), call -> set(document, call)));
        hub.commands()
                .add(Command.of("frontend/subscribe_user_data", Schemas.map(ANY_KEY), call -> document.apply(call)
                        .thenAccept(kept -> kept.follow(call, call.data().find(ANY_KEY)))));
    }

    /** Adds {@code frontend/get_system_data}, {@code set_system_data} and {@code subscribe_system_data}. */
    static void addForSystem(Hub hub) {
        KeptData data = new KeptData(hub);
        Function<CommandCall<Section>, CompletionStage<Document>> document =
                call -> data.document("frontend.system_data");
        hub.commands()
                .add(Command.of("frontend/get_system_data", Schemas.map(KEY), call -> document.apply(call)
                        .thenApply(kept -> kept.shown(call.data().get(KEY)))));
        hub.commands()
                .add(Command.of("frontend/set_system_data", Schemas.map(KEY, VALUE), call -> set(document, call))
                        .adminOnly());
        hub.commands()
                .add(Command.of("frontend/subscribe_system_data", Schemas.map(KEY), call -> document.apply(call)
                        .thenAccept(kept -> kept.follow(call, call.data().get(KEY)))));
    }

    private static CompletionStage<?> set(
            Function<CommandCall<Section>, CompletionStage<Document>> document, CommandCall<Section> call) {
        // As it was sent: a value is nobody's business but the client's.
        Object value = call.message().get(VALUE.key());
        return document.apply(call).thenCompose(kept -> kept.set(call.data().get(KEY), value));
    }

    private CompletionStage<Document> document(String key) {
        CompletionStage<Document> open = documents.get(key);
        if (open != null && !open.toCompletableFuture().isCompletedExceptionally()) {
            return open;
        }
        Store store = hub.store(StoreKey.of(key, 1, 1));
        CompletionStage<Document> opened = store.load()
                .thenApply(data -> new Document(store, data instanceof DataMap map ? map : DataMap.of()));
        documents.put(key, opened);
        return opened;
    }

    /** One document, once it has been read. */
    private static final class Document {
        private final Store store;
        private final List<Consumer<String>> followers = new ArrayList<>();
        private DataMap data;

        Document(Store store, DataMap data) {
            this.store = store;
            this.data = data;
        }

        DataMap shown(@Nullable String key) {
            return DataMap.of("value", key == null ? data : data.get(key));
        }

        CompletionStage<Void> set(String key, @Nullable Object value) {
            data = data.with(key, value);
            List.copyOf(followers).forEach(each -> each.accept(key));
            return store.save(() -> data);
        }

        // Home Assistant sends the first event ahead of the result.
        void follow(CommandCall<Section> call, @Nullable String wanted) {
            Consumer<String> follower = key -> {
                if (wanted == null || wanted.equals(key)) {
                    call.event(shown(wanted));
                }
            };
            followers.add(follower);
            call.subscribe(() -> followers.remove(follower));
            call.event(shown(wanted));
        }
    }
}
