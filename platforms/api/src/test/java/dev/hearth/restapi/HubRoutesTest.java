package dev.hearth.restapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.log.LogListener;
import dev.hearth.api.log.LogSettings;
import dev.hearth.api.log.Logging;
import dev.hearth.api.template.Dependencies;
import dev.hearth.api.template.Evaluation;
import dev.hearth.api.template.TemplateEngine;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubRoutesTest {
    private final Client client = new Client();
    private final Login guest = client.user("guest", Permissions.ALL);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theApiSaysThatItRuns() {
        assertEquals("200 {\"message\":\"API running.\"}", client.get("/api/").line());
        assertEquals("401 401: Unauthorized", client.get("/api/", null).line());
        assertEquals(404, client.get("/api").status());
    }

    @Test
    void clientsSeeHowFarTheHubHasCome() {
        String before = client.get("/api/core/state").map().text("state");

        client.hub.start();

        assertEquals("NOT_RUNNING", before);
        assertEquals(
                "200 {\"state\":\"RUNNING\",\"recorder_state\":{\"migration_in_progress\":false,"
                        + "\"migration_is_live\":false}}",
                client.get("/api/core/state").line());
    }

    @Test
    void theConfigurationIsThatOfTheHub() {
        DataMap config = client.get("/api/config", guest).map();

        assertEquals("Home", config.text("location_name"));
        assertEquals(ApiVersion.HOME_ASSISTANT, config.text("version"));
        assertEquals(client.hub.hub().info().keySet(), config.keySet());
    }

    @Test
    void componentsAreListed() {
        assertTrue(client.get("/api/components").list().contains("api"));
    }

    @Test
    void theConfigurationOnDiskIsChecked() {
        client.hub.write("api:\n");
        assertEquals(
                "200 {\"result\":\"valid\",\"errors\":null,\"warnings\":null}", check().line());

        client.hub.write("api:\n  port: 1\n");
        DataMap wrong = check().map();
        assertEquals("invalid", wrong.text("result"));
        assertTrue(wrong.text("errors").contains("port"), wrong::toString);
    }

    private Client.Answer check() {
        return client.send(TestRequest.of("POST", "/api/config/core/check_config"), TestAuth.OWNER);
    }

    /** A log that is in a file. */
    private record Written(Path file) implements Logging {
        @Override
        public void apply(LogSettings settings) {}

        @Override
        public Subscription listen(LogListener listener) {
            return () -> {};
        }
    }

    @Test
    void theLogIsItsFile() {
        assertEquals("404 404: Not Found", client.get("/api/error_log").line());

        client.hub.viewOf("program").provide(Logging.class, new Written(Path.of("hearth.log")));

        HttpResponse answer = client.get("/api/error_log").response();
        assertEquals(new HttpResponse.FileBody(Path.of("hearth.log"), null), answer.body());
        assertEquals("text/plain; charset=utf-8", answer.header("content-type"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"template\":\"{{ 1 }}\"}|Error rendering template: no installed integration evaluates templates",
            "{\"template\":1}|Error rendering template: 'template' should be text",
            "[]|Error rendering template: the body should be a JSON object",
            "{|Error rendering template: the body should be valid JSON",
    })
    void whatCannotBeEvaluatedIsRefused(String body, String message) {
        assertEquals("400 {\"message\":\"" + message + "\"}", client.postText("/api/template", body).line());
    }

    @Test
    void templatesAreEvaluatedByWhoeverCan() {
        client.hub
                .viewOf("engine")
                .provide(TemplateEngine.class, template -> (variables, strict) -> template.source().equals("bad")
                        ? new Evaluation("", null, new HubException("template_error", "no"), Dependencies.NONE)
                        : Evaluation.of(template.source() + variables.get("x"), null));

        assertEquals(
                "200 a5", client.postText("/api/template", "{\"template\":\"a\",\"variables\":{\"x\":5}}").line());
        assertEquals(
                "400 {\"message\":\"Error rendering template: no\"}",
                client.postText("/api/template", "{\"template\":\"bad\"}").line());
    }

    @Test
    void guestsAreKeptFromWhatIsForAdministrators() {
        assertEquals("401 401: Unauthorized", client.get("/api/error_log", guest).line());
        assertEquals("401 401: Unauthorized", client.post("/api/template", Map.of(), guest).line());
        assertEquals("401 401: Unauthorized", client.post("/api/config/core/check_config", null, guest).line());
        assertEquals("401 401: Unauthorized", client.get("/api/stream", guest).line());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/api/discovery_info",
            "/api/history/period",
            "/api/history/period/2026-01-01T00:00:00Z?filter_entity_id=sun.sun",
            "/api/logbook",
            "/api/logbook/2026-01-01T00:00:00Z",
    })
    void whatTheHubDoesNotHaveIsNotFound(String target) {
        assertEquals("404 404: Not Found", client.get(target).line());
    }

    @Test
    void aMethodThatIsNotMeantIsRefused() {
        assertEquals("405 405: Method Not Allowed", client.delete("/api/config").line());
        assertEquals(
                "GET,OPTIONS", client.delete("/api/config").response().header("allow"));
    }
}
