package dev.hearth.template.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestHub;
import dev.hearth.template.engine.TemplateEngineIntegration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenderTemplateCommandTest {
    private TestHub hub;
    private TestCommands commands;

    @BeforeEach
    void aHubWithTheEngine() {
        hub = TestHub.create().install(new TemplateEngineIntegration());
        hub.setUp("");
        commands = new TestCommands(hub);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private static DataMap result(Object result, String... entities) {
        return DataMap.of(
                "result",
                result,
                "listeners",
                DataMap.builder()
                        .put("all", false)
                        .put("entities", List.of(entities))
                        .put("domains", List.of())
                        .put("time", false)
                        .build());
    }

    @Test
    void theClientHearsTheResultAndEachNewOne() {
        hub.states().set("sensor.a", "1");

        TestCommands.Reply reply = commands.send(
                "render_template",
                DataMap.of("template", "{{ states('sensor.a') | int + x }}", "variables", DataMap.of("x", 1L)));
        hub.states().set("sensor.a", "2");
        hub.runUntilIdle();

        assertEquals(List.of(result(2L, "sensor.a"), result(3L, "sensor.a")), reply.eventMaps());
        reply.unsubscribe();
    }

    @Test
    void errorsAreReportedToWhoAsksForThem() {
        TestCommands.Reply silent = commands.send("render_template", DataMap.of("template", "{{ 1 / 0 }}"));
        TestCommands.Reply told = commands.send(
                "render_template", DataMap.of("template", "{{ 1 / 0 }}", "report_errors", true));
        TestCommands.Reply warned =
                commands.send("render_template", DataMap.of("template", "{{ nix }}", "report_errors", true));

        assertEquals(List.of(), silent.eventMaps());
        assertEquals(
                List.of(DataMap.of("error", "ZeroDivisionError: division by zero", "level", "ERROR")),
                told.eventMaps());
        assertEquals(
                List.of(
                        DataMap.of("error", "Template variable warning: 'nix' is undefined", "level", "WARNING"),
                        result("")),
                warned.eventMaps());
        silent.unsubscribe();
        told.unsubscribe();
        warned.unsubscribe();
    }

    @Test
    void whatCannotBeCompiledIsRefused() {
        assertEquals(
                "template_error",
                commands.error("render_template", DataMap.of("template", "{{ 1 + }}")).code());
    }

    @Test
    void strictTemplatesFailWhereSomethingIsUndefined() {
        TestCommands.Reply reply = commands.send(
                "render_template", DataMap.of("template", "{{ nix }}", "strict", true).with("report_errors", true));

        assertEquals(
                List.of(DataMap.of("error", "UndefinedError: 'nix' is undefined", "level", "ERROR")),
                reply.eventMaps());
        reply.unsubscribe();
    }
}
