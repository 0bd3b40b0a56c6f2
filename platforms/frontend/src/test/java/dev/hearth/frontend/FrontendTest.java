package dev.hearth.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestCommands.Reply;
import dev.hearth.core.testing.TestHub;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrontendTest {
    private static final DataMap VIEWS = DataMap.of("views", List.of(DataMap.of("title", "Home")));

    private final MemoryStorage storage = new MemoryStorage();
    private TestHub hub;
    private TestCommands client;
    private TestCommands guest;

    FrontendTest() {
        start("", Instant.parse("2026-01-01T00:00:00Z"));
    }

    private void start(String yaml, Instant time) {
        hub = TestHub.create(storage, time);
        hub.install(new FrontendIntegration()).setUp(yaml);
        client = new TestCommands(hub);
        guest = new TestCommands(hub, new TestAuth().add("guest", Permissions.ALL));
    }

    private void restart(String yaml) {
        Instant time = hub.loop().time().now().plusSeconds(60);
        hub.close();
        start(yaml, time);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private static DataMap value(Object value) {
        return DataMap.of("value", value);
    }

    private static DataMap key(String key) {
        return DataMap.of("key", key);
    }

    // ---- kept data ----

    @Test
    void whatAUserKeepsIsItsOwnAndThereAfterARestart() {
        DataMap order = DataMap.of("order", List.of("map", "history"));
        assertNull(client.result("frontend/set_user_data", key("sidebar").with("value", order)));
        guest.result("frontend/set_user_data", key("sidebar").with("value", 5));
        restart("");

        assertEquals(value(order), client.map("frontend/get_user_data", key("sidebar")));
        assertEquals(value(DataMap.of("sidebar", order)), client.map("frontend/get_user_data", DataMap.of()));
        assertEquals(value(5L), guest.map("frontend/get_user_data", key("sidebar")));
        assertEquals(value(null), client.map("frontend/get_user_data", key("core")));
    }

    @Test
    void aFollowerHearsOfItsKey() {
        Reply core = client.send("frontend/subscribe_user_data", key("core"));
        Reply all = client.send("frontend/subscribe_user_data", DataMap.of());
        List<?> first = core.events();
        all.events();

        client.result("frontend/set_user_data", key("core").with("value", true));
        client.result("frontend/set_user_data", key("sidebar").with("value", null));
        guest.result("frontend/set_user_data", key("core").with("value", false));

        assertEquals(List.of(value(null)), first);
        assertEquals(List.of(value(true)), core.events());
        assertEquals(2, all.events().size());
    }

    @Test
    void dataOfTheSystemAreSetByAdministratorsAndReadByAll() {
        Reply followed = guest.send("frontend/subscribe_system_data", key("core"));
        client.result("frontend/set_system_data", key("core").with("value", DataMap.of("default_panel", "map")));
        HubException refused = guest.error("frontend/set_system_data", key("core").with("value", 1));
        List<DataMap> events = followed.eventMaps();
        restart("");

        assertEquals(List.of(value(null), value(DataMap.of("default_panel", "map"))), events);
        assertEquals("unauthorized", refused.code());
        assertEquals(
                value(DataMap.of("default_panel", "map")), guest.map("frontend/get_system_data", key("core")));
    }

    @Test
    void aMessageWithoutItsKeyIsRefused() {
        assertEquals("invalid_format", client.error("frontend/set_user_data", key("x")).code());
        assertEquals("invalid_format", client.error("frontend/get_system_data", DataMap.of()).code());
    }

    // ---- themes, texts ----

    @Test
    void themesComeFromTheConfiguration() {
        restart("frontend:\n  themes:\n    happy: {primary-color: pink}\n  extra_module_url: [/local/x.js]\n");

        assertEquals(
                DataMap.of(
                        "themes",
                        DataMap.of("happy", DataMap.of("primary-color", "pink")),
                        "default_theme",
                        "default",
                        "default_dark_theme",
                        null),
                client.map("frontend/get_themes", DataMap.of()));
    }

    @Test
    void thereAreNoTextsAndIconsButTheAnswerHasItsShape() {
        DataMap nothing = DataMap.of("resources", DataMap.of());

        assertEquals(nothing, client.map(
                "frontend/get_translations",
                DataMap.of("language", "en", "category", "entity_component").with("integration", List.of("sun"))));
        assertEquals(nothing, client.map("frontend/get_icons", DataMap.of("category", "entity")));
        assertEquals("invalid_format", client.error("frontend/get_icons", DataMap.of("category", "x")).code());
        assertEquals("unknown_version", client.error("frontend/get_version", DataMap.of()).code());
    }

    // ---- panels ----

    @Test
    void panelsHaveTheShapeOfHomeAssistant() {
        DataMap panels = client.map("get_panels", DataMap.of());

        assertEquals(Set.of("lovelace", "config", "developer-tools", "profile"), panels.keySet());
        assertEquals(
                DataMap.builder()
                        .put("component_name", "config")
                        .put("icon", "hass:cog")
                        .put("title", "config")
                        .put("default_visible", true)
                        .put("config", null)
                        .put("url_path", "config")
                        .put("require_admin", true)
                        .put("config_panel_domain", null)
                        .put("show_in_sidebar", true)
                        .build(),
                panels.get("config"));
        assertEquals(Set.of("lovelace", "profile"), guest.map("get_panels", DataMap.of()).keySet());
    }

    @Test
    void aPanelIsChangedToldAndSoAfterARestart() {
        List<Event> told = hub.collect("panels_updated");
        client.result(
                "frontend/update_panel",
                DataMap.of("url_path", "lovelace", "title", "Start", "show_in_sidebar", false));
        HubException unknown = client.error("frontend/update_panel", DataMap.of("url_path", "moon"));
        restart("");

        DataMap lovelace = (DataMap) client.map("get_panels", DataMap.of()).get("lovelace");
        assertEquals(1, told.size());
        assertEquals("Start", lovelace.get("title"));
        assertEquals(false, lovelace.get("show_in_sidebar"));
        assertEquals("not_found", unknown.code());
        assertEquals(
                "unauthorized",
                guest.error("frontend/update_panel", DataMap.of("url_path", "lovelace")).code());
    }

    // ---- dashboards ----

    @Test
    void aDashboardThatWasNeverMadeIsNotFound() {
        HubException none = client.error("lovelace/config", DataMap.of("url_path", null, "force", false));

        assertEquals("config_not_found", none.code());
        assertEquals("No config found.", none.getMessage());
        assertEquals(
                "config_not_found", client.error("lovelace/config", DataMap.of("url_path", "my-dash")).code());
        assertEquals(DataMap.of("resource_mode", "storage"), client.result("lovelace/info"));
    }

    @Test
    void aDashboardIsSavedToldAndThereAfterARestart() {
        List<Event> told = hub.collect("lovelace_updated");
        assertNull(client.result("lovelace/config/save", DataMap.of("config", VIEWS)));
        HubException refused = guest.error("lovelace/config/save", DataMap.of("config", VIEWS));
        restart("");

        assertEquals(VIEWS, guest.map("lovelace/config", DataMap.of("url_path", null)));
        assertEquals(DataMap.of("url_path", null), told.getFirst().data());
        assertEquals("unauthorized", refused.code());
        assertEquals("invalid_format", client.error("lovelace/config/save", DataMap.of("config", 5)).code());

        client.result("lovelace/config/delete");
        restart("");

        assertEquals("config_not_found", client.error("lovelace/config", DataMap.of()).code());
    }

    @Test
    void furtherDashboardsArePanels() {
        DataMap made = client.map(
                "lovelace/dashboards/create",
                DataMap.of("url_path", "my-dash", "title", "Mine", "icon", "mdi:cat"));
        client.result("lovelace/config/save", DataMap.of("config", VIEWS, "url_path", "my-dash"));
        restart("");

        assertEquals(
                DataMap.builder()
                        .put("id", "my_dash")
                        .put("url_path", "my-dash")
                        .put("title", "Mine")
                        .put("icon", "mdi:cat")
                        .put("require_admin", false)
                        .put("show_in_sidebar", true)
                        .put("mode", "storage")
                        .build(),
                made);
        assertEquals(List.of(made), client.list("lovelace/dashboards/list", DataMap.of()));
        assertEquals(VIEWS, client.map("lovelace/config", DataMap.of("url_path", "my-dash")));
        assertEquals("Mine", panel("my-dash").get("title"));

        DataMap id = DataMap.of("dashboard_id", "my_dash");
        DataMap changed = client.map(
                "lovelace/dashboards/update", id.with("title", "Ours").with("icon", null));
        assertEquals(made.with("title", "Ours").without("icon"), changed);
        assertEquals("Ours", panel("my-dash").get("title"));

        assertNull(client.result("lovelace/dashboards/delete", id));
        assertEquals(false, client.map("get_panels", DataMap.of()).containsKey("my-dash"));
        assertEquals("not_found", client.error("lovelace/dashboards/delete", id).code());

        client.result("lovelace/dashboards/create", DataMap.of("url_path", "my-dash", "title", "Again"));
        assertEquals(
                "config_not_found", client.error("lovelace/config", DataMap.of("url_path", "my-dash")).code());
    }

    private DataMap panel(String path) {
        return (DataMap) client.map("get_panels", DataMap.of()).get(path);
    }

    @Test
    void aDashboardThatCannotBeIsRefused() {
        String create = "lovelace/dashboards/create";
        DataMap titled = DataMap.of("title", "X");

        for (DataMap wrong : List.of(
                titled.with("url_path", "single"),
                titled.with("url_path", "developer-tools"),
                titled.with("url_path", "Up Per-case"),
                titled,
                DataMap.of("url_path", "my-dash"),
                titled.with("url_path", "my-dash").with("mode", "yaml"))) {
            assertEquals("invalid_format", client.error(create, wrong).code(), wrong.toString());
        }
        assertEquals(
                "single",
                client.map(create, titled.with("url_path", "single").with("allow_single_word", true)).get("id"));
        assertEquals(
                "invalid_format",
                client.error(
                        "lovelace/dashboards/update", DataMap.of("dashboard_id", "single", "url_path", "other-one"))
                        .code());
        assertEquals("unauthorized", guest.error(create, titled.with("url_path", "my-dash")).code());
    }

    @Test
    void resourcesAreKept() {
        DataMap made = client.map(
                "lovelace/resources/create", DataMap.of("res_type", "module", "url", "/local/card.js"));
        DataMap id = DataMap.of("resource_id", made.get("id"));
        DataMap changed = client.map("lovelace/resources/update", id.with("url", "/local/other.js"));
        restart("");

        assertEquals(made.with("url", "/local/other.js"), changed);
        assertEquals("module", changed.get("type"));
        assertEquals(List.of(changed), client.list("lovelace/resources", DataMap.of()));
        HubException refused = client.error("lovelace/resources/create", DataMap.of("res_type", "exe", "url", "x"));
        assertEquals("invalid_format", refused.code());
        assertEquals(
                "value must be one of ['css', 'html', 'js', 'module'] for dictionary value @ data['res_type']. Got 'exe'",
                refused.getMessage());
        assertNull(client.result("lovelace/resources/delete", id));
        assertEquals(List.of(), client.list("lovelace/resources/list", DataMap.of()));
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream()
                .anyMatch(each -> each.type() == FrontendIntegration.class));
    }
}
