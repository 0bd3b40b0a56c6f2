package dev.hearth.frontend;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The pages that a client offers in its side bar: {@code get_panels}, and {@code frontend/update_panel}, whose changes are
 * kept in {@code .storage/frontend_panels}. Loop only. Home Assistant: {@code frontend.Panel}.
 */
final class Panels {
    private static final String UPDATED = "panels_updated";
    private static final Field<String> PATH = Field.required("url_path", Schemas.string());
    private static final OptionalField<Optional<String>> TITLE = nullable("title");
    private static final OptionalField<Optional<String>> ICON = nullable("icon");
    private static final OptionalField<Boolean> ADMIN = Field.optional("require_admin", Schemas.bool());
    private static final OptionalField<Boolean> SHOWN = Field.optional("show_in_sidebar", Schemas.bool());

    private final Hub hub;
    private final Store store;
    private final Map<String, DataMap> panels = new LinkedHashMap<>();
    private DataMap changes = DataMap.of();

    private Panels(Hub hub) {
        this.hub = hub;
        this.store = hub.store(StoreKey.of("frontend_panels", 1, 1));
        enter(panel("lovelace", "lovelace", null, null, DataMap.of("mode", "storage"), false, true));
        enter(panel("config", "config", "config", "hass:cog", null, true, true));
        enter(panel("developer-tools", "developer-tools", "developer_tools", "hass:hammer", null, true, true));
        enter(panel("profile", "profile", null, null, null, false, false));
    }

    private static OptionalField<Optional<String>> nullable(String key) {
        return Field.optional(
                key, Schemas.emptyAs(Optional.<String>empty(), Schemas.string().as(Optional::of)));
    }

    /** Reads what was changed and adds the commands. */
    static CompletionStage<Panels> open(Hub hub) {
        Panels panels = new Panels(hub);
        hub.commands().add(Command.of("get_panels", panels::shown));
        hub.commands()
                .add(Command.of(
                        "frontend/update_panel",
                        Schemas.map(PATH, TITLE, ICON, ADMIN, SHOWN),
                        panels::update)
                        .adminOnly());
        return panels.store.load().handle((data, failure) -> {
            if (failure != null) {
                hub.logger().error("the panels are as they come: {}", Stages.cause(failure).getMessage());
            } else if (data instanceof DataMap map) {
                panels.changes = map;
            }
            return panels;
        });
    }

    /** The panel of a dashboard. */
    static DataMap dashboard(
            String path, String title, @Nullable String icon, boolean admin, boolean shown) {
        return panel(path, "lovelace", title, icon, DataMap.of("mode", "storage"), admin, shown);
    }

    private static DataMap panel(
            String path,
            String component,
            @Nullable String title,
            @Nullable String icon,
            @Nullable DataMap config,
            boolean admin,
            boolean shown) {
        return DataMap.builder(9)
                .put("component_name", component)
                .put("icon", icon)
                .put("title", title)
                .put("default_visible", shown)
                .put("config", config)
                .put("url_path", path)
                .put("require_admin", admin)
                .put("config_panel_domain", null)
                .put("show_in_sidebar", shown)
                .build();
    }

    private void enter(DataMap panel) {
        panels.put(String.valueOf(panel.get("url_path")), panel);
    }

    /** Whether there is a panel under that path. */
    boolean has(String path) {
        return panels.containsKey(path);
    }

    /** Shows a panel, a new one or another in the place of the one under its path. */
    void put(DataMap panel) {
        enter(panel);
        hub.bus().fire(UPDATED);
    }

    /** Takes a panel away. */
    void remove(String path) {
        panels.remove(path);
        hub.bus().fire(UPDATED);
    }

    private DataMap shown(CommandCall<Section> call) {
        DataMap.Builder all = DataMap.builder(panels.size());
        boolean admin = call.login().user().admin();
        panels.forEach((path, panel) -> {
            DataMap changed = changes.get(path) instanceof DataMap over ? panel.with(over) : panel;
            if (admin || !Boolean.TRUE.equals(changed.get("require_admin"))) {
                all.put(path, changed);
            }
        });
        return all.build();
    }

    private CompletionStage<?> update(CommandCall<Section> call) {
        String path = call.data().get(PATH);
        if (!has(path)) {
            return Stages.failed(new HubException("not_found", "Panel not found"));
        }
        DataMap over = changes.get(path) instanceof DataMap before ? before : DataMap.of();
        for (Map.Entry<String, Object> each : call.data().values().entrySet()) {
            Object value = each.getValue() instanceof Optional<?> optional ? optional.orElse(null) : each.getValue();
            if (!each.getKey().equals(PATH.key())) {
                over = value == null ? over.without(each.getKey()) : over.with(each.getKey(), value);
            }
        }
        changes = over.isEmpty() ? changes.without(path) : changes.with(path, over);
        hub.bus().fire(UPDATED);
        return store.save(() -> changes);
    }
}
