package dev.hearth.frontend;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.ItemKind;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.api.store.StoredCollection;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dashboards that people make in clients: {@code lovelace/config} and so on, kept in {@code .storage/lovelace} and
 * {@code lovelace.<id>}; the list of them in {@code lovelace_dashboards}, the scripts they load in
 * {@code lovelace_resources}. A change of a dashboard is told with {@code lovelace_updated} ({@code url_path}). Loop only.
 * Home Assistant: {@code homeassistant.components.lovelace}.
 */
final class Dashboards {
    private static final String PREFIX = "lovelace/";
    private static final OptionalField<Optional<String>> PATH = Field.optional(
            "url_path", Schemas.emptyAs(Optional.<String>empty(), Schemas.string().as(Optional::of)));
    private static final Field<Boolean> FORCE =
            Field.optional("force", Schemas.bool()).orElse(false);
    private static final Field<ConfigNode> CONFIG = Field.required("config", Schemas.any());

    private static final Field<String> URL_PATH = Field.required(
            "url_path",
            Schemas.matching(Pattern.compile("[a-z0-9_]+(-[a-z0-9_]+)*"), "a path such as my-dashboard"));
    private static final Field<String> TITLE = Field.required("title", Schemas.string());
    private static final OptionalField<String> ICON = Field.optional("icon", Schemas.icon());
    private static final Field<Boolean> ADMIN =
            Field.optional("require_admin", Schemas.bool()).orElse(false);
    private static final Field<Boolean> SHOWN =
            Field.optional("show_in_sidebar", Schemas.bool()).orElse(true);
    private static final Field<String> MODE =
            Field.optional("mode", Schemas.enumOf("storage")).orElse("storage");
    private static final MapSchema ITEM = Schemas.map(URL_PATH, TITLE, ICON, ADMIN, SHOWN, MODE);
    private static final ItemKind KIND = ItemKind.of("dashboard", ITEM, Dashboards::stored)
            .merged()
            .namedBy(item -> String.valueOf(item.get("url_path")));

    private final Hub hub;
    private final Panels panels;
    private final StoredCollection items;
    private final Map<String, CompletionStage<Document>> documents = new HashMap<>();

    private Dashboards(Hub hub, Panels panels, StoredCollection items) {
        this.hub = hub;
        this.panels = panels;
        this.items = items;
    }

    private static DataMap stored(Section item) {
        return DataMap.builder(6)
                .put(URL_PATH.key(), item.get(URL_PATH))
                .put(TITLE.key(), item.get(TITLE))
                .putIfPresent(ICON.key(), item.find(ICON))
                .put(ADMIN.key(), item.get(ADMIN))
                .put(SHOWN.key(), item.get(SHOWN))
                .put(MODE.key(), item.get(MODE))
                .build();
    }

    /** Reads the lists and adds the commands. */
    static CompletionStage<?> open(Hub hub, Panels panels) {
        return hub.collection(StoreKey.of("lovelace_dashboards", 1, 1), KIND).thenCompose(items -> {
            Dashboards dashboards = new Dashboards(hub, panels, items);
            items.items().forEach(item -> panels.put(panel(item)));
            dashboards.addCommands();
            return Resources.open(hub);
        });
    }

    private static DataMap panel(DataMap item) {
        return Panels.dashboard(
                String.valueOf(item.get("url_path")),
                String.valueOf(item.get("title")),
                item.text("icon"),
                Boolean.TRUE.equals(item.get("require_admin")),
                !Boolean.FALSE.equals(item.get("show_in_sidebar")));
    }

    private void addCommands() {
        hub.commands().add(Command.of(PREFIX + "info", call -> DataMap.of("resource_mode", "storage")));
        hub.commands().add(Command.of(PREFIX + "config", Schemas.map(PATH, FORCE), this::config));
        hub.commands()
                .add(Command.of(PREFIX + "config/save", Schemas.map(PATH, CONFIG), this::save)
                        .adminOnly());
        hub.commands()
                .add(Command.of(PREFIX + "config/delete", Schemas.map(PATH), this::deleteConfig)
                        .adminOnly());
        Editing.add(hub, PREFIX + "dashboards", "dashboard", items, new Editing.Hooks() {
            @Override
            public DataMap created(DataMap said) {
                return checked(said);
            }

            @Override
            public DataMap updated(DataMap said) {
                if (said.containsKey(URL_PATH.key())) {
                    throw new HubException("invalid_format", "the path of a dashboard stays; make another dashboard");
                }
                return said;
            }
        });
        items.follow(this::follow);
    }

    // ---- the list of dashboards ----

    private DataMap checked(DataMap said) {
        String path = said.text(URL_PATH.key());
        if (path != null && !path.contains("-") && !Boolean.TRUE.equals(said.get("allow_single_word"))) {
            throw new HubException("invalid_format", "Url path needs to contain a hyphen (-)");
        }
        if (path != null && panels.has(path)) {
            throw new HubException("invalid_format", "Panel url path needs to be unique");
        }
        return said.without("allow_single_word");
    }

    private void follow(StoredCollection.Change change) {
        if (change.action() != StoredCollection.Action.DELETED) {
            panels.put(panel(change.item()));
            return;
        }
        String path = String.valueOf(change.item().get("url_path"));
        panels.remove(path);
        document("lovelace." + change.id())
                .thenCompose(document -> document.remove())
                .exceptionally(failure -> {
                    hub.logger().error("the dashboard {} is still in .storage: {}", path,
                            Stages.cause(failure).getMessage());
                    return null;
                });
        tell(path);
    }

    // ---- what is on a dashboard ----

    private CompletionStage<?> config(CommandCall<Section> call) {
        return document(call).thenApply(document -> {
            Object config = document.config;
            if (config == null) {
                throw new HubException("config_not_found", "No config found.");
            }
            return config;
        });
    }

    private CompletionStage<?> save(CommandCall<Section> call) {
        Object config = call.message().get(CONFIG.key());
        if (!(config instanceof DataMap)) {
            return Stages.failed(new HubException("invalid_format", "the config of a dashboard must be a map"));
        }
        return changed(call, config);
    }

    private CompletionStage<?> deleteConfig(CommandCall<Section> call) {
        return changed(call, null);
    }

    private CompletionStage<?> changed(CommandCall<Section> call, @Nullable Object config) {
        return document(call).thenCompose(document -> {
            CompletionStage<Void> kept = config == null ? document.remove() : document.save(config);
            tell(path(call));
            return kept;
        });
    }

    private void tell(@Nullable String path) {
        hub.bus().fire("lovelace_updated", DataMap.of("url_path", path));
    }

    private static @Nullable String path(CommandCall<Section> call) {
        Optional<String> path = call.data().find(PATH);
        return path == null ? null : path.orElse(null);
    }

    private CompletionStage<Document> document(CommandCall<Section> call) {
        String path = path(call);
        if (path == null || path.equals("lovelace")) {
            return document("lovelace");
        }
        for (DataMap item : items.items()) {
            if (path.equals(item.get("url_path"))) {
                return document("lovelace." + Objects.requireNonNull(item.text("id")));
            }
        }
        throw new HubException("config_not_found", "Unknown config specified: " + path);
    }

    private CompletionStage<Document> document(String key) {
        CompletionStage<Document> open = documents.get(key);
        if (open != null && !open.toCompletableFuture().isCompletedExceptionally()) {
            return open;
        }
        Store store = hub.store(StoreKey.of(key, 1, 1));
        CompletionStage<Document> opened = store.load().thenApply(data -> new Document(store, data));
        documents.put(key, opened);
        return opened;
    }

    /** One dashboard, once it has been read. */
    private static final class Document {
        private final Store store;
        private @Nullable Object config;

        Document(Store store, @Nullable Object data) {
            this.store = store;
            this.config = data instanceof DataMap map ? map.get("config") : null;
        }

        CompletionStage<Void> save(Object newConfig) {
            config = newConfig;
            return store.save(() -> DataMap.of("config", config));
        }

        CompletionStage<Void> remove() {
            config = null;
            return store.remove();
        }
    }
}
