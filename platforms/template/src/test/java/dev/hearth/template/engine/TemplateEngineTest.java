package dev.hearth.template.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.template.Evaluation;
import dev.hearth.api.template.Template;
import dev.hearth.api.template.TemplateEngine;
import dev.hearth.core.testing.TestHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateEngineTest {
    private TestHub hub;

    @BeforeEach
    void aHubWithTheEngine() {
        hub = TestHub.create().install(new TemplateEngineIntegration());
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private Template compile(String source) {
        TemplateEngine engine = hub.hub().capability(TemplateEngine.class);
        return engine.compile(new TemplateText(source, new Position("automations.yaml", 7, 3)));
    }

    private Evaluation evaluate(String source) {
        return compile(source).evaluate(DataMap.of(), false);
    }

    @Test
    void isThereWithoutAnyConfiguration() {
        hub.setUp("");
        hub.states().set("sensor.x", "41.5");

        Evaluation result = evaluate("  {{ states('sensor.x') | float + 1 }}\n");

        assertEquals("42.5", result.text());
        assertEquals(42.5, result.value());
        assertEquals(Set.of("sensor.x"), result.dependencies().entities());
    }

    @Test
    void resultsAreWhatTheTextLooksLike() {
        hub.setUp("");

        assertEquals(true, evaluate("{{ 1 == 1 }}").value());
        assertEquals("true", evaluate("true").value());
        assertEquals(Arrays.asList(1L, "a", null), evaluate("{{ [1, 'a', none] }}").value());
        assertEquals(DataMap.of("a", 1L), evaluate("{{ {'a': 1} }}").value());
        assertEquals(List.of(1L, 2L), evaluate("(1, 2)").value());
        assertNull(evaluate("{{ none }}").value());
        assertEquals("007", evaluate("007").value());
    }

    @Test
    void variablesCanBeStatesTimesAndMaps() {
        hub.setUp("");
        hub.states().set("light.a", "on", DataMap.of("friendly_name", "Lamp"));
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("trigger", Map.of("to_state", hub.state("light.a"), "for", Duration.ofMinutes(2)));
        variables.put("nothing", null);

        String text = compile("{{ trigger.to_state.name }} {{ trigger.for }} {{ nothing is none }}").text(variables);

        assertEquals("Lamp 0:02:00 True", text);
    }

    @Test
    void anErrorSaysWhereInTheTemplateAndWhereItStands() {
        hub.setUp("");

        HubException broken = assertThrows(HubException.class, () -> compile("a\n{{ 1 + }}"));
        Evaluation failed = evaluate("{{ states('sensor.none') | float }}");

        assertEquals("template_error", broken.code());
        assertTrue(broken.getMessage().contains("line 2, column 8"), broken.getMessage());
        assertTrue(broken.getMessage().contains("automations.yaml"), broken.getMessage());
        assertTrue(failed.failed());
        assertTrue(failed.error().getMessage().contains("float got invalid input 'unknown'"));
        assertEquals(Set.of("sensor.none"), failed.dependencies().entities());
    }

    @Test
    void somethingUndefinedWarnsAndIsAnErrorWhenStrict() {
        hub.setUp("");

        Evaluation forgiving = evaluate("a{{ nix }}b");
        Evaluation strict = compile("a{{ nix }}b").evaluate(DataMap.of(), true);

        assertEquals("ab", forgiving.text());
        assertEquals(List.of("'nix' is undefined"), forgiving.warnings());
        assertTrue(strict.failed());
    }

    private static CoreConfig homeIn(Path folder) {
        CoreConfig home = TestHub.defaultConfig();
        return new CoreConfig(
                home.name(),
                home.latitude(),
                home.longitude(),
                home.elevation(),
                home.radius(),
                home.units(),
                home.timeZone(),
                home.currency(),
                home.country(),
                home.language(),
                null,
                null,
                List.of(),
                List.of(),
                folder);
    }

    @Test
    void filesUnderCustomTemplatesCanBeImportedAndReadAgain(@TempDir Path folder) throws Exception {
        hub.close();
        hub = TestHub.create(Instant.parse("2026-01-02T03:04:05Z"), homeIn(folder), 0)
                .install(new TemplateEngineIntegration());
        Path file = folder.resolve("custom_templates/tools/light.jinja");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{% macro count() %}{{ states.light | count }} lights{% endmacro %}");
        hub.setUp("");
        hub.start();
        hub.states().set("light.a", "on");
        String template = "{% from 'tools/light.jinja' import count %}{{ count() }}";

        Template inUse = compile(template);
        Evaluation before = inUse.evaluate(DataMap.of(), false);
        Files.writeString(file, "{% macro count() %}none{% endmacro %}");
        hub.call("homeassistant", "reload_custom_templates", DataMap.of());
        Evaluation after = inUse.evaluate(DataMap.of(), false);

        assertEquals("1 lights", before.orThrow().text());
        assertEquals(Set.of("light"), before.dependencies().domainsLifecycle());
        assertEquals("none", after.text());
        assertTrue(evaluate("{% import 'nix' as n %}").failed());
    }

    @Test
    void theForgivingProfileIsASetting() {
        hub.setUp("template_engine:\n  profile: '2021.3'\n");
        hub.states().set("light.a", "on");

        assertEquals("abc", evaluate("{{ 'abc' | round }}").text());
        assertEquals(false, evaluate("{{ states.light.a == states.light.a }}").value());
    }

    @Test
    void whatTakesTooLongIsEnded() {
        hub.setUp("");

        Evaluation result = evaluate("{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}");

        assertTrue(result.failed());
        assertTrue(result.error().getMessage().startsWith("LimitError"), result.error().getMessage());
    }
}
