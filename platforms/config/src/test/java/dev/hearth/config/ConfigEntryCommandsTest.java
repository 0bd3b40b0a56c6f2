package dev.hearth.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestCommands.Reply;
import dev.hearth.core.testing.TestRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfigEntryCommandsTest {
    private final Home home = new Home();

    @AfterEach
    void close() {
        home.close();
    }

    private DataMap entry() {
        return home.client.list("config_entries/get", DataMap.of()).getFirst();
    }

    private DataMap id() {
        return DataMap.of("entry_id", entry().get("entry_id"));
    }

    private static String body(HttpResponse response) {
        return new String(((HttpResponse.Bytes) response.body()).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void anEntryHasTheKeysOfHomeAssistant() {
        DataMap entry = entry();

        assertEquals(
                DataMap.builder()
                        .put("created_at", 1_767_225_600.0)
                        .put("entry_id", entry.get("entry_id"))
                        .put("domain", "meter")
                        .put("modified_at", 1_767_225_600.0)
                        .put("title", "Meter")
                        .put("source", "import")
                        .put("state", "loaded")
                        .put("supports_options", false)
                        .put("supports_remove_device", false)
                        .put("supports_unload", false)
                        .put("supports_reconfigure", false)
                        .put("supported_subentry_types", DataMap.of())
                        .put("pref_disable_new_entities", false)
                        .put("pref_disable_polling", false)
                        .put("disabled_by", null)
                        .put("reason", null)
                        .put("error_reason_translation_key", null)
                        .put("error_reason_translation_placeholders", null)
                        .put("num_subentries", 0)
                        .build(),
                entry);
        assertEquals(
                DataMap.of("config_entry", entry), home.client.map("config_entries/get_single", id()));
    }

    @Test
    void entriesAreFiltered() {
        assertEquals(List.of(), home.client.list("config_entries/get", DataMap.of("domain", "mqtt")));
        assertEquals(List.of(), home.client.list("config_entries/get", DataMap.of("type_filter", "helper")));
        assertEquals(
                1,
                home.client
                        .list("config_entries/get", DataMap.of("type_filter", List.of("hub"), "domain", "meter"))
                        .size());
    }

    @Test
    void followersHearOfChanges() {
        Reply followed = home.client.send("config_entries/subscribe", DataMap.of());
        List<?> present = followed.events();
        home.client.result("config_entries/update", id().with("title", "Mains"));
        List<?> changed = followed.events();
        followed.unsubscribe();
        home.client.result("config_entries/update", id().with("title", "Other"));

        assertEquals(List.of(List.of(DataMap.of("type", null, "entry", entry().with("title", "Meter")))), present);
        assertEquals(
                List.of(List.of(DataMap.of("type", "updated", "entry", entry().with("title", "Mains")))), changed);
        assertEquals(List.of(), followed.events());
    }

    @Test
    void titleAndPreferencesAreThereAfterARestart() {
        DataMap result = home.client.map(
                "config_entries/update", id().with("title", "Mains").with("pref_disable_polling", true));
        home.restart();

        assertEquals(false, result.get("require_restart"));
        assertEquals("Mains", entry().get("title"));
        assertEquals(true, entry().get("pref_disable_polling"));
    }

    @Test
    void whatCannotBeIsRefused() {
        for (String command : List.of("get_single", "update", "subentries/list")) {
            assertEquals(
                    "not_found",
                    home.client.error("config_entries/" + command, DataMap.of("entry_id", "none")).code());
        }
        assertEquals(
                "home_assistant_error",
                home.client.error("config_entries/disable", id().with("disabled_by", "user")).code());
        assertEquals(
                "not_found",
                home.client
                        .error("config_entries/ignore_flow", DataMap.of("flow_id", "x", "title", "y"))
                        .code());
        assertEquals("unauthorized", home.guest().error("config_entries/update", id()).code());
        assertEquals("unauthorized", home.guest().error("config_entries/get_single", id()).code());
    }

    @Test
    void thereAreNoFlowsAndNoSubentries() {
        assertEquals(List.of(), home.client.result("config_entries/flow/progress"));
        assertEquals(List.of(List.of()), home.client.send("config_entries/flow/subscribe", DataMap.of()).events());
        assertEquals(List.of(), home.client.result("config_entries/subentries/list", id()));
        assertEquals(
                DataMap.of("require_restart", false),
                home.client.map("config_entries/disable", id().with("disabled_by", null)));
    }

    @Test
    void entriesAreReadOverHttpToo() {
        String path = "/api/config/config_entries/";
        HttpResponse all = home.hub.answer(TestRequest.get(path + "entry?domain=meter"), TestAuth.OWNER);
        HttpResponse none = home.hub.answer(TestRequest.get(path + "entry?type=helper"), TestAuth.OWNER);
        HttpResponse handlers = home.hub.answer(TestRequest.get(path + "flow_handlers"), TestAuth.OWNER);

        assertEquals(home.hub.hub().json().encode(List.of(entry())).toString(), body(all));
        assertEquals("[]", body(none));
        assertEquals("[]", body(handlers));
    }

    @Test
    void onlyWhatCanBeReloadedIs() {
        String path = "/api/config/config_entries/entry/";
        int unknown = home.hub.answer(TestRequest.of("POST", path + "x/reload"), TestAuth.OWNER).status();
        HttpResponse not = home.hub.answer(
                TestRequest.of("POST", path + entry().get("entry_id") + "/reload"), TestAuth.OWNER);

        assertEquals(404, unknown);
        assertEquals(403, not.status());
    }

    @Test
    void removedEntriesAreTold() {
        Reply followed = home.client.send("config_entries/subscribe", DataMap.of());
        followed.events();

        home.hub.hub().registries().configEntries().remove(String.valueOf(id().get("entry_id")));

        DataMap told = (DataMap) ((List<?>) followed.events().getFirst()).getFirst();
        assertEquals("removed", told.get("type"));
        assertNull(home.hub.states().get(FakeMeter.POWER));
    }
}
